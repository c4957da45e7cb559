// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.prepare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.DataSet;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.prepare.Recipe;
import org.tastemaker.prepare.RecipeResult;
import org.tastemaker.prepare.RecipeRunner;
import org.tastemaker.prepare.RecipeSteps;
import org.tastemaker.prepare.StepReport;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Split;
import org.tastemaker.split.Splits;
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;

/// What a draft would make of the data, computed in the window's process: preparation is pure Java.
///
/// @param draft the draft it was computed for
/// @param rows rows before the first step
/// @param reports what each step changed, up to the one that failed
/// @param change distributions around the selected step, or null
/// @param picture who is in which part; null if a step or the split failed
/// @param trouble what failed, or null
record Preview(
        Draft draft,
        long rows,
        List<StepReport> reports,
        @Nullable StepChange change,
        @Nullable SplitPicture picture,
        @Nullable Trouble trouble) {
    private static final int LINES = 12;

    /// A step or split that cannot work on these data.
    ///
    /// @param step number of the step from 0; -1 for the split
    record Trouble(int step, ProblemException cause) {}

    /// @param selected number of the selected step; -1 for none
    /// @param random streams that the protocol will be made with too
    static Preview of(
            DataSet data, Draft draft, int selected, RecipeSteps steps, Splits splits, RandomStreams random,
            Cancellation cancellation) {
        TaskContext task = new TaskContext(TaskListener.SILENT, cancellation, 1);
        RecipeRunner runner = new RecipeRunner(steps);
        RandomStreams ofRecipe = random.part("recipe", 0);
        int works = draft.steps().size();
        RecipeResult result = new RecipeResult(data, List.of());
        Trouble trouble = null;
        try {
            result = runner.run(draft.recipe(), data, ofRecipe, task);
        } catch (ProblemException wrong) {
            for (works = 0; trouble == null; works++) {
                try {
                    result = runner.run(first(draft, works + 1), data, ofRecipe, task);
                } catch (ProblemException here) {
                    trouble = new Trouble(works, here);
                }
            }
            works--;
        }
        StepChange change = null;
        if (selected >= 0 && selected < works) {
            DataSet before = runner.run(first(draft, selected), data, ofRecipe, task).data();
            DataSet after = selected == draft.steps().size() - 1
                    ? result.data()
                    : runner.run(first(draft, selected + 1), data, ofRecipe, task).data();
            change = new StepChange(
                    selected, StepChange.Distributions.of(before), StepChange.Distributions.of(after));
        }
        SplitPicture picture = null;
        if (trouble == null) {
            try {
                Split split = splits.named(draft.split().name());
                Parameters parameters = Parameters.of(split.parameters(), draft.split().values());
                picture = SplitPicture.of(
                        split.split(draft.name(), result.data(), parameters, random.part("split", 0), task), LINES);
            } catch (ProblemException wrong) {
                trouble = new Trouble(-1, wrong);
            }
        }
        return new Preview(draft, data.interactions().size(), result.reports(), change, picture, trouble);
    }

    private static Recipe first(Draft draft, int steps) {
        return new Recipe(draft.steps().subList(0, steps));
    }

    /// @return rows after the last step that worked
    long rowsAfter() {
        return reports.isEmpty() ? rows : reports.getLast().rowsAfter();
    }
}
