// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.split.kind;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
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

/// One fold of a cross-validation: the rows of each user are dealt at random to `folds` folds, as evenly as they go;
/// those of fold `fold` are tested, `round(n * validation)` of the others validate, the rest trains. With the same seed the
/// folds of all numbers are parts of one deal, so that every row is tested once. The only row of a user trains always.
public final class KFold implements Split {
    @Override
    public String name() {
        return "k-fold";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Whole("folds", 5, 2, 100),
                new Parameter.Whole("fold", 1, 1, 100),
                new Parameter.Real("validation", 0, 0, 1, Parameter.Scale.LINEAR));
    }

    @Override
    public Prepared split(
            String protocol, DataSet data, Parameters parameters, RandomStreams random, TaskContext task) {
        int folds = parameters.whole("folds");
        int fold = parameters.whole("fold");
        double validation = parameters.real("validation");
        if (fold > folds) {
            throw new ProblemException(ProblemKind.USAGE, "split.problem.no-fold", fold, folds);
        }
        Interactions all = data.interactions();
        RowsByUser rows = RowsByUser.of(data.users().size(), all);
        byte[] part = new byte[all.size()];
        Arrays.fill(part, Part.TRAIN.code());
        for (int u = 0; u < data.users().size(); u++) {
            RandomGenerator stream = random.stream("split-k-fold", u);
            int[] order = rows.shuffled(u, stream);
            if (order.length < 2) {
                continue;
            }
            // users with few rows must not all have theirs in the first folds
            int first = stream.nextInt(folds);
            int tested = 0;
            for (int k = 0; k < order.length; k++) {
                if ((first + k) % folds == fold - 1) {
                    part[order[k]] = Part.TEST.code();
                    tested++;
                }
            }
            int validating = (int) Math.min(order.length - tested - 1, Math.round((order.length - tested) * validation));
            for (int k = 0; k < order.length && validating > 0; k++) {
                if (part[order[k]] == Part.TRAIN.code()) {
                    part[order[k]] = Part.VALIDATION.code();
                    validating--;
                }
            }
            if ((u & 0xfff) == 0) {
                task.checkCancelled();
            }
        }
        return new Prepared(protocol, data, part, null);
    }
}
