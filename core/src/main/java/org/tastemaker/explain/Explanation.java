// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.explain;

import java.util.List;

/// Why an item is recommended to a user.
///
/// @param user user number
/// @param item item number
/// @param method `loo` or `neighbours`
/// @param reasons strongest first
/// @param fidelity 0 to 1: how much of the change that the strongest reasons promise really happens when
///     they are taken away together; NaN where the method has no such test
public record Explanation(int user, int item, String method, List<Reason> reasons, double fidelity) {
    public Explanation {
        reasons = List.copyOf(reasons);
    }

    /// A sentence names so many items at most.
    private static final int NAMED = 3;
    /// A reason that is weaker than this share of the strongest is not named.
    private static final double WORTH_NAMING = 0.1;

    /// @return the reasons that a sentence names: at most three that speak for the item, and none that is much weaker
    ///     than the strongest
    public List<Reason> named() {
        return reasons.stream()
                .filter(r -> r.weight() > 0 && r.weight() >= WORTH_NAMING * reasons.getFirst().weight())
                .limit(NAMED)
                .toList();
    }

    /// One item of the history.
    ///
    /// @param item item number
    /// @param weight for `loo` the fall of the score without it (negative: the score rises); for
    ///     `neighbours` the similarity
    public record Reason(int item, double weight) {}
}
