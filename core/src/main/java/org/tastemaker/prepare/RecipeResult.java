// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.prepare;

import java.util.List;
import org.tastemaker.data.DataSet;

/// What a recipe made.
///
/// @param data the data set after the last step
/// @param reports what each step changed, in their order
public record RecipeResult(DataSet data, List<StepReport> reports) {
    public RecipeResult {
        reports = List.copyOf(reports);
    }
}
