// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.dirt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.tastemaker.store.world.City;
import org.tastemaker.store.world.Item;
import org.tastemaker.store.world.StoreCalendar;
import org.tastemaker.store.world.World;

/// Users who are not what they seem: three bots, one who gives fives only, a group that pushes one item.
/// Their numbers follow those of the real users.
final class PlantedUsers {
    private static final int BOTS = 3;
    private static final int PUSHERS = 12;
    private static final int FIVES = 60;
    private static final List<String> PRAISE = List.of(
            "Best product ever, buy it now.", "Amazing, everyone must have it.", "必买，全网最好。", "太好了，强烈推荐。");

    private final World world;
    private final RandomGenerator random;
    private final List<PlantedRow> users = new ArrayList<>();
    private final List<PlantedRow> rows = new ArrayList<>();
    private long session;

    PlantedUsers(World world) {
        this.world = world;
        random = world.streams().stream("planted-users");
        for (int k = 0; k < BOTS; k++) {
            bot();
        }
        allFives();
        push();
    }

    /// @return rows of users.csv
    List<PlantedRow> users() {
        return users;
    }

    /// @return rows of interactions.csv
    List<PlantedRow> rows() {
        return rows;
    }

    private void bot() {
        String id = user(DirtKind.BOT, random.nextInt(60, 500));
        int events = Math.clamp(world.settings().events() / 400, 80, 2000);
        long time = StoreCalendar.START + StoreCalendar.DAY * random.nextInt(100, 700) + 3 * 3600;
        session++;
        int item = random.nextInt(world.items().size());
        for (int k = 0; k < events; k++) {
            item = next(item, time);
            row(DirtKind.BOT, id, world.items().get(item), "browse", time, "", "1", "");
            time += 2;
        }
    }

    private void allFives() {
        String id = user(DirtKind.ALL_FIVES, random.nextInt(60, 200));
        long time = StoreCalendar.START + StoreCalendar.DAY * 300;
        for (int k = 0; k < FIVES; k++) {
            session++;
            time += StoreCalendar.DAY * random.nextInt(1, 7) + random.nextInt(40_000);
            int item = next(random.nextInt(world.items().size()), time);
            row(DirtKind.ALL_FIVES, id, world.items().get(item), "rating", time, "5", "", "");
        }
    }

    private void push() {
        int start = random.nextInt(200, 600);
        long from = StoreCalendar.START + StoreCalendar.DAY * start;
        Item pushed = world.items().stream()
                .filter(i -> i.listed() < from)
                .min(Comparator.comparingDouble(Item::quality))
                .orElse(world.items().getFirst());
        for (int k = 0; k < PUSHERS; k++) {
            String id = user(DirtKind.PUSH, start - 1);
            session++;
            long time = from + random.nextInt(3 * (int) StoreCalendar.DAY);
            String praise = PRAISE.get(random.nextInt(PRAISE.size()));
            row(DirtKind.PUSH, id, pushed, "browse", time, "", "3", "");
            row(DirtKind.PUSH, id, pushed, "rating", time + 5, "5", "", "");
            row(DirtKind.PUSH, id, pushed, "review", time + 9, "", "", praise);
        }
    }

    /// The next item that is on sale.
    private int next(int item, long time) {
        int n = world.items().size();
        for (int k = 1; k <= n; k++) {
            int candidate = (item + k) % n;
            if (world.items().get(candidate).listed() <= time) {
                return candidate;
            }
        }
        return item;
    }

    private String user(DirtKind kind, int sinceDay) {
        int number = world.settings().users() + users.size() + 1;
        int digits = world.users().getFirst().id().length() - 1;
        String id = "u" + String.format(Locale.ROOT, "%0" + digits + "d", number);
        City city = City.values()[random.nextInt(City.values().length)];
        users.add(new PlantedRow(0, users.size(), kind, List.of(
                id, "25-34", city.en(), city.zh(), StoreCalendar.date(sinceDay).toString(), "computer", "en")));
        return id;
    }

    private void row(
            DirtKind kind, String user, Item item, String event, long time, String rating, String dwell,
            String review) {
        String holiday = StoreCalendar.holiday(StoreCalendar.day(time));
        rows.add(new PlantedRow(time, rows.size(), kind, List.of(
                user, item.id(), event, String.valueOf(time), rating, dwell, review, "computer", "home", "cloudy",
                holiday, "p" + session)));
    }
}
