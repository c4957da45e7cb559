// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.event;

import java.util.random.RandomGenerator;
import org.tastemaker.store.world.Draw;
import org.tastemaker.store.world.Persona;
import org.tastemaker.store.world.StoreCalendar;
import org.tastemaker.store.world.User;
import org.tastemaker.store.world.World;

/// When each user shops next: bursts and pauses, weekdays, festivals, the hours of her personas.
final class Rhythm {
    /// About how many events a session has with 800 items on sale.
    private static final double EVENTS_PER_VISIT = 7.1;
    /// Weeks before the pauses are adjusted, and how strongly they are.
    private static final int SETTLED = 4;
    private static final double GAIN = 5;
    private static final double BURST_SHARE = .35;
    private static final double BURST_DAYS = 1.5;

    private final World world;
    /// By week, the share of all events that should have happened when it begins.
    private final double[] planned = new double[StoreCalendar.WEEKS + 1];
    /// Mean days of a pause for a user of activity 1, as foreseen and as it now is.
    private final double foreseen;
    private double pause;
    private final double[] likelihood = new double[StoreCalendar.DAYS];

    Rhythm(World world) {
        this.world = world;
        for (int day = 0; day < StoreCalendar.DAYS; day++) {
            likelihood[day] = likelihood(day);
        }
        // More to choose from makes longer sessions.
        double choice = StrictMath.pow(world.settings().items() / 800.0, .3);
        double visits = world.settings().events() / (EVENTS_PER_VISIT * choice);
        double activeDays = 0;
        for (User user : world.users()) {
            activeDays += user.activity() * (StoreCalendar.END - begin(user)) / StoreCalendar.DAY;
            planned[Math.min(StoreCalendar.week(begin(user)) + 1, StoreCalendar.WEEKS)] += user.activity();
        }
        for (int round = 0; round < 2; round++) {
            // First active users by week, then their sum.
            for (int week = 1; week < planned.length; week++) {
                planned[week] += planned[week - 1];
            }
        }
        for (int week = 0; week < planned.length; week++) {
            planned[week] /= planned[StoreCalendar.WEEKS];
        }
        foreseen = Math.max(.05, (activeDays / visits - BURST_SHARE * BURST_DAYS) / (1 - BURST_SHARE));
        pause = foreseen;
    }

    /// Keeps the number of events near the wanted one, whatever the size of the catalogue does to the
    /// length of sessions: pauses grow or shrink slowly.
    ///
    /// @param week that begins
    /// @param events that have happened
    void adjust(int week, long events) {
        double wanted = world.settings().events() * planned[week];
        if (week >= SETTLED && events > 0) {
            pause = foreseen * Math.clamp(StrictMath.pow(events / wanted, GAIN), .25, 2.5);
        }
    }

    /// @return the first second at which a user may shop
    static long begin(User user) {
        return Math.max(StoreCalendar.START, user.memberSince());
    }

    /// @return the time of a user's first session
    long first(User user, RandomGenerator random) {
        double span = Math.min(pause / user.activity(), 60);
        return settle(user, begin(user) + days(random.nextDouble() * span), random);
    }

    /// @param time start of the last session
    /// @param soon whether something bought needs something else
    /// @return the time of a user's next session, at least an hour later
    long next(User user, long time, boolean soon, RandomGenerator random) {
        double gap = random.nextDouble() < BURST_SHARE
                ? Draw.exponential(random, BURST_DAYS / Math.max(1, user.activity()))
                : Draw.exponential(random, pause / user.activity());
        double need = 1 + 11 * random.nextDouble();
        if (soon && random.nextDouble() < .6) {
            gap = Math.min(gap, need);
        }
        return Math.max(time + 3600, settle(user, time + days(gap), random));
    }

    private static long days(double days) {
        return (long) (days * StoreCalendar.DAY);
    }

    /// Moves a time to a day and an hour at which the user is likely to shop.
    private long settle(User user, long time, RandomGenerator random) {
        int day = StoreCalendar.day(time);
        while (random.nextDouble() > likelihood[Math.clamp(day, 0, StoreCalendar.DAYS - 1)]) {
            day++;
        }
        double[] hours = new double[24];
        for (Persona persona : Persona.values()) {
            double share = user.mixture()[persona.ordinal()];
            if (share > 0) {
                for (int h = 0; h < 24; h++) {
                    double w = persona.rhythm().weight(h);
                    hours[h] += share * w * w;
                }
            }
        }
        long start = StoreCalendar.START + day * StoreCalendar.DAY;
        return start + 3600L * Draw.index(random, hours) + random.nextInt(3600);
    }

    private static double likelihood(int day) {
        double base = StoreCalendar.weekend(day) ? .6 : .42;
        return StoreCalendar.festival(day) ? 1 : StoreCalendar.holiday(day).equals("none") ? base : base + .15;
    }
}
