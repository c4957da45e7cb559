// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.compare;

import java.util.Arrays;
import java.util.Locale;
import org.tastemaker.problem.Known;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// Which test says whether two runs differ.
public enum PairedTest {
    /// Student's paired test of the mean.
    T,
    /// Wilcoxon's signed-rank test.
    WILCOXON,
    /// The randomisation test: signs of the differences flipped at random.
    RANDOMISATION;

    /// @param word `t`, `wilcoxon` or `randomisation`
    /// @throws ProblemException of kind USAGE for anything else
    public static PairedTest parse(String word) {
        return Arrays.stream(values())
                .filter(test -> test.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.USAGE, "metric.problem.test", word,
                        Known.of(word, Arrays.stream(values()).map(PairedTest::word).toList())));
    }

    /// @return as it is written
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
