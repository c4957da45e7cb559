// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.world;

import java.util.EnumSet;
import java.util.Set;

/// What decides a store: equal settings give equal bytes.
///
/// @param users how many people, 50 to 1,000,000; those of planted dirt come on top
/// @param items how many things on sale, 50 to 100,000
/// @param events about how many events before dirt, 500 to 20,000,000
/// @param seed any value
/// @param dirt whether faults are planted
/// @param pictures whether pictures are drawn
/// @param without terms left out of the utility, with the shelf that serves them
public record StoreSettings(
        int users, int items, long events, long seed, Dirt dirt, Pictures pictures, Set<Term> without) {

    /// The seed of the store that ships in the jar.
    public static final long SHIPPED_SEED = 20_260_101L;

    /// Whether faults are planted in the files.
    public enum Dirt {
        PLANTED,
        NONE
    }

    /// Whether each item gets its picture.
    public enum Pictures {
        DRAWN,
        NONE
    }

    /// @throws IllegalArgumentException if a size is outside its range
    public StoreSettings {
        check("users", users, 50, 1_000_000);
        check("items", items, 50, 100_000);
        check("events", events, 500, 20_000_000);
        without = Set.copyOf(without);
    }

    private static void check(String name, long value, long low, long high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(name + " must be " + low + " to " + high + ", got " + value);
        }
    }

    /// @return 300 users, 200 items, about 8,000 events
    public static StoreSettings classroom() {
        return sized(300, 200, 8_000);
    }

    /// @return 2,000 users, 800 items, about 120,000 events: what ships in the jar
    public static StoreSettings standard() {
        return sized(2_000, 800, 120_000);
    }

    /// @return users and items that suit a number of events
    public static StoreSettings large(long events) {
        return sized(Math.toIntExact(events / 60), (int) (800 * StrictMath.pow(events / 120_000.0, .35)), events);
    }

    private static StoreSettings sized(int users, int items, long events) {
        return new StoreSettings(users, items, events, SHIPPED_SEED, Dirt.PLANTED, Pictures.DRAWN, Set.of());
    }

    /// @return these settings with another seed
    public StoreSettings withSeed(long value) {
        return new StoreSettings(users, items, events, value, dirt, pictures, without);
    }

    /// @return these settings with other dirt
    public StoreSettings withDirt(Dirt value) {
        return new StoreSettings(users, items, events, seed, value, pictures, without);
    }

    /// @return these settings with or without pictures
    public StoreSettings withPictures(Pictures value) {
        return new StoreSettings(users, items, events, seed, dirt, value, without);
    }

    /// @return these settings with one term less
    public StoreSettings without(Term term) {
        EnumSet<Term> fewer = EnumSet.of(term);
        fewer.addAll(without);
        return new StoreSettings(users, items, events, seed, dirt, pictures, fewer);
    }

    /// @return whether a term is part of the utility
    public boolean has(Term term) {
        return !without.contains(term);
    }
}
