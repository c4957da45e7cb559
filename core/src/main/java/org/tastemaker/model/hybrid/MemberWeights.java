// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.Arrays;
import java.util.Locale;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// How much each member counts, as the parameter `weights` says it.
final class MemberWeights {
    private MemberWeights() {}

    static Parameter parameter() {
        return new Parameter.Words("weights", "");
    }

    /// @param text such as `.6,.4`; empty for equal ones
    /// @return one a member, which add up to 1
    /// @throws ProblemException of kind USAGE if they are not numbers of at least 0, one for each member, or all 0
    static float[] of(String hybrid, String text, Members members) {
        double[] given = new double[members.size()];
        Arrays.fill(given, 1);
        if (!text.isBlank()) {
            given = Numbers.of(text).map(Numbers::values).orElse(new double[0]);
        }
        double sum = Arrays.stream(given).sum();
        if (given.length != members.size() || !(sum > 0) || Arrays.stream(given).anyMatch(w -> w < 0)) {
            throw new ProblemException(
                    ProblemKind.USAGE, "model.problem.hybrid.weights", hybrid, text, members.size(), String.join(", ", members.names()));
        }
        float[] weights = new float[given.length];
        for (int m = 0; m < weights.length; m++) {
            weights[m] = (float) (given[m] / sum);
        }
        return weights;
    }

    /// @return such as `ease 0.45, ials 0.55`
    static String words(Members members, float[] weights) {
        StringBuilder words = new StringBuilder();
        for (int m = 0; m < weights.length; m++) {
            words.append(m == 0 ? "" : ", ").append(members.names().get(m));
            words.append(String.format(Locale.ROOT, " %.2f", weights[m]));
        }
        return words.toString();
    }
}
