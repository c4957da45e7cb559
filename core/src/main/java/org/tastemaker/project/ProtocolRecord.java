// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.util.List;
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
}
