// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.util.List;
import java.util.Optional;
import org.tastemaker.data.DataSet;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.problem.Known;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.tensor.Tensors;

/// Reads a project. Safe for any number of threads; several processes may read while one writes.
/// Columns are loaded when asked for, and kept as long as memory allows.
/// Every method throws a `ProblemException` of kind PROJECT where the file is damaged.
public interface ProjectReader extends AutoCloseable {
    /// Keys of settings that begin so belong to the imported data, and go when other data come.
    String OF_DATA = "data/";

    java.nio.file.Path path();

    ProjectSummary summary();

    /// @return a hash of the imported data, the same for the same files read the same way
    /// @throws org.tastemaker.problem.ProblemException of kind INPUT if nothing was imported yet
    String dataHash();

    /// @throws org.tastemaker.problem.ProblemException of kind INPUT if nothing was imported yet
    DataSet dataSet();

    /// @return the picture of an item as PNG or JPEG bytes, if it has one
    Optional<byte[]> image(int item);

    List<ProtocolRecord> protocols();

    /// @throws org.tastemaker.problem.ProblemException of kind USAGE if there is no such protocol
    default ProtocolRecord protocol(String name) {
        List<ProtocolRecord> all = protocols();
        return all.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow(() -> new ProblemException(
                ProblemKind.USAGE, all.isEmpty() ? "project.problem.no-protocols" : "project.problem.no-protocol", name,
                Known.of(name, all.stream().map(ProtocolRecord::name).toList())));
    }

    /// @throws org.tastemaker.problem.ProblemException of kind USAGE if there is no such protocol
    Prepared prepared(String protocol);

    /// @return oldest first
    List<RunRecord> runs();

    /// @throws org.tastemaker.problem.ProblemException of kind USAGE if there is no such run
    RunRecord run(String name);

    /// @return in the order in which they came
    List<MetricPoint> points(String run);

    /// @return the trained model, if the run is done or has a best epoch
    Optional<Tensors> model(String run);

    /// @return the last checkpoint, while the run is not done
    Optional<Tensors> checkpoint(String run);

    Optional<Evaluation> evaluation(String run, Part on, String candidates);

    /// @return the candidates that the run was evaluated with, such as `full` or `sampled:100`, the oldest evaluation first
    List<String> candidates(String run, Part on);

    /// @return a small text kept under this key, such as a view's settings
    Optional<String> setting(String key);

    /// @return every small text whose key begins so, by key
    java.util.Map<String, String> settings(String prefix);

    @Override
    void close();
}
