// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// A kind of metric, found by [java.util.ServiceLoader]. Texts: `metric.<name>.title` and
/// `metric.<name>.explanation`, where `{0}` is the cut-off.
///
/// Some can be computed by another choice than the usual, which then stands behind the name with a colon and is part of it.
///
/// A metric is of one of the four sorts below, which says what it is computed from.
public sealed interface Metric {
    /// @return name in kebab case without the cut-off, such as `ndcg`
    String name();

    /// @return what was chosen in place of the usual, as it stands behind the name: `.9` in `rbp:.9@10`; empty for the usual
    default String choice() {
        return "";
    }

    /// @param choice as it stands behind the name
    /// @return the metric by that choice
    /// @throws ProblemException of kind USAGE if this metric has no choices, or not this one
    default Metric by(String choice) {
        throw new ProblemException(ProblemKind.USAGE, "metric.problem.no-choices", name(), choice);
    }

    /// @return which values are better
    default Direction better() {
        return Direction.HIGHER;
    }

    /// @return what its values can be
    default Range range() {
        return Range.SHARE;
    }

    /// What the values of a metric can be, ends included.
    ///
    /// @param least negative infinity where there is no end
    /// @param most positive infinity where there is no end
    record Range(double least, double most) {
        /// 0 to 1.
        public static final Range SHARE = new Range(0, 1);
        /// 0 and more.
        public static final Range AMOUNT = new Range(0, Double.POSITIVE_INFINITY);

        /// @return the value, or the end that is nearest to it; NaN for NaN
        public double nearest(double value) {
            return Math.min(most, Math.max(least, value));
        }
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
