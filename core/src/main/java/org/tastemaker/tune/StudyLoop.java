// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import java.util.Optional;
import java.util.function.Consumer;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.task.CancelledException;
import org.tastemaker.task.PartsProgress;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;
import org.tastemaker.text.Texts;

/// Makes trial after trial until the search is over or the time is up. A trial that fails is recorded as
/// failed and the search goes on; it ends only if the very first says that the data will not do.
public final class StudyLoop {
    private final Trialling trialling;
    private final Consumer<Study> keep;
    private final Texts texts;

    /// One trial.
    public interface Trialling {
        /// @param minutes no epoch begins after so many minutes
        /// @throws ProblemException if these values cannot be trained, or give no finite model
        TrialResult run(Proposal proposal, double minutes, TaskContext task);
    }

    /// @param keep is given the study after each trial
    /// @param texts for the words of failures
    public StudyLoop(Trialling trialling, Consumer<Study> keep, Texts texts) {
        this.trialling = trialling;
        this.keep = keep;
        this.texts = texts;
    }

    /// @param begun a new study, or one to go on with
    /// @param maxMinutes no trial begins after so many minutes
    /// @throws CancelledException if stopping was requested; the trials done are kept, the one at work is not
    /// @throws ProblemException if no trial came to anything
    public Study run(Study begun, Search search, double maxMinutes, TaskContext task) {
        Study study = begun.in(Study.State.RUNNING);
        keep.accept(study);
        PartsProgress progress = new PartsProgress(
                task, "tune.phase.trials", "task.unit.trials", search.plan(), study.trials().stream().map(Trial::share).toList(), maxMinutes);
        try {
            while (progress.minutesLeft() > 0) {
                task.checkCancelled();
                Optional<Proposal> next = search.next(study.trials());
                if (next.isEmpty()) {
                    break;
                }
                Trial trial = trial(study.trials().size() + 1, next.get(), progress);
                study = study.with(trial);
                progress.over(trial.number(), trial.share());
                if (trial.succeeded()) {
                    task.listener().metric(study.plan().metric(), trial.number(), trial.value());
                } else {
                    task.log("tune.log.failed", trial.number(), trial.problem());
                }
                keep.accept(study);
            }
        } catch (CancelledException cancelled) {
            keep.accept(study.in(Study.State.CANCELLED));
            throw cancelled;
        } catch (ProblemException hopeless) {
            keep.accept(study.in(Study.State.FAILED));
            throw hopeless;
        }
        if (study.trials().stream().noneMatch(Trial::succeeded)) {
            keep.accept(study.in(Study.State.FAILED));
            String first = study.trials().isEmpty() ? "" : study.trials().getFirst().problem();
            throw new ProblemException(
                    ProblemKind.JOB, "tune.problem.all-failed", Integer.toString(study.trials().size()), first == null ? "" : first);
        }
        study = study.in(Study.State.DONE);
        keep.accept(study);
        return study;
    }

    private Trial trial(int number, Proposal proposal, PartsProgress progress) {
        long start = System.nanoTime();
        String problem;
        try {
            TrialResult result = trialling.run(proposal, progress.minutesLeft(), progress.within(number, proposal.share(), TaskListener.SILENT));
            if (Double.isFinite(result.value())) {
                return Trial.done(number, proposal, result, (System.nanoTime() - start) / 1e9);
            }
            problem = texts.get("tune.problem.not-finite", Double.toString(result.value()));
        } catch (CancelledException cancelled) {
            throw cancelled;
        } catch (ProblemException refused) {
            if (number == 1 && (refused.kind() == ProblemKind.INPUT || refused.kind() == ProblemKind.USAGE)) {
                throw refused;
            }
            problem = refused.describe(texts);
        } catch (OutOfMemoryError full) {
            problem = texts.get("job.problem.memory", Long.toString(Runtime.getRuntime().maxMemory() >> 20));
        } catch (RuntimeException broken) {
            problem = texts.get("tune.problem.broken", broken.toString());
        }
        return Trial.failed(number, proposal, (System.nanoTime() - start) / 1e9, problem);
    }
}
