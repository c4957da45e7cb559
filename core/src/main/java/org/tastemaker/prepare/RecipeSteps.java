// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.prepare;

import java.util.Collection;
import java.util.Collections;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tastemaker.problem.Known;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// The recipe steps there are.
public final class RecipeSteps {
    private final SortedMap<String, RecipeStep> byName = new TreeMap<>();

    /// @param steps of different names
    public RecipeSteps(Iterable<RecipeStep> steps) {
        for (RecipeStep step : steps) {
            if (byName.put(step.name(), step) != null) {
                throw new IllegalArgumentException("two steps named " + step.name());
            }
        }
    }

    /// Found when they are first asked for, once for all who ask.
    private static final class Found {
        private static final RecipeSteps ALL = new RecipeSteps(ServiceLoader.load(RecipeStep.class));
    }

    /// @return the steps that [ServiceLoader] finds
    public static RecipeSteps installed() {
        return Found.ALL;
    }

    /// @return all steps, by name
    public Collection<RecipeStep> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /// @throws ProblemException of kind USAGE if there is no such step; it names those there are
    public RecipeStep named(String name) {
        RecipeStep step = byName.get(name);
        if (step == null) {
            throw new ProblemException(
                    ProblemKind.USAGE, "step.problem.unknown", name, Known.of(name, byName.keySet()));
        }
        return step;
    }
}
