// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.job.JobCancelledException;
import org.tastemaker.job.JobContext;
import org.tastemaker.job.JobOptions;
import org.tastemaker.job.RunModels;
import org.tastemaker.job.TrainingRows;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.project.RunRecord;
import org.tastemaker.project.RunStatus;
import org.tastemaker.protocol.Protocols;
import org.tastemaker.split.Part;
import org.tastemaker.task.CancelledException;
import org.tastemaker.task.PartsProgress;
import org.tastemaker.task.TaskContext;

/// The trainings of one model by a job that makes several runs. Asked for again, the job trains no run again that is
/// done with the same settings, and goes on with one that was stopped.
///
/// Of the job's options are taken: `model`, `network`, `p`, `seed`, `engine`, `device`, `threads`, `max-minutes`,
/// `patience`, `refit`.
final class RunSeries {
    private static final List<String> OF_A_TRAINING =
            List.of("model", "network", "p", "seed", "engine", "device", "threads", "max-minutes", "patience", RunRecord.REFIT);
    private static final List<String> OF_A_RESUMED = List.of("device", "threads", "max-minutes", "patience");

    private static final String FULL = "full";

    private final JobContext context;
    private final JobOptions options;
    private final RunModels model;
    private final Parameters parameters;
    private final List<MetricName> metrics;

    /// One training of the series.
    ///
    /// @param run name of the run
    /// @param protocol name of what it is trained on
    /// @param data gives that with its record when it is needed
    /// @param share of the training rows
    record Planned(String run, String protocol, Supplier<Protocols.Made> data, double share) {}

    /// @param metrics measured on the test part beside the usual ones
    /// @throws org.tastemaker.problem.ProblemException of kind USAGE if there is no such model, or its values are illegal
    RunSeries(JobContext context, JobOptions options, List<MetricName> metrics) {
        this.context = context;
        this.options = options;
        this.model = RunModels.asked(options);
        this.parameters = Parameters.of(model.model().descriptor().parameters(), options.pairs("p"));
        this.metrics = List.copyOf(metrics);
    }

    /// @return what runs are named after
    String name() {
        return options.word("run").orElse(model.name());
    }

    /// Trains what is not there yet.
    ///
    /// @return what each came to on the test part, in the same order; empty for those that have none
    List<Optional<Evaluation>> train(List<Planned> planned) {
        List<Optional<RunRecord>> there = planned.stream().map(this::there).toList();
        List<Double> before = new ArrayList<>();
        for (int n = 0; n < planned.size(); n++) {
            if (isDone(there.get(n))) {
                before.add(planned.get(n).share());
            }
        }
        PartsProgress progress = new PartsProgress(
                context.task(), "job.phase.series", "task.unit.runs", planned.stream().map(Planned::share).toList(), before,
                Double.POSITIVE_INFINITY);
        List<Optional<Evaluation>> found = new ArrayList<>();
        int number = before.size();
        for (int n = 0; n < planned.size(); n++) {
            Planned each = planned.get(n);
            context.task().checkCancelled();
            if (isDone(there.get(n))) {
                context.task().log("job.log.kept", each.run());
                found.add(evaluation(each, context.part("e" + n, context.task())));
                continue;
            }
            number++;
            TaskContext within = progress.within(number, each.share(), context.task().listener());
            found.add(train(each, there.get(n), context.part("r" + n, within)));
            progress.over(number, each.share());
        }
        return found;
    }

    private static boolean isDone(Optional<RunRecord> run) {
        return run.isPresent() && run.get().status() == RunStatus.DONE;
    }

    private Optional<Evaluation> train(Planned each, Optional<RunRecord> stopped, JobContext part) {
        Map<String, List<String>> request = new LinkedHashMap<>();
        for (String word : stopped.isPresent() ? OF_A_RESUMED : OF_A_TRAINING) {
            if (options.flag(word)) {
                request.put(word, options.list(word));
            }
        }
        if (stopped.isPresent()) {
            request.put("resume", List.of(each.run()));
        } else {
            request.put("run", List.of(each.run()));
            request.put(RunRecord.TRAINING_SHARE, List.of(Double.toString(each.share())));
        }
        request.put("metrics", List.of(String.join(",", metrics.stream().map(MetricName::toString).toList())));
        try {
            return new TrainJob().train(new JobOptions(request), part, Optional.of(each.data().get())).test();
        } catch (JobCancelledException cancelled) {
            // the series is what goes on
            throw new CancelledException();
        }
    }

    /// @return the run of that name, if it is what would be trained
    private Optional<RunRecord> there(Planned planned) {
        TrainingRows rows = new TrainingRows(planned.share(), options.flag(RunRecord.REFIT));
        long seed = options.longer("seed", 1, Long.MIN_VALUE);
        return context.project().runs().stream()
                .filter(run -> run.name().equals(planned.run()) && run.model().equals(model.name())
                        && run.protocol().equals(planned.protocol()))
                .filter(run -> run.seed() == seed && TrainingRows.of(run).equals(rows))
                .filter(run -> run.environment().entrySet().containsAll(model.kept().entrySet()))
                .filter(run -> Parameters.of(model.model().descriptor().parameters(), run.parameters()).equals(parameters))
                .findFirst();
    }

    /// @return what a run that was there already came to; metrics it has not are measured now
    private Optional<Evaluation> evaluation(Planned each, JobContext part) {
        Optional<Evaluation> known = context.project().evaluation(each.run(), Part.TEST, FULL);
        if (known.isPresent() && metrics.stream().allMatch(metric -> known.get().metrics().containsKey(metric.toString()))) {
            return known;
        }
        Optional<Evaluation> found = context.scorers().ask(context.project(), each.run(), context.task().threads(), session ->
                Evaluations.ofTest(session.recommender(), session.abilities(), session.data(), metrics, context.task()));
        found.ifPresent(measured -> Evaluations.tell(part, each.run(), measured));
        return found;
    }
}
