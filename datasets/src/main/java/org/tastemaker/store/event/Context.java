// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.event;

import java.util.Locale;
import org.tastemaker.store.world.StoreCalendar;
import org.tastemaker.store.world.User;
import org.tastemaker.store.world.User.Device;
import org.tastemaker.store.world.Weather;
import org.tastemaker.store.world.Weather.Sky;

/// The circumstances of a session.
///
/// @param place where the user is
/// @param device what she holds
/// @param sky the weather of her city that day
/// @param weekend whether it is a Saturday or Sunday
/// @param holiday the holiday of the day, or `none`
public record Context(Place place, Device device, Sky sky, boolean weekend, String holiday) {

    /// Where people shop from.
    public enum Place {
        HOME,
        WORK,
        TRANSIT,
        CAFE;

        /// @return the name in files
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @return the circumstances of a user at a time
    public static Context of(User user, long time, Place place, Device device, Weather weather) {
        int day = StoreCalendar.day(time);
        return new Context(
                place, device, weather.sky(user.city(), day), StoreCalendar.weekend(day),
                StoreCalendar.holiday(day));
    }

    /// @return the circumstances of a user who shops at home with her usual device
    public static Context usual(User user, long time, Weather weather) {
        return of(user, time, Place.HOME, user.device(), weather);
    }
}
