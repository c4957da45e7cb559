// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.prepare;

import java.util.ArrayList;
import java.util.List;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// Runs the steps of a recipe one after the other and notes what each changed.
///
/// Users and items keep their numbers whatever the steps leave out: a catalogue may thus hold users and
/// items without interactions.
public final class RecipeRunner {
    private final RecipeSteps steps;

    /// @param steps the steps there are
    public RecipeRunner(RecipeSteps steps) {
        this.steps = steps;
    }

    /// @param random step `k` draws from a part of its own, so that a step's result does not depend on the others'
    /// @throws org.tastemaker.problem.ProblemException of kind USAGE for an unknown step or setting, of kind INPUT
    ///     if the data lack what a step needs
    public RecipeResult run(Recipe recipe, DataSet data, RandomStreams random, TaskContext task) {
        record Ready(RecipeStep step, Parameters parameters) {}
        // all settings are read before the first step works, so that a typing error costs no time
        List<Ready> ready = recipe.steps().stream()
                .map(s -> {
                    RecipeStep step = steps.named(s.name());
                    return new Ready(step, Parameters.of(step.parameters(), s.values()));
                })
                .toList();
        List<StepReport> reports = new ArrayList<>();
        DataSet now = data;
        Counts before = Counts.of(now.interactions());
        Progress progress = task.begin("step.phase.preparing", ready.size(), "task.unit.steps");
        for (int k = 0; k < ready.size(); k++) {
            Ready next = ready.get(k);
            progress.detail(next.step().name());
            now = next.step().apply(now, next.parameters(), random.part("recipe-step", k), task);
            Counts after = Counts.of(now.interactions());
            reports.add(new StepReport(
                    next.step().name(), before.rows, after.rows, before.users, after.users, before.items, after.items));
            before = after;
            progress.step(1);
        }
        progress.flush();
        return new RecipeResult(now, reports);
    }

    private record Counts(int rows, int users, int items) {
        static Counts of(Interactions all) {
            return new Counts(all.size(), distinct(all.user()), distinct(all.item()));
        }

        private static int distinct(int[] numbers) {
            java.util.BitSet seen = new java.util.BitSet();
            for (int n : numbers) {
                seen.set(n);
            }
            return seen.cardinality();
        }
    }
}
