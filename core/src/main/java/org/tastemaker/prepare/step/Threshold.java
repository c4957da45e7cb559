// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.prepare.step;

import java.util.List;
import org.tastemaker.data.DataSet;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.prepare.RecipeStep;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.TaskContext;

/// Keeps rows whose rating is at least `at-least`. With `ratings=drop` what is left is implicit feedback:
/// the rating itself is forgotten. Rows without a rating stay or go by `unrated`.
public final class Threshold implements RecipeStep {
    @Override
    public String name() {
        return "threshold";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Real("at-least", 4, -1e6, 1e6, Parameter.Scale.LINEAR),
                new Parameter.Choice("ratings", "drop", List.of("drop", "keep")),
                new Parameter.Choice("unrated", "drop", List.of("drop", "keep")));
    }

    @Override
    public DataSet apply(DataSet data, Parameters parameters, RandomStreams random, TaskContext task) {
        float[] rating = data.interactions().rating();
        if (rating == null) {
            throw new ProblemException(ProblemKind.INPUT, "step.problem.no-rating", name(), data.name());
        }
        double least = parameters.real("at-least");
        boolean keepUnrated = parameters.word("unrated").equals("keep");
        DataSet kept = RowFilter.keep(data, r -> Float.isNaN(rating[r]) ? keepUnrated : rating[r] >= least);
        return parameters.word("ratings").equals("drop")
                ? kept.withInteractions(kept.interactions().withRating(null))
                : kept;
    }
}
