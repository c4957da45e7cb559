// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.data;

import java.nio.file.Path;
import org.tastemaker.task.TaskContext;

/// A data set that comes with the program, found by [java.util.ServiceLoader].
public interface BundledDataSet {
    /// @return name in kebab case, such as `store`
    String name();

    /// @return name of the import layout that reads the files
    String layout();

    /// Writes the files of the data set.
    ///
    /// @param folder an existing, empty folder
    /// @param task told of progress, asked for cancellation
    /// @throws org.tastemaker.problem.ProblemException of kind JOB if the folder cannot be written
    void extract(Path folder, TaskContext task);
}
