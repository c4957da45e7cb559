// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.dirt;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;
import org.tastemaker.store.file.CsvFile;
import org.tastemaker.store.world.Category;
import org.tastemaker.store.world.Draw;
import org.tastemaker.store.world.Item;
import org.tastemaker.store.world.StoreCalendar;
import org.tastemaker.store.world.StoreSettings;
import org.tastemaker.store.world.World;

/// Puts faults into the rows on their way to the files, and lists each. With dirt switched off it lets
/// every row through as it is. Has random streams of its own, so the clean rows do not depend on it.
public final class DirtPlan {
    private static final String USERS = "users.csv";
    private static final String ITEMS = "items.csv";
    private static final String INTERACTIONS = "interactions.csv";
    private static final double DUPLICATES = .01;
    private static final double CONFLICTS = .03;
    private static final double MISSING_AGES = .05;
    private static final double ENCODINGS = .04;
    private static final double SPELLINGS = .4;
    private static final int IMPOSSIBLE_PRICES = 10;
    private static final List<String> IMPOSSIBLE = List.of("-1", "0", "9999999");
    private static final int FUTURE_TIMES = 5;
    /// How much later a conflicting rating comes, seconds.
    private static final long SECOND_THOUGHT = 90;

    private final boolean planted;
    private final DirtList list;
    private final RandomGenerator random;
    private final PriorityQueue<PlantedRow> waiting = new PriorityQueue<>();
    private final PlantedUsers users;
    private final List<Long> future = new ArrayList<>();
    private final Int2ObjectOpenHashMap<String> priceFaults = new Int2ObjectOpenHashMap<>();
    private long seen;
    private long order;

    /// @param world whose rows pass
    /// @param list where the faults are listed
    public DirtPlan(World world, DirtList list) {
        this.list = list;
        planted = world.settings().dirt() == StoreSettings.Dirt.PLANTED;
        random = world.streams().stream("dirt");
        users = new PlantedUsers(world);
        if (planted) {
            users.rows().forEach(row -> wait(row.time(), row.kind(), row.fields()));
            for (int k = 0; k < FUTURE_TIMES; k++) {
                future.add(random.nextLong(Math.max(10, world.settings().events() * 3 / 4)));
            }
            while (priceFaults.size() < IMPOSSIBLE_PRICES) {
                String price = IMPOSSIBLE.get(priceFaults.size() % IMPOSSIBLE.size());
                priceFaults.putIfAbsent(random.nextInt(world.items().size()), price);
            }
        }
    }

    private void wait(long time, DirtKind kind, List<String> fields) {
        waiting.add(new PlantedRow(time, order++, kind, fields));
    }

    /// Writes a user, perhaps without her age band.
    ///
    /// @param fields by column; the age band is the second
    public void user(CsvFile out, List<String> fields) throws IOException {
        if (planted && random.nextDouble() < MISSING_AGES) {
            change(out, USERS, fields, 1, "age_band", "", DirtKind.MISSING_AGE);
        } else {
            out.row(fields);
        }
    }

    /// Writes the users who are dirt.
    public void usersEnd(CsvFile out) throws IOException {
        if (planted) {
            for (PlantedRow row : users.users()) {
                out.row(row.fields());
                list.added(USERS, out.rows(), row.kind());
            }
        }
    }

    /// Writes an item, perhaps with a fault of its price or its category's spelling.
    ///
    /// @param fields by column
    /// @param price place of the price
    /// @param category place of the category
    public void item(CsvFile out, Item item, List<String> fields, int price, int category) throws IOException {
        boolean cheap = item.tier() < 0;
        double chance = random.nextDouble();
        if (!planted) {
            out.row(fields);
        } else if (priceFaults.containsKey(item.index())) {
            String fault = priceFaults.get(item.index());
            change(out, ITEMS, fields, price, "price", fault, DirtKind.IMPOSSIBLE_PRICE);
        } else if (chance < (cheap ? .065 : .015)) {
            change(out, ITEMS, fields, price, "price", "", DirtKind.MISSING_PRICE);
        } else if (chance > 1 - SPELLINGS && item.category() == Category.HEADSETS) {
            change(out, ITEMS, fields, category, "category", "Head-sets", DirtKind.SPELLING);
        } else if (chance > 1 - SPELLINGS && item.category() == Category.READERS) {
            change(out, ITEMS, fields, category, "category", "Ereaders", DirtKind.SPELLING);
        } else {
            out.row(fields);
        }
    }

    /// Writes an interaction, before it what is dirt of an earlier time, after it perhaps its duplicate.
    ///
    /// @param fields by column of interactions.csv
    /// @return the row's number in the file
    public long interaction(CsvFile out, List<String> fields, long time) throws IOException {
        if (!planted) {
            out.row(fields);
            return out.rows();
        }
        flush(out, time);
        boolean duplicated = random.nextDouble() < DUPLICATES;
        boolean rating = fields.get(2).equals("rating");
        boolean conflicting = rating && random.nextDouble() < CONFLICTS;
        String review = fields.get(6);
        List<String> written = fields;
        if (future.contains(seen)) {
            String late = String.valueOf(StoreCalendar.END + StoreCalendar.DAY * (400 + random.nextInt(4000)));
            written = change(out, INTERACTIONS, fields, 3, "time", late, DirtKind.FUTURE_TIME);
        } else if (!review.isEmpty() && random.nextDouble() < ENCODINGS) {
            String garbled = new String(review.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            if (garbled.equals(review)) {
                out.row(fields);
            } else {
                written = change(out, INTERACTIONS, fields, 6, "review", garbled, DirtKind.ENCODING);
            }
        } else {
            out.row(fields);
        }
        seen++;
        final long row = out.rows();
        if (conflicting) {
            List<String> other = new ArrayList<>(fields);
            int stars = Integer.parseInt(fields.get(4));
            other.set(3, String.valueOf(time + SECOND_THOUGHT));
            other.set(4, String.valueOf(stars >= 3 ? stars - 2 : stars + 2));
            wait(time + SECOND_THOUGHT, DirtKind.CONFLICTING_RATING, other);
        }
        if (duplicated) {
            out.row(written);
            list.added(INTERACTIONS, out.rows(), DirtKind.DUPLICATE);
        }
        return row;
    }

    /// Writes the dirt that is still waiting.
    public void interactionsEnd(CsvFile out) throws IOException {
        flush(out, Long.MAX_VALUE);
    }

    private void flush(CsvFile out, long until) throws IOException {
        for (PlantedRow head = waiting.peek(); head != null && head.time() <= until; head = waiting.peek()) {
            waiting.remove();
            out.row(head.fields());
            list.added(INTERACTIONS, out.rows(), head.kind());
        }
    }

    private List<String> change(
            CsvFile out, String file, List<String> fields, int column, String name, String dirty, DirtKind kind)
            throws IOException {
        List<String> changed = new ArrayList<>(fields);
        changed.set(column, dirty);
        out.row(changed);
        list.changed(file, out.rows(), kind, name, fields.get(column), dirty);
        return changed;
    }
}
