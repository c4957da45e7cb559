// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.explain;

import java.util.Optional;
import org.tastemaker.data.DataSet;
import org.tastemaker.task.TaskContext;

/// Recognises data sets that were made up, and knows the truth about them; found by [java.util.ServiceLoader].
public interface TruthSource {
    /// Looks at the data themselves, never at what they are called. Quick where the sizes already tell that the data
    /// are others; where it must look closer it may take seconds.
    ///
    /// @param data as imported, or after a recipe
    /// @param task told of progress, asked for cancellation
    /// @return the truth about the data, or nothing if it is not known
    /// @throws org.tastemaker.task.CancelledException if stopping was requested
    Optional<PlantedTruth> of(DataSet data, TaskContext task);
}
