// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.world;

import java.util.Locale;

/// A way of living; every user is a mixture. Weights are in the order of [Trait].
public enum Persona {
    COMMUTER(12, .9, 0, Rhythm.COMMUTE, 1.4, -.1, .9, -.3, 1.1, .2, 0, -.2),
    GAMER(13, .9, -1, Rhythm.NIGHT, -.5, 1.5, .2, .5, -.6, 0, -.2, 1.8),
    PHOTOGRAPHER(8, .7, 1, Rhythm.DAY, .4, .3, -.8, 1.9, .1, .3, -.4, -.4),
    STUDENT(14, 1.4, -2, Rhythm.NIGHT, .7, .2, .1, -.1, .6, -.3, 1.3, .3),
    CREATOR(9, .7, 0, Rhythm.DAY, -.4, 1.2, .3, 1.3, -.4, .9, -.6, -.4),
    EARLY_ADOPTER(8, .5, 0, Rhythm.DAY, .4, 1, 0, .4, -.3, 1.3, -1.4, .4),
    BARGAIN_HUNTER(12, 1.8, 1, Rhythm.DAY, 0, -.4, -.1, -.3, .4, -.9, 2, -.1),
    PARENT(10, 1.2, 1, Rhythm.EVENING, -.5, -.6, .4, .3, .8, -.1, .8, .7),
    TRAVELLER(8, .8, 1, Rhythm.COMMUTE, 1.5, -.5, -.3, .9, 1.3, .1, 0, -.7),
    AUDIOPHILE(6, .6, 1, Rhythm.EVENING, -.2, -.2, 2.1, -.5, -.1, .6, -.4, -.2);

    /// When in the day a persona shops: the weights of the 24 hours.
    public enum Rhythm {
        COMMUTE("221111258532235443468743"),
        NIGHT("764211112222333333456899"),
        DAY("211111123566655555545432"),
        EVENING("211111123332233333468985");

        private final String hours;

        Rhythm(String hours) {
            this.hours = hours;
        }

        /// @param hour 0 to 23
        /// @return the weight of that hour, 1 to 9
        public int weight(int hour) {
            return hours.charAt(hour) - '0';
        }
    }

    private final int share;
    private final double priceSensitivity;
    private final int age;
    private final Rhythm rhythm;
    // Written once by the constructor and never handed out.
    @SuppressWarnings("ImmutableEnumChecker")
    private final double[] taste;

    Persona(int share, double priceSensitivity, int age, Rhythm rhythm, double... taste) {
        this.share = share;
        this.priceSensitivity = priceSensitivity;
        this.age = age;
        this.rhythm = rhythm;
        this.taste = taste;
    }

    /// @return the name in files, such as `early_adopter`
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int share() {
        return share;
    }

    /// @return how strongly a discount counts, 1 being usual
    public double priceSensitivity() {
        return priceSensitivity;
    }

    /// @return the usual age relative to 32, in bands of nine years
    public int age() {
        return age;
    }

    public Rhythm rhythm() {
        return rhythm;
    }

    /// @return the weight of a trait before mixing
    public double taste(Trait trait) {
        return taste[trait.ordinal()];
    }
}
