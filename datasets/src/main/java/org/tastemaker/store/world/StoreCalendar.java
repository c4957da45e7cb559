// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.world;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;

/// The 104 weeks of the store, from Monday 1 January 2024: seasons, festivals, holidays, the drift and
/// the fashion. All times are epoch seconds in UTC; days count from 0.
public final class StoreCalendar {
    /// Days in the store's life.
    public static final int DAYS = 728;
    /// Weeks in the store's life.
    public static final int WEEKS = DAYS / 7;
    /// Seconds in a day.
    public static final long DAY = 86_400;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    /// The first second.
    public static final long START = FIRST.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    /// The first second after the end.
    public static final long END = START + DAYS * DAY;
    /// The week in which the drift begins; it is complete eight weeks later.
    public static final int DRIFT_WEEK = 70;
    private static final double DRIFT_RAMP = 8;
    /// The week in which the fashion for a playful style is strongest.
    public static final int FASHION_WEEK = 40;
    private static final double FASHION_WIDTH = 8;

    private StoreCalendar() {}

    /// @return the day of a time; below 0 before the start
    public static int day(long time) {
        return (int) Math.floorDiv(time - START, DAY);
    }

    /// @return the week of a time, held within the store's life
    public static int week(long time) {
        return Math.clamp(Math.floorDiv(time - START, 7 * DAY), 0, WEEKS - 1);
    }

    /// @return the date of a day
    public static LocalDate date(int day) {
        return FIRST.plusDays(day);
    }

    /// @return whether a day is a Saturday or Sunday
    public static boolean weekend(int day) {
        return Math.floorMod(day, 7) >= 5;
    }

    /// @return whether a day belongs to one of the two shopping festivals
    public static boolean festival(int day) {
        LocalDate date = date(day);
        return within(date, 6, 10, 6, 20) || within(date, 11, 3, 11, 13);
    }

    /// @return the holiday of a day, or `none`
    public static String holiday(int day) {
        LocalDate date = date(day);
        if (within(date, 1, 1, 1, 2)) {
            return "new_year";
        } else if (within(date, 1, 28, 2, 16)) {
            // The spring festival moves; these weeks hold it in both years.
            return "spring_festival";
        } else if (within(date, 5, 1, 5, 5)) {
            return "labour_day";
        } else if (within(date, 10, 1, 10, 7)) {
            return "national_day";
        } else if (within(date, 12, 20, 12, 26)) {
            return "winter_holiday";
        }
        return "none";
    }

    /// @return how much more the season makes people want a category, 0 or 1
    public static double season(Category category, int day) {
        LocalDate date = date(day);
        boolean inSeason = switch (category) {
            case LAPTOPS, TABLETS, READERS, INPUT -> within(date, 8, 10, 9, 15);
            case CAMERAS, DRONES -> within(date, 4, 20, 5, 20) || within(date, 9, 20, 10, 8);
            case HEADSETS, WEARABLES, SPEAKERS -> within(date, 12, 1, 12, 31);
            case PHONES -> within(date, 9, 10, 10, 10);
            case POWER -> within(date, 6, 25, 7, 31);
            case DISPLAYS, STORAGE, NETWORK -> within(date, 2, 17, 3, 20);
        };
        return inSeason ? 1 : 0;
    }

    /// @return how far the drift towards value and away from design has gone, 0 to 1
    public static double drift(long time) {
        double weeks = (time - START) / (7.0 * DAY) - DRIFT_WEEK;
        return Math.clamp(weeks / DRIFT_RAMP, 0, 1);
    }

    /// @return how strong the fashion for a playful style is, 0 to 1
    public static double fashion(long time) {
        double x = ((time - START) / (7.0 * DAY) - FASHION_WEEK) / FASHION_WIDTH;
        return StrictMath.exp(-x * x);
    }

    private static boolean within(LocalDate date, int month, int day, int toMonth, int toDay) {
        MonthDay d = MonthDay.from(date);
        return !d.isBefore(MonthDay.of(month, day)) && !d.isAfter(MonthDay.of(toMonth, toDay));
    }
}
