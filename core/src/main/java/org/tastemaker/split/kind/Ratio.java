// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.split.kind;

import java.util.List;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.split.Split;
import org.tastemaker.task.TaskContext;

/// Divides the rows of each user at random: `round(n * test)` are tested, `round(n * validation)` validate,
/// `round(n * train)` train, and at least one trains. Shares that sum to less than 1 leave rows out.
/// Each user has a random stream of their own, so that users do not change each other's parts.
public final class Ratio implements Split {
    @Override
    public String name() {
        return "ratio";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Real("train", 0.8, 0, 1, Parameter.Scale.LINEAR),
                new Parameter.Real("validation", 0, 0, 1, Parameter.Scale.LINEAR),
                new Parameter.Real("test", 0.2, 0, 1, Parameter.Scale.LINEAR));
    }

    @Override
    public Prepared split(
            String protocol, DataSet data, Parameters parameters, RandomStreams random, TaskContext task) {
        double train = parameters.real("train");
        double validation = parameters.real("validation");
        double test = parameters.real("test");
        if (train + validation + test > 1 + 1e-9) {
            throw new ProblemException(
                    ProblemKind.USAGE, "split.problem.shares", train + validation + test, train, validation, test);
        }
        boolean everything = train + validation + test > 1 - 1e-9;
        Interactions all = data.interactions();
        RowsByUser rows = RowsByUser.of(data.users().size(), all);
        byte[] part = new byte[all.size()];
        for (int u = 0; u < data.users().size(); u++) {
            int n = rows.offset()[u + 1] - rows.offset()[u];
            if (n == 0) {
                continue;
            }
            int tested = (int) Math.min(n - 1, Math.round(n * test));
            int validating = (int) Math.min(n - 1 - tested, Math.round(n * validation));
            int left = n - tested - validating;
            int training = everything ? left : (int) Math.max(1, Math.min(left, Math.round(n * train)));
            int[] order = rows.shuffled(u, random.stream("split-ratio", u));
            for (int k = 0; k < n; k++) {
                Part to = k < tested
                        ? Part.TEST
                        : k < tested + validating
                                ? Part.VALIDATION
                                : k < tested + validating + training ? Part.TRAIN : Part.NONE;
                part[order[k]] = to.code();
            }
            if ((u & 0xfff) == 0) {
                task.checkCancelled();
            }
        }
        return new Prepared(protocol, data, part, null);
    }
}
