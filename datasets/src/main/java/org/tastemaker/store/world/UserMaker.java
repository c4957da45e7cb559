// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.world;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tastemaker.random.RandomStreams;

/// Makes the users: each a mixture of personas, with a taste of the same strength over the catalogue.
final class UserMaker {
    /// Standard deviation of a user's taste times traits over the catalogue, in units of utility.
    static final double STRENGTH = 2.3;
    private static final double OWN_TASTE = .45;
    private static final double ACTIVITY_SPREAD = .8;
    private static final List<String> AGE_BANDS = List.of("under 18", "18-24", "25-34", "35-44", "45-54", "55+");

    private final RandomStreams streams;
    private final List<Item> items;
    private final int count;
    private final double[][] covariance;

    UserMaker(RandomStreams streams, List<Item> items, int count) {
        this.streams = streams;
        this.items = items;
        this.count = count;
        covariance = covariance();
    }

    List<User> make() {
        RandomGenerator random = streams.stream("users");
        List<User> users = new ArrayList<>(count);
        for (int u = 0; u < count; u++) {
            users.add(draw(u, random));
        }
        return users;
    }

    private User draw(int index, RandomGenerator random) {
        Persona[] personas = Persona.values();
        double[] shares = new double[personas.length];
        for (Persona p : personas) {
            shares[p.ordinal()] = p.share();
        }
        int first = Draw.index(random, shares);
        int second = Draw.index(random, shares);
        int third = Draw.index(random, shares);
        double[] mixture = new double[personas.length];
        double main = .55 + .3 * random.nextDouble();
        mixture[first] += main;
        mixture[second] += (1 - main) * .65;
        mixture[third] += (1 - main) * .35;
        Persona persona = personas[first];

        double[] taste = new double[Trait.COUNT];
        double sensitivity = 0;
        double age = 0;
        for (Persona p : personas) {
            for (Trait t : Trait.values()) {
                taste[t.ordinal()] += mixture[p.ordinal()] * p.taste(t);
            }
            sensitivity += mixture[p.ordinal()] * p.priceSensitivity();
            age += mixture[p.ordinal()] * p.age();
        }
        for (int k = 0; k < Trait.COUNT; k++) {
            taste[k] += OWN_TASTE * Draw.normal(random);
        }
        scale(taste);
        sensitivity *= StrictMath.exp(.25 * Draw.normal(random));
        double budget = -.6 * (sensitivity - 1) + .5 * Draw.normal(random);
        double style = Math.clamp(.4 * mixture[Persona.GAMER.ordinal()] - .06 * age + .5 * Draw.normal(random), -1, 1);
        double activity = StrictMath.exp(ACTIVITY_SPREAD * Draw.normal(random) - ACTIVITY_SPREAD * ACTIVITY_SPREAD / 2);
        double sociability = StrictMath.exp(.5 * Draw.normal(random) - .125);
        int band = Math.clamp(Math.round(2.4 + .55 * age * 1.6 + .8 * Draw.normal(random)), 0, 5);
        City city = city(random);
        boolean english = city.writesEnglish() || random.nextDouble() < .25;
        return new User(
                index, ItemMaker.id("u", index, count), mixture, persona, taste, style, sensitivity, budget,
                activity, sociability, AGE_BANDS.get(band), city, device(persona, random),
                english ? User.Language.EN : User.Language.ZH, since(random));
    }

    private static City city(RandomGenerator random) {
        double[] weights = new double[City.values().length];
        for (City c : City.values()) {
            weights[c.ordinal()] = c.share();
        }
        return City.values()[Draw.index(random, weights)];
    }

    private static User.Device device(Persona persona, RandomGenerator random) {
        return User.Device.values()[switch (persona) {
            case COMMUTER, TRAVELLER, STUDENT -> Draw.index(random, 7, 1, 2);
            case GAMER, CREATOR, PHOTOGRAPHER -> Draw.index(random, 3, 1, 6);
            default -> Draw.index(random, 5, 2, 3);
        }];
    }

    /// Most are members from before the start; the others join during the first 80 weeks.
    private static long since(RandomGenerator random) {
        int day = random.nextDouble() < .6 ? -random.nextInt(1, 900) : random.nextInt(560);
        return StoreCalendar.START + StoreCalendar.DAY * day + random.nextInt(8, 22) * 3600L;
    }

    /// Brings a taste to the strength that all tastes have.
    private void scale(double[] taste) {
        double variance = 0;
        for (int a = 0; a < Trait.COUNT; a++) {
            variance += taste[a] * Trait.dot(covariance[a], taste);
        }
        double factor = STRENGTH / StrictMath.sqrt(Math.max(variance, 1e-9));
        for (int k = 0; k < Trait.COUNT; k++) {
            taste[k] *= factor;
        }
    }

    private double[][] covariance() {
        double[][] sum = new double[Trait.COUNT][Trait.COUNT];
        for (Item item : items) {
            for (int a = 0; a < Trait.COUNT; a++) {
                for (int b = 0; b < Trait.COUNT; b++) {
                    sum[a][b] += item.traits()[a] * item.traits()[b] / items.size();
                }
            }
        }
        return sum;
    }
}
