// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tastemaker.project.MetricPoint;
import org.tastemaker.project.RunRecord;
import org.tastemaker.task.ProgressSnapshot;

/// What a job says while it works, one JSON line each over the worker's output. Files are named by
/// path and SHA-256, so that a torn file is never taken for a whole one.
public sealed interface JobEvent {
    /// Where it stands.
    record Progress(ProgressSnapshot snapshot) implements JobEvent {}

    /// A line for the log: a text's key and its arguments.
    record Log(String key, List<String> arguments) implements JobEvent {}

    /// The run has begun, or its record changed.
    record Run(RunRecord run) implements JobEvent {}

    /// A point of the run's curve.
    record Point(String run, MetricPoint point) implements JobEvent {}

    /// Something to be put into the project: `import`, `append`, `protocol`, `checkpoint`, `model`, `evaluation`, `study`.
    ///
    /// @param kind what it is
    /// @param name of the protocol, run or study it belongs to; empty for an import
    /// @param path file or folder with the content
    /// @param sha256 hash of the file, or of the folder's manifest
    record Artefact(String kind, String name, String path, String sha256) implements JobEvent {}

    /// The job ended well. Nothing else means success.
    ///
    /// @param result what it found, as a JSON document
    /// @param sha256 hash of the result
    record Done(String result, String sha256) implements JobEvent {}

    /// The job ended because the user wished so.
    ///
    /// @param run the run that can be resumed, or null
    record Cancelled(@Nullable String run) implements JobEvent {}

    /// The job ended badly.
    ///
    /// @param kind name of the problem's kind
    /// @param key key of the problem's text
    /// @param text the paragraph in the language asked for
    /// @param details stack trace, for the fold and the log
    record Failed(String kind, String key, String text, Map<String, String> details) implements JobEvent {}
}
