// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tastemaker.store.dirt.DirtPlan;
import org.tastemaker.store.event.Context;
import org.tastemaker.store.event.Event;
import org.tastemaker.store.event.EventKind;
import org.tastemaker.store.event.EventListener;
import org.tastemaker.store.event.Impression;
import org.tastemaker.store.event.Visit;
import org.tastemaker.store.file.CsvFile;
import org.tastemaker.store.file.Numbers;
import org.tastemaker.store.text.ReviewText;
import org.tastemaker.store.world.Category;
import org.tastemaker.store.world.Item;
import org.tastemaker.store.world.Term;
import org.tastemaker.store.world.User;
import org.tastemaker.store.world.World;

/// Writes what happens as it happens: interactions and impressions, and the truth about each.
final class EventFiles implements EventListener, AutoCloseable {
    private final World world;
    private final DirtPlan dirt;
    private final ReviewText reviews;
    private final CsvFile interactions;
    private final CsvFile impressions;
    private final CsvFile causes;
    private final CsvFile purchases;
    private final CsvFile sessions;

    EventFiles(Path folder, World world, DirtPlan dirt) throws IOException {
        this.world = world;
        this.dirt = dirt;
        reviews = new ReviewText(world.streams());
        Path truth = folder.resolve("truth");
        interactions = new CsvFile(
                folder.resolve("interactions.csv"), "user", "item", "event", "time", "rating", "dwell", "review",
                "device", "place", "weather", "holiday", "session");
        impressions = new CsvFile(
                folder.resolve("impressions.csv"), "session", "user", "position", "shelf", "item", "probability",
                "clicked");
        causes = new CsvFile(truth.resolve("causes.csv"), "row", "user", "item", "event", "cause");
        List<String> terms = Arrays.stream(Term.values()).map(Term::id).toList();
        purchases = new CsvFile(
                truth.resolve("purchases.csv"),
                Stream.concat(Stream.of("row", "user", "item"), terms.stream()).toArray(String[]::new));
        sessions = new CsvFile(
                truth.resolve("sessions.csv"), "session", "user", "time", "intent", "device", "place", "weather",
                "holiday");
    }

    @Override
    public void visit(Visit visit) throws IOException {
        Context context = visit.context();
        Category intent = visit.intent();
        sessions.row(
                session(visit), user(visit).id(), visit.time(), intent == null ? "rate" : intent.en(),
                lower(context.device()), context.place().id(), context.sky().id(), context.holiday());
    }

    @Override
    public void impression(Visit visit, Impression impression, boolean clicked) throws IOException {
        impressions.row(
                session(visit), user(visit).id(), impression.position(), impression.shelf().id(),
                item(impression.item()).id(), Numbers.probability(impression.probability()), clicked ? 1 : 0);
    }

    @Override
    public void event(Event event) throws IOException {
        User user = user(event.visit());
        Item item = item(event.item());
        Context context = event.visit().context();
        String review = event.kind() == EventKind.REVIEW ? reviews.write(user, item, event.rating()) : "";
        List<String> fields = List.of(
                user.id(), item.id(), event.kind().id(), String.valueOf(event.time()),
                event.kind() == EventKind.RATING ? String.valueOf(event.rating()) : "",
                event.kind() == EventKind.BROWSE ? String.valueOf(event.dwell()) : "", review,
                lower(context.device()), context.place().id(), context.sky().id(), context.holiday(),
                session(event.visit()));
        long row = dirt.interaction(interactions, fields, event.time());
        causes.row(row, user.id(), item.id(), event.kind().id(), event.cause().id());
        double[] terms = event.terms();
        if (terms != null) {
            List<String> values = new ArrayList<>(List.of(String.valueOf(row), user.id(), item.id()));
            for (double term : terms) {
                values.add(Numbers.text(term));
            }
            purchases.row(values);
        }
    }

    private static String session(Visit visit) {
        return "s" + visit.number();
    }

    private User user(Visit visit) {
        return world.users().get(visit.user());
    }

    private Item item(int index) {
        return world.items().get(index);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        try (interactions; impressions; causes; purchases; sessions) {
            dirt.interactionsEnd(interactions);
        }
    }
}
