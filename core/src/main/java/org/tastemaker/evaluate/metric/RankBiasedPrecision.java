// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.UserList;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// Rank-biased precision cut at k: what somebody meets who goes on from each rank to the next with probability p, the
/// persistence: `(1 - p) * sum of p^(rank - 1)` over the hits among the first k. 0 to below 1, whatever the number of relevant
/// items. The persistence is .8 unless another is chosen, as in `rbp:.95@10`.
///
/// Moffat, Zobel: Rank-biased precision for measurement of retrieval effectiveness, TOIS 2008.
public final class RankBiasedPrecision implements Metric.OfList {
    private static final double USUAL = .8;

    private final double persistence;

    /// With the usual persistence.
    public RankBiasedPrecision() {
        this(USUAL);
    }

    private RankBiasedPrecision(double persistence) {
        this.persistence = persistence;
    }

    @Override
    public String name() {
        return "rbp";
    }

    @Override
    public double value(UserList list, int k, Catalogue catalogue) {
        double sum = 0;
        double patience = 1;
        for (int r = 0; r < Math.min(k, list.hit().length); r++) {
            sum += list.hit()[r] ? patience : 0;
            patience *= persistence;
        }
        return (1 - persistence) * sum;
    }

    /// @return the persistence without a leading zero
    @Override
    public String choice() {
        return persistence == USUAL ? "" : Parameters.text(persistence).substring(1);
    }

    @Override
    public Metric by(String choice) {
        try {
            double chosen = Double.parseDouble(choice);
            if (chosen > 0 && chosen < 1) {
                return new RankBiasedPrecision(chosen);
            }
        } catch (NumberFormatException wrong) {
            // told below
        }
        throw new ProblemException(ProblemKind.USAGE, "metric.problem.persistence", choice);
    }
}
