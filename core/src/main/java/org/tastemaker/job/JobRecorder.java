// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.tastemaker.column.DamagedColumnException;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.Hashes;
import org.tastemaker.project.ProjectWriter;
import org.tastemaker.project.ProtocolFile;
import org.tastemaker.tensor.TensorFile;
import org.tastemaker.tune.Studies;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Puts what a job made into the project, as its events come. The one who owns the writer, window or
/// command, calls it from one thread; each event is on disk when the call returns.
public final class JobRecorder implements Consumer<JobEvent> {
    private final ProjectWriter project;
    private final Set<Path> folders = new HashSet<>();

    public JobRecorder(ProjectWriter project) {
        this.project = project;
    }

    @Override
    public void accept(JobEvent event) {
        switch (event) {
            case JobEvent.Run run -> project.putRun(run.run());
            case JobEvent.Point point -> {
                if (!point.run().isEmpty()) {
                    project.addPoint(point.run(), point.point());
                }
            }
            case JobEvent.Artefact artefact -> put(artefact);
            case JobEvent.Progress said -> { }
            case JobEvent.Log said -> { }
            case JobEvent.Done said -> clear();
            case JobEvent.Cancelled said -> clear();
            case JobEvent.Failed said -> clear();
        }
    }

    /// What was taken over is in the project now; what was not belongs to a job that did not end well.
    private void clear() {
        folders.forEach(WholeFiles::remove);
        folders.clear();
    }

    private void put(JobEvent.Artefact artefact) {
        Path path = Path.of(artefact.path());
        try {
            if (!Hashes.of(path).equals(artefact.sha256())) {
                throw new DamagedColumnException("another content than the job made");
            }
            switch (artefact.kind()) {
                case "import" -> project.adoptImport(path);
                case "append" -> project.appendImport(path);
                case "protocol" -> {
                    ProtocolFile.Content content = ProtocolFile.read(path, project.dataSet());
                    project.putProtocol(content.record(), content.prepared());
                }
                case "checkpoint" -> project.putCheckpoint(artefact.name(), TensorFile.read(path));
                case "model" -> project.putModel(artefact.name(), TensorFile.read(path));
                case "evaluation" -> project.putEvaluation(
                        artefact.name(), JsonMapper.shared().readValue(path.toFile(), Evaluation.class));
                case "study" -> Studies.put(project, artefact.name(), Files.readString(path));
                default -> throw new IllegalArgumentException("artefact of kind " + artefact.kind());
            }
            WholeFiles.remove(path);
            Path folder = path.getParent();
            if (folder != null) {
                folders.add(folder);
            }
        } catch (IOException | DamagedColumnException | JacksonException torn) {
            throw new ProblemException(
                    torn, ProblemKind.JOB, "job.problem.not-taken-over", path.toString(), torn);
        }
    }
}
