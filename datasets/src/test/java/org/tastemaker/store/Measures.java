// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.tastemaker.store.event.Event;
import org.tastemaker.store.event.EventKind;
import org.tastemaker.store.event.Moment;
import org.tastemaker.store.event.Visit;
import org.tastemaker.store.world.Category;
import org.tastemaker.store.world.Complement;
import org.tastemaker.store.world.Friends;
import org.tastemaker.store.world.Item;
import org.tastemaker.store.world.StoreCalendar;
import org.tastemaker.store.world.Term;
import org.tastemaker.store.world.Trait;

/// What an analyst would compute to find each planted cause, from what the store shows.
final class Measures {
    private Measures() {}

    /// How much likelier a purchase of one category is in the two weeks after a purchase of another,
    /// in a later session, than in the two weeks before.
    static double complementLift(Recorded recorded, Predicate<Complement> rules) {
        Map<Integer, List<Event>> purchases = new HashMap<>();
        for (Event event : recorded.events) {
            if (event.kind() == EventKind.PURCHASE) {
                purchases.computeIfAbsent(event.visit().user(), u -> new ArrayList<>()).add(event);
            }
        }
        long span = 14 * StoreCalendar.DAY;
        double after = 0;
        double before = 0;
        for (Complement rule : Complement.ALL) {
            if (!rules.test(rule)) {
                continue;
            }
            for (List<Event> own : purchases.values()) {
                for (Event start : own) {
                    for (Event other : category(recorded, start) == rule.bought() ? own : List.<Event>of()) {
                        long gap = other.time() - start.time();
                        boolean apart = other.visit().number() != start.visit().number();
                        if (apart && category(recorded, other) == rule.needed() && Math.abs(gap) <= span) {
                            after += gap > 0 ? 1 : 0;
                            before += gap < 0 ? 1 : 0;
                        }
                    }
                }
            }
        }
        return after / Math.max(1, before);
    }

    /// How much likelier a user first opens an item in the 45 days after the first of her friends bought it
    /// than in the 45 days before: what friends have in common is there before as well.
    static double friendLift(Recorded recorded) {
        Friends friends = recorded.world.friends();
        Map<Long, Long> opened = new HashMap<>();
        Map<Long, Long> bought = new HashMap<>();
        for (Event event : recorded.events) {
            int user = event.visit().user();
            opened.putIfAbsent((long) user << 32 | event.item(), event.time());
            for (int k = 0; event.kind() == EventKind.PURCHASE && k < friends.degree(user); k++) {
                if (friends.since(user, k) <= event.time()) {
                    bought.putIfAbsent((long) friends.friend(user, k) << 32 | event.item(), event.time());
                }
            }
        }
        long span = 45 * StoreCalendar.DAY;
        double after = 0;
        double before = 0;
        for (var entry : bought.entrySet()) {
            long joined = recorded.world.users().get((int) (entry.getKey() >> 32)).memberSince();
            long time = entry.getValue();
            boolean inside = time - span > Math.max(StoreCalendar.START, joined) && time + span < StoreCalendar.END;
            long gap = opened.getOrDefault(entry.getKey(), Long.MAX_VALUE / 2) - time;
            if (inside && Math.abs(gap) <= span) {
                after += gap > 0 ? 1 : 0;
                before += gap < 0 ? 1 : 0;
            }
        }
        return after / before;
    }

    private static Category category(Recorded recorded, Event event) {
        return recorded.world.items().get(event.item()).category();
    }

    /// How much a condition raises the rate of opening what is shown: the Mantel-Haenszel ratio over
    /// strata of equal place and equal other terms of the utility.
    static double openLift(Recorded recorded, Term term, BiPredicate<Moment, Item> condition) {
        Map<Integer, double[]> strata = new HashMap<>();
        Visit visit = null;
        Moment moment = null;
        for (Recorded.Shown shown : recorded.shown) {
            if (moment == null || visit == null || shown.visit().number() != visit.number()) {
                visit = shown.visit();
                moment = recorded.oracle.at(visit.user(), visit.time(), visit.context());
            }
            Item item = recorded.world.items().get(shown.impression().item());
            double[] terms = recorded.oracle.terms(moment, item.index());
            terms[term.ordinal()] = 0;
            int place = Math.min(shown.impression().position(), 25) / 4;
            int level = (int) Math.floor(2 * Math.max(-3, Arrays.stream(terms).sum()));
            double[] counts = strata.computeIfAbsent(level * 100 + place, k -> new double[4]);
            int at = condition.test(moment, item) ? 0 : 2;
            counts[at]++;
            counts[at + 1] += shown.clicked() ? 1 : 0;
        }
        double with = 0;
        double without = 0;
        for (double[] c : strata.values()) {
            double all = c[0] + c[2];
            with += c[1] * c[2] / all;
            without += c[3] * c[0] / all;
        }
        return with / without;
    }

    /// Population stability index of a trait among opened items, in ten bins of the first period.
    static double stability(Recorded recorded, Trait trait, int untilWeek, int fromWeek) {
        List<Double> before = new ArrayList<>();
        List<Double> after = new ArrayList<>();
        for (Event event : recorded.events) {
            if (event.kind() == EventKind.BROWSE) {
                int week = StoreCalendar.week(event.time());
                double value = recorded.world.items().get(event.item()).trait(trait);
                if (week < untilWeek) {
                    before.add(value);
                } else if (week >= fromWeek) {
                    after.add(value);
                }
            }
        }
        double[] sorted = before.stream().mapToDouble(d -> d).sorted().toArray();
        double[] ends = new double[9];
        for (int k = 0; k < 9; k++) {
            ends[k] = sorted[(k + 1) * sorted.length / 10];
        }
        double[] p = shares(before, ends);
        double[] q = shares(after, ends);
        double sum = 0;
        for (int k = 0; k < 10; k++) {
            sum += (q[k] - p[k]) * Math.log(q[k] / p[k]);
        }
        return sum;
    }

    private static double[] shares(List<Double> values, double[] ends) {
        double[] shares = new double[10];
        for (double value : values) {
            int at = Arrays.binarySearch(ends, value);
            shares[at < 0 ? -at - 1 : at] += 1.0 / values.size();
        }
        return shares;
    }
}
