// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.truth;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tastemaker.store.event.Event;
import org.tastemaker.store.event.EventListener;
import org.tastemaker.store.event.Impression;
import org.tastemaker.store.event.Visit;

/// What happened in a world, by user and item: some hundred bytes an event.
final class Happenings implements EventListener {
    private final Long2ObjectOpenHashMap<List<Event>> byPair = new Long2ObjectOpenHashMap<>();

    @Override
    public void visit(Visit visit) {}

    @Override
    public void impression(Visit visit, Impression impression, boolean clicked) {}

    @Override
    public void event(Event event) {
        byPair.computeIfAbsent(pair(event.visit().user(), event.item()), pair -> new ArrayList<>(4)).add(event);
    }

    /// @return whether something happened between the two at that second
    boolean has(int user, int item, long time) {
        return of(user, item).stream().anyMatch(event -> event.time() == time);
    }

    /// @return what happened between the two at that second, else what happened first; empty if they never met
    Optional<Event> at(int user, int item, long time) {
        List<Event> events = of(user, item);
        return events.stream().filter(event -> event.time() == time).findFirst().or(() -> events.stream().findFirst());
    }

    private List<Event> of(int user, int item) {
        return byPair.getOrDefault(pair(user, item), List.of());
    }

    private static long pair(int user, int item) {
        return (long) user << 32 | item;
    }
}
