// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.prepare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tastemaker.prepare.Recipe;
import org.tastemaker.prepare.StepSettings;
import org.tastemaker.project.ProtocolRecord;

/// A protocol that is being written.
///
/// @param steps steps of its recipe
/// @param split how the rows are divided
/// @param name what the protocol will be called
record Draft(List<StepSettings> steps, StepSettings split, String name) {
    Draft {
        steps = List.copyOf(steps);
    }

    Recipe recipe() {
        return new Recipe(steps);
    }

    Draft withStep(int at, StepSettings step) {
        List<StepSettings> other = new ArrayList<>(steps);
        other.add(at, step);
        return new Draft(other, split, name);
    }

    Draft withoutStep(int at) {
        List<StepSettings> other = new ArrayList<>(steps);
        other.remove(at);
        return new Draft(other, split, name);
    }

    Draft withMovedStep(int from, int to) {
        List<StepSettings> other = new ArrayList<>(steps);
        other.add(to, other.remove(from));
        return new Draft(other, split, name);
    }

    Draft withValues(int at, Map<String, String> values) {
        List<StepSettings> other = new ArrayList<>(steps);
        other.set(at, new StepSettings(other.get(at).name(), values));
        return new Draft(other, split, name);
    }

    Draft withSplit(StepSettings other) {
        return new Draft(steps, other, name);
    }

    Draft withName(String other) {
        return new Draft(steps, split, other);
    }

    /// @param defaults every value of a step or split by its name, defaults included
    /// @return whether the protocol was made of this very draft
    boolean isOf(ProtocolRecord record, Defaults defaults) {
        return record.name().equals(name)
                && defaults.split(split).equals(defaults.split(record.split()))
                && steps.stream().map(defaults::step).toList()
                        .equals(record.recipe().steps().stream().map(defaults::step).toList());
    }

    /// Settings with the values that were not given.
    interface Defaults {
        StepSettings step(StepSettings given);

        StepSettings split(StepSettings given);
    }

    /// @return the values with those of the other map over them
    static Map<String, String> merged(Map<String, String> below, Map<String, String> above) {
        Map<String, String> merged = new LinkedHashMap<>(below);
        merged.putAll(above);
        return merged;
    }
}
