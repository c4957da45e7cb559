// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.util.List;
import java.util.Optional;
import org.tastemaker.prepare.Recipe;
import org.tastemaker.prepare.StepReport;
import org.tastemaker.prepare.StepSettings;

/// A protocol as the project knows it: a recipe, a split and what they gave.
///
/// @param name unique in the project
/// @param recipe the steps
/// @param split name and values
/// @param reports what each step changed
/// @param users users with at least one interaction
/// @param items items with at least one interaction
/// @param train rows of the training part
/// @param validation rows of the validation part
/// @param test rows of the test part
public record ProtocolRecord(
        String name,
        Recipe recipe,
        StepSettings split,
        List<StepReport> reports,
        int users,
        int items,
        long train,
        long validation,
        long test) {
    public ProtocolRecord {
        reports = List.copyOf(reports);
    }

    /// The protocol that is meant where none is named.
    ///
    /// @param all oldest first
    /// @return the newest that is no fold of another: a cross-validation leaves its folds behind
    public static Optional<ProtocolRecord> newest(List<ProtocolRecord> all) {
        return wholes(all).reversed().stream().findFirst();
    }

    /// @return those that are no fold of another of them, in the same order
    public static List<ProtocolRecord> wholes(List<ProtocolRecord> all) {
        return all.stream().filter(each -> all.stream().noneMatch(each::isFoldOf)).toList();
    }

    /// @return those that are a fold of another of them
    public static List<ProtocolRecord> folds(List<ProtocolRecord> all) {
        return all.stream().filter(each -> all.stream().anyMatch(each::isFoldOf)).toList();
    }

    boolean isFoldOf(ProtocolRecord whole) {
        return name.startsWith(whole.name + ProtocolFold.MARK) && recipe.equals(whole.recipe);
    }
}
