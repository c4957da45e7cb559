// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.baseline;

import java.util.List;
import java.util.Set;
import org.tastemaker.data.Interactions;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Family;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.OnePass;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameter.Scale;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.split.Part;
import org.tastemaker.tensor.Tensors;

/// Scores an item by its training rows of the last `window` days before the latest one; a row counts half for each
/// `half-life` days that it is older. The same for all users.
public final class RecentPopular implements Model {
    private static final double SECONDS_A_DAY = 86_400;

    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "recent-popular",
                Family.BASELINE,
                "",
                Set.of(Descriptor.Need.TIMES),
                Set.of(Descriptor.Ability.NEW_USERS),
                List.of(
                        new Parameter.Real("window", 30, 0, 100_000, Scale.LINEAR),
                        new Parameter.Real("half-life", 0, 0, 100_000, Scale.LINEAR)));
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        int[] rows = input.data().rows(Part.TRAIN);
        float[] scores = scores(input, rows, parameters.real("window"), parameters.real("half-life"));
        return new OnePass(task -> new Scored(scores), rows.length);
    }

    private static float[] scores(ModelInput input, int[] rows, double window, double halfLife) {
        Interactions all = input.data().data().interactions();
        long[] time = all.time();
        long latest = Long.MIN_VALUE;
        for (int r : rows) {
            latest = time == null ? latest : Math.max(latest, time[r]);
        }
        if (time == null || latest == Long.MIN_VALUE) {
            throw new ProblemException(
                    ProblemKind.INPUT, "model.problem.needs-times", "recent-popular", input.data().protocol());
        }
        double[] sum = new double[input.data().items()];
        for (int r : rows) {
            double age = (latest - time[r]) / SECONDS_A_DAY;
            if (time[r] != Long.MIN_VALUE && (window == 0 || age < window)) {
                sum[all.item()[r]] += halfLife == 0 ? 1 : Math.pow(2, -age / halfLife);
            }
        }
        float[] scores = new float[sum.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) sum[i];
        }
        return scores;
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        return Scored.of(tensors);
    }
}
