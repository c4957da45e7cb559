// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.world;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tastemaker.random.RandomStreams;

/// All promotions, and which items are promoted on a day.
public final class Promotions {
    /// Share of the catalogue promoted in an ordinary week, and in a festival.
    private static final double WEEKLY = .04;
    private static final double FESTIVAL = .2;

    private final List<Promotion> all = new ArrayList<>();
    private final List<List<Promotion>> byDay = new ArrayList<>();

    Promotions(List<Item> items, RandomStreams streams) {
        RandomGenerator random = streams.stream("promotions");
        int[] busyUntil = new int[items.size()];
        for (int day = 0; day < StoreCalendar.DAYS; day += 7) {
            draw(items, random, busyUntil, day, day + 7 + 7 * random.nextInt(2), WEEKLY, "weekly");
        }
        for (int day = 1; day < StoreCalendar.DAYS; day++) {
            if (StoreCalendar.festival(day) && !StoreCalendar.festival(day - 1)) {
                int end = day;
                while (StoreCalendar.festival(end)) {
                    end++;
                }
                draw(items, random, busyUntil, day, end, FESTIVAL, "festival");
            }
        }
        for (int day = 0; day < StoreCalendar.DAYS; day++) {
            byDay.add(new ArrayList<>());
        }
        for (Promotion promotion : all) {
            for (int day = promotion.start(); day < Math.min(promotion.end(), StoreCalendar.DAYS); day++) {
                byDay.get(day).add(promotion);
            }
        }
    }

    private void draw(
            List<Item> items, RandomGenerator random, int[] busyUntil, int start, int end, double share,
            String kind) {
        for (Item item : items) {
            boolean drawn = random.nextDouble() < share;
            double discount = (kind.equals("festival") ? .2 : .1) + .05 * random.nextInt(5);
            boolean busy = kind.equals("weekly") && busyUntil[item.index()] > start;
            if (drawn && !busy && StoreCalendar.day(item.listed()) <= start) {
                all.add(new Promotion(item.index(), start, end, discount, kind));
                busyUntil[item.index()] = end;
            }
        }
    }

    /// @return every promotion, in order of making
    public List<Promotion> all() {
        return all;
    }

    /// @return the promotions running on a day; an item may be there twice during a festival
    public List<Promotion> on(int day) {
        return day < 0 || day >= byDay.size() ? List.of() : byDay.get(day);
    }

    /// @return by item, the best discount running on a day
    public double[] discounts(int day, int items) {
        double[] discounts = new double[items];
        for (Promotion promotion : on(day)) {
            discounts[promotion.item()] = Math.max(discounts[promotion.item()], promotion.discount());
        }
        return discounts;
    }
}
