// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.nio.file.Path;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.split.Prepared;
import org.tastemaker.tensor.Tensors;

/// Writes a project. There is one writer at a time, in one process. Every method is one transaction:
/// when it returns, what it wrote survives a crash.
/// Every method throws a `ProblemException` of kind PROJECT, or JOB where the disk is full.
public interface ProjectWriter extends ProjectReader {
    /// Puts what an import wrote to its folder into the project, instead of what was there.
    ///
    /// @param folder the folder that an import job filled
    void adoptImport(Path folder);

    /// Adds the rows of an import to those that are there. Users and items keep their numbers; protocols and runs
    /// stay as they are, bound to the rows they were made from.
    ///
    /// @param folder the folder that an import job filled
    void appendImport(Path folder);

    /// Adds or replaces a protocol.
    void putProtocol(ProtocolRecord record, Prepared prepared);

    /// Adds or replaces the record of a run.
    void putRun(RunRecord run);

    void addPoint(String run, MetricPoint point);

    void putCheckpoint(String run, Tensors checkpoint);

    /// Keeps the trained model; the run's checkpoint is dropped when its status becomes DONE.
    void putModel(String run, Tensors model);

    void putEvaluation(String run, Evaluation evaluation);

    /// Removes a run and all that belongs to it.
    void removeRun(String name);

    void putSetting(String key, String value);

    void removeSetting(String key);
}
