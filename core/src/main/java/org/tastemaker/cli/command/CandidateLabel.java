// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

/// Says beside a metric what was ranked, where that was not the whole catalogue: such numbers must not pass for others.
final class CandidateLabel {
    static final String FULL = "full";

    private CandidateLabel() {}

    /// @return `ndcg@10`, or `ndcg@10 [sampled:100]`
    static String of(String metric, String candidates) {
        return candidates.equals(FULL) ? metric : metric + " [" + candidates + "]";
    }
}
