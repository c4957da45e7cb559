// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

/// A kind of metric, found by [java.util.ServiceLoader]. Texts: `metric.<name>.title` and
/// `metric.<name>.explanation`, where `{0}` is the cut-off.
///
/// A metric is of one of the four sorts below, which says what it is computed from.
public sealed interface Metric {
    /// @return name in kebab case without the cut-off, such as `ndcg`
    String name();

    /// @return which values are better
    default Direction better() {
        return Direction.HIGHER;
    }

    /// Which values of a metric are better.
    enum Direction {
        HIGHER,
        LOWER,
        /// It describes and does not judge.
        NEITHER
    }

    /// From the first `k` items of a user's list; averaged over users.
    non-sealed interface OfList extends Metric {
        /// @param list the user's list, at least `k` long unless the candidates are fewer
        /// @param k cut-off, at least 1
        /// @param catalogue what the training part says of the items
        double value(UserList list, int k, Catalogue catalogue);
    }

    /// From the order of all candidates of a user; averaged over users.
    non-sealed interface OfOrder extends Metric {
        double value(UserOrder order);

        /// @return how much the user counts in the average
        default double weight(UserOrder order) {
            return 1;
        }
    }

    /// From predicted and true ratings; over all rows of the part.
    non-sealed interface OfRatings extends Metric {
        /// @param scale the scale both are on
        /// @return what one row adds
        double error(double predicted, double actual, RatingScale scale);

        /// @return how much a row counts in the mean
        default double weight(double actual, RatingScale scale) {
            return 1;
        }

        /// @param mean mean of the errors: their sum over that of the weights
        /// @return the metric's value
        double finish(double mean);

        /// @return whether the value of the few rows of one user means anything
        default boolean hasUsers() {
            return true;
        }
    }

    /// From the lists of all users together.
    non-sealed interface OfLists extends Metric {
        /// @param shown what stands among the first `k` of all lists
        /// @param catalogue what the training part says of the items
        double value(Shown shown, Catalogue catalogue);
    }
}
