// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.explain;

import java.util.Optional;
import java.util.function.Predicate;

/// What is known of a made-up data set beyond its files: why each thing happened, and what each user would want.
/// Users and items go by their identifiers. Safe for any number of threads.
public interface PlantedTruth {
    /// What bears on a user at a moment.
    interface Moment {
        /// @return the expected utility of an item; not a number for an item that is unknown or not on sale then
        double utility(String item);

        /// @return the probability that the user takes an item up once she looks at it; not a number as above
        double chance(String item);

        /// @return the part of the expected utility that weighs most
        Optional<PlantedCause> largest(String item);
    }

    /// Tells which other items can show a cause.
    ///
    /// @param beyond the share of the reasons' weight that must be exceeded by items that show it, 0 to 1
    /// @param shows whether an item of the history shows the cause
    record Evidence(double beyond, Predicate<String> shows) {}

    /// @return whether the user is a person of the world; bots and other planted faults are not
    boolean knows(String user);

    /// The moment at which a user met an item: with its circumstances where the world had such a moment, else with
    /// usual ones. For a user who is no person of the world, utilities are what is popular then.
    ///
    /// @param time seconds since 1970
    Moment at(String user, String item, long time);

    /// @return why the user met the item at that time; of another time, why she first met it; empty if she never did
    Optional<PlantedCause> cause(String user, String item, long time);

    /// @return what in a history shows a cause; empty for causes that no history can show, such as a promotion
    Optional<Evidence> evidence(String user, String item, PlantedCause cause);
}
