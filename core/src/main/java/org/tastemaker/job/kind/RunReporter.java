// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import org.jspecify.annotations.Nullable;
import org.tastemaker.job.JobContext;
import org.tastemaker.job.JobEvent;
import org.tastemaker.project.MetricPoint;
import org.tastemaker.project.RunRecord;
import org.tastemaker.project.RunStatus;
import org.tastemaker.tensor.TensorFile;
import org.tastemaker.tensor.Tensors;
import org.tastemaker.train.TrainingListener;
import org.tastemaker.train.TrainingResult;

/// Tells of a training what the project is to know.
final class RunReporter implements TrainingListener {
    private final JobContext context;
    private final RunRecord begun;
    private final long start = System.nanoTime();
    private int epochs;
    private int best;
    private int files;
    private String engine;

    RunReporter(JobContext context, RunRecord begun) {
        this.context = context;
        this.begun = begun;
        this.epochs = begun.epochsDone();
        this.best = begun.bestEpoch();
        this.engine = begun.engine();
    }

    void begin() {
        context.events().accept(new JobEvent.Run(begun));
    }

    /// @param result what the loop gave, null if it did not end
    RunRecord end(RunStatus status, @Nullable TrainingResult result, @Nullable String problem) {
        double seconds = begun.seconds() + (result == null ? (System.nanoTime() - start) / 1e9 : result.seconds());
        RunRecord run = new RunRecord(
                begun.name(), begun.model(), begun.protocol(), begun.parameters(), begun.seed(), engine, status,
                begun.started(), seconds, result == null ? 0 : result.samplesPerSecond(), result == null ? epochs : result.epochsDone(),
                result == null ? best : result.bestEpoch(), begun.environment(), problem);
        context.events().accept(new JobEvent.Run(run));
        return run;
    }

    @Override
    public void point(String series, int epoch, double seconds, double value) {
        epochs = Math.max(epochs, epoch);
        context.events().accept(new JobEvent.Point(begun.name(), new MetricPoint(series, epoch, begun.seconds() + seconds, value)));
    }

    @Override
    public void checkpoint(int epoch, Tensors checkpoint) {
        used(checkpoint);
        epochs = epoch;
        context.artefact("checkpoint", begun.name(), "checkpoint-" + files++, file -> TensorFile.write(file, checkpoint));
    }

    @Override
    public void best(int epoch, Tensors model) {
        used(model);
        best = epoch;
        context.artefact("model", begun.name(), "model-" + files++, file -> TensorFile.write(file, model));
    }

    /// @return hears a second training of the same run, of which the model alone counts
    TrainingListener again() {
        return new TrainingListener() {
            @Override
            public void best(int epoch, Tensors model) {
                RunReporter.this.best(epoch, model);
            }
        };
    }

    /// What was asked for may be `auto`; the tensors tell which engine it came to.
    private void used(Tensors tensors) {
        tensors.words().forEach((name, word) -> {
            if ((name.equals("engine") || name.endsWith(".engine") || name.endsWith("/engine")) && !word.isEmpty()) {
                engine = word;
            }
        });
    }
}
