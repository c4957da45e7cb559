// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.protocol;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.prepare.Recipe;
import org.tastemaker.prepare.RecipeResult;
import org.tastemaker.prepare.RecipeRunner;
import org.tastemaker.prepare.RecipeSteps;
import org.tastemaker.prepare.StepReport;
import org.tastemaker.prepare.StepSettings;
import org.tastemaker.project.ProtocolRecord;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.split.Split;
import org.tastemaker.split.Splits;
import org.tastemaker.task.TaskContext;

/// Makes protocols.
public final class Protocols {
    /// Name of the protocol and of the split that a layout brings with it.
    public static final String GIVEN = "given";

    private final RecipeSteps steps;
    private final Splits splits;

    /// @param steps recipe steps there are
    /// @param splits splits there are
    public Protocols(RecipeSteps steps, Splits splits) {
        this.steps = steps;
        this.splits = splits;
    }

    /// @return with the steps and splits that are installed
    public static Protocols installed() {
        return new Protocols(RecipeSteps.installed(), Splits.installed());
    }

    /// What came out, and the record of it.
    public record Made(Prepared prepared, ProtocolRecord record) {}

    /// Runs the recipe on the data, then the split on what comes out.
    ///
    /// @param name name of the protocol
    /// @param random the same streams give the same protocol
    /// @throws org.tastemaker.problem.ProblemException of kind USAGE for unknown names and settings, of kind INPUT
    ///     if the data lack what a step or the split needs
    public Made prepare(
            String name, DataSet data, Recipe recipe, StepSettings split, RandomStreams random, TaskContext task) {
        Split chosen = splits.named(split.name());
        Parameters parameters = Parameters.of(chosen.parameters(), split.values());
        RecipeResult result = new RecipeRunner(steps).run(recipe, data, random.part("recipe", 0), task);
        Prepared prepared = chosen.split(name, result.data(), parameters, random.part("split", 0), task);
        return new Made(
                prepared,
                record(prepared, recipe, new StepSettings(chosen.name(), parameters.asText()), result.reports()));
    }

    /// @param prepared what an import brought divided
    /// @return the record of it
    public ProtocolRecord given(Prepared prepared) {
        return record(prepared, new Recipe(List.of()), new StepSettings(GIVEN, Map.of()), List.of());
    }

    private static ProtocolRecord record(
            Prepared prepared, Recipe recipe, StepSettings split, List<StepReport> reports) {
        long[] rows = new long[Part.values().length];
        for (byte code : prepared.part()) {
            rows[code]++;
        }
        Interactions all = prepared.data().interactions();
        return new ProtocolRecord(
                prepared.protocol(),
                recipe,
                split,
                reports,
                distinct(all.user()),
                distinct(all.item()),
                rows[Part.TRAIN.code()],
                rows[Part.VALIDATION.code()],
                rows[Part.TEST.code()]);
    }

    private static int distinct(int[] numbers) {
        BitSet seen = new BitSet();
        for (int n : numbers) {
            seen.set(n);
        }
        return seen.cardinality();
    }
}
