// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.world;

import java.util.Locale;
import java.util.random.RandomGenerator;
import org.tastemaker.random.RandomStreams;

/// The weather of every city on every day.
public final class Weather {
    /// What the sky does.
    public enum Sky {
        SUNNY,
        CLOUDY,
        RAIN,
        SNOW;

        /// @return the name in files
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Sky[][] skies = new Sky[City.values().length][StoreCalendar.DAYS];

    Weather(RandomStreams streams) {
        for (City city : City.values()) {
            RandomGenerator random = streams.stream("weather", city.ordinal());
            for (int day = 0; day < StoreCalendar.DAYS; day++) {
                int month = StoreCalendar.date(day).getMonthValue();
                boolean winter = month == 12 || month <= 2;
                int rain = month >= 6 && month <= 8 ? city.rain() * 3 / 2 : city.rain();
                int draw = random.nextInt(100);
                Sky sky = winter && draw < city.snow()
                        ? Sky.SNOW
                        : draw < rain ? Sky.RAIN : random.nextInt(100) < 55 ? Sky.SUNNY : Sky.CLOUDY;
                skies[city.ordinal()][day] = sky;
            }
        }
    }

    /// @param day held within the store's life
    public Sky sky(City city, int day) {
        return skies[city.ordinal()][Math.clamp(day, 0, StoreCalendar.DAYS - 1)];
    }
}
