// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.project.MetricPoint;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.ProjectWriter;
import org.tastemaker.project.RunRecord;
import org.tastemaker.split.Part;
import org.tastemaker.tensor.Tensors;

/// All that a project knows of a run, so that removing it can be undone.
record RemovedRun(
        RunRecord record, List<MetricPoint> points, Optional<Tensors> model, Optional<Tensors> checkpoint,
        List<Evaluation> evaluations) {

    static RemovedRun read(ProjectReader project, String run) {
        List<Evaluation> evaluations = new ArrayList<>();
        for (Part part : new Part[] {Part.VALIDATION, Part.TEST}) {
            for (String candidates : project.candidates(run, part)) {
                project.evaluation(run, part, candidates).ifPresent(evaluations::add);
            }
        }
        return new RemovedRun(
                project.run(run), project.points(run), project.model(run), project.checkpoint(run), evaluations);
    }

    void putBack(ProjectWriter project) {
        project.putRun(record);
        points.forEach(point -> project.addPoint(record.name(), point));
        model.ifPresent(kept -> project.putModel(record.name(), kept));
        checkpoint.ifPresent(kept -> project.putCheckpoint(record.name(), kept));
        evaluations.forEach(each -> project.putEvaluation(record.name(), each));
    }
}
