// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tastemaker.store.event.Event;
import org.tastemaker.store.event.EventKind;
import org.tastemaker.store.world.StoreSettings;

/// The long tail, the sessions and the times between events look like a shop's, whatever the size.
class ShapeTest {
    /// @param events of all kinds
    /// @param topItems share of events on the fifth of the items touched most
    /// @param topUsers share of events by the tenth of the users most active
    /// @param session median events of a session
    /// @param within median seconds between events of a session
    /// @param between median days between sessions of a user
    /// @param purchases share of opened items that are bought
    /// @param friends mean number of friends
    private record Shape(
            int events, double topItems, double topUsers, double session, double within, double between,
            double purchases, double friends) {}

    @Test
    void theStandardStoreLooksLikeAShop() {
        Shape shape = shape(Standard.RECORDED);
        System.out.println(shape);
        assertThat(shape.events).isBetween(112_000, 128_000);
        assertThat(shape.topItems).isBetween(.5, .75);
        assertThat(shape.topUsers).isBetween(.25, .45);
        assertThat(shape.session).isBetween(3.0, 9.0);
        assertThat(shape.within).isBetween(5.0, 60.0);
        assertThat(shape.between).isBetween(5.0, 40.0);
        assertThat(shape.purchases).isBetween(.05, .2);
        assertThat(shape.friends).isBetween(7.0, 9.0);
    }

    @Test
    void aLargerStoreKeepsTheShape() {
        Shape standard = shape(Standard.RECORDED);
        Shape large = shape(Standard.run(StoreSettings.large(360_000)));
        System.out.println(large);
        assertThat(large.events).isBetween(335_000, 385_000);
        assertThat(large.topItems).isBetween(standard.topItems - .08, standard.topItems + .08);
        assertThat(large.topUsers).isBetween(standard.topUsers - .06, standard.topUsers + .06);
        assertThat(large.session).isBetween(standard.session - 2, standard.session + 2);
        assertThat(large.within).isBetween(standard.within - 6, standard.within + 6);
        assertThat(large.between).isBetween(standard.between * .7, standard.between * 1.4);
        assertThat(large.friends).isBetween(7.0, 9.0);
    }

    @Test
    void eventsAreInOrderOfTime() {
        long last = 0;
        for (Event event : Standard.RECORDED.events) {
            assertThat(event.time()).isGreaterThanOrEqualTo(last);
            last = event.time();
        }
    }

    @Test
    void ratingsAreMissingNotAtRandom() {
        int[] stars = new int[6];
        for (Event event : Standard.RECORDED.events) {
            stars[event.rating()] += event.kind() == EventKind.RATING ? 1 : 0;
        }
        int all = Arrays.stream(stars).sum();
        assertThat(stars[5]).isGreaterThan(all / 3);
        assertThat(stars[1] + stars[2]).isGreaterThan(all / 20);
    }

    private static Shape shape(Recorded recorded) {
        double[] items = new double[recorded.world.items().size()];
        double[] users = new double[recorded.world.users().size()];
        Map<Long, Integer> sessions = new HashMap<>();
        List<Double> within = new ArrayList<>();
        List<Double> between = new ArrayList<>();
        Map<Integer, Event> last = new HashMap<>();
        int opened = 0;
        int bought = 0;
        for (Event event : recorded.events) {
            items[event.item()]++;
            users[event.visit().user()]++;
            sessions.merge(event.visit().number(), 1, Integer::sum);
            opened += event.kind() == EventKind.BROWSE ? 1 : 0;
            bought += event.kind() == EventKind.PURCHASE ? 1 : 0;
            Event before = last.put(event.visit().user(), event);
            if (before != null) {
                double gap = event.time() - before.time();
                if (before.visit().number() == event.visit().number()) {
                    within.add(gap);
                } else {
                    between.add(gap / 86_400);
                }
            }
        }
        double friends = 0;
        for (int u = 0; u < users.length; u++) {
            friends += recorded.world.friends().degree(u) / (double) users.length;
        }
        return new Shape(
                recorded.events.size(), top(items, .2), top(users, .1),
                median(sessions.values().stream().map(Integer::doubleValue).toList()), median(within),
                median(between), bought / (double) opened, friends);
    }

    private static double top(double[] counts, double share) {
        double[] sorted = counts.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int k = (int) (sorted.length * (1 - share)); k < sorted.length; k++) {
            sum += sorted[k];
        }
        return sum / Arrays.stream(sorted).sum();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
