// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.world;

import java.util.List;
import org.tastemaker.random.RandomStreams;

/// Everything there is before the first event, made from the settings alone.
///
/// @param settings what it was made from
/// @param streams of random numbers, by name
/// @param brands the makers
/// @param items by index
/// @param users by index
/// @param friends who knows whom
/// @param promotions lower prices
/// @param weather by city and day
public record World(
        StoreSettings settings, RandomStreams streams, List<Brand> brands, List<Item> items, List<User> users,
        Friends friends, Promotions promotions, Weather weather) {

    /// Planted injustice: the city whose users the shop serves with less attention.
    public static final City NEGLECTED_CITY = City.KUNMING;
    /// Share of the places chosen for a user that are filled at random in that city.
    public static final double NEGLECT = .5;

    /// @return the world of these settings
    public static World of(StoreSettings settings) {
        RandomStreams streams = new RandomStreams(settings.seed());
        List<Brand> brands = new BrandMaker(streams).make();
        List<Item> items = new ItemMaker(streams, brands, settings.items()).make();
        List<User> users = new UserMaker(streams, items, settings.users()).make();
        return new World(
                settings, streams, brands, items, users, new Friends(users, streams),
                new Promotions(items, streams), new Weather(streams));
    }
}
