// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.job.Job;
import org.tastemaker.job.JobCancelledException;
import org.tastemaker.job.JobContext;
import org.tastemaker.job.JobEvent;
import org.tastemaker.job.JobOptions;
import org.tastemaker.job.JobRequest;
import org.tastemaker.job.RunModels;
import org.tastemaker.job.TrainingRows;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Needs;
import org.tastemaker.model.Recommender;
import org.tastemaker.model.Update;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.ProtocolRecord;
import org.tastemaker.project.RunRecord;
import org.tastemaker.project.RunStatus;
import org.tastemaker.protocol.Protocols;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.CancelledException;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensors;
import org.tastemaker.train.TrainingLoop;
import org.tastemaker.train.TrainingResult;
import org.tastemaker.train.TrainingSettings;

/// Trains a model and evaluates it on the test part.
///
/// Options: `model` (a name, or a network's `.json`; with `network` the name of that one, given as JSON), `p` (NAME=VALUE, any number),
/// `protocol` (the newest otherwise), `run` (its name), `seed`, `engine`, `device`, `threads`, `max-minutes`, `patience`, `train-share`
/// (share of the training rows), `refit` (a flag: train again in the end, on training and validation, as many epochs as were best), `study`
/// and `trial` (where the values come from), `metrics` (measured on the test part beside the usual ones), `resume` (a run; then its settings count), `update` (a run; a new one begins with what it
/// learned, with its model, parameters and seed).
public final class TrainJob implements Job {
    private static final String PATIENCE = "patience";
    /// Words of a run that a study's trial was made into: which study, which trial.
    static final List<String> ORIGIN = List.of("study", "trial");

    @Override
    public String name() {
        return "train";
    }

    /// What a training came to.
    ///
    /// @param summary what is told of it
    /// @param test the metrics on the test part; empty if there is none
    record Trained(Map<String, Object> summary, Optional<Evaluation> test) {}

    @Override
    public Object run(JobRequest request, JobContext context) {
        return train(JobOptions.of(request), context, Optional.empty()).summary();
    }

    /// @param made the protocol with its data; empty for the one of the project that is asked for
    Trained train(JobOptions options, JobContext context, Optional<Protocols.Made> made) {
        List<MetricName> metrics = MetricName.parseList(options.word("metrics").orElse(""));
        ProjectReader project = context.project();
        Optional<RunRecord> resumed = options.word("resume").map(project::run);
        Optional<Tensors> checkpoint = resumed.flatMap(run -> project.checkpoint(run.name()));
        if (resumed.isPresent() && resumed.get().status() == RunStatus.DONE) {
            throw new ProblemException(ProblemKind.USAGE, "job.problem.run-is-done", resumed.get().name());
        }
        Optional<RunUpdate> updated = RunUpdate.of(options, resumed, project);
        Optional<RunRecord> pattern = resumed.or(() -> updated.map(RunUpdate::from));
        RunModels chosen = pattern.map(RunModels::kept).orElseGet(() -> RunModels.asked(options));
        String modelName = chosen.name();
        Model model = chosen.model();
        Parameters parameters = Parameters.of(
                model.descriptor().parameters(), pattern.map(RunRecord::parameters).orElseGet(() -> options.pairs("p")));
        ProtocolRecord protocol = made.map(Protocols.Made::record).orElseGet(() ->
                ChosenProtocol.of(project, resumed.map(RunRecord::protocol).or(() -> options.word("protocol"))));
        long seed = pattern.map(RunRecord::seed).orElseGet(() -> options.longer("seed", 1, Long.MIN_VALUE));
        String device = options.word("device").orElse("cpu");
        String engine = pattern.map(RunRecord::engine).filter(e -> !e.isEmpty()).or(() -> options.word("engine")).orElse("auto");
        String name = resumed.map(RunRecord::name).orElseGet(() -> runName(project, modelName, options.word("run")));
        int threads = context.task().threads();
        int patience = options.whole("patience", resumed.map(run -> run.environment().get(PATIENCE)).map(Integer::parseInt).orElse(5), 0);
        TrainingRows rows = resumed.map(TrainingRows::of).orElseGet(() ->
                new TrainingRows(options.share(RunRecord.TRAINING_SHARE, 1), options.flag(RunRecord.REFIT)));
        Prepared data = rows.sampled(made.map(Protocols.Made::prepared).orElseGet(() -> project.prepared(protocol.name())), seed);
        if (rows.refit() && data.rows(Part.VALIDATION).length == 0) {
            throw new ProblemException(ProblemKind.USAGE, "job.problem.nothing-to-refit", protocol.name());
        }
        ModelInput input = new ModelInput(data, new RandomStreams(seed), new ModelInput.Compute(engine, device, threads), project::image);
        // what cannot be is refused before a run stands in the project
        model.outlook(() -> data).flatMap(each -> each.needs(parameters, threads)).ifPresent(Needs::check);
        boolean network = model.abilities(parameters).contains(org.tastemaker.model.Descriptor.Ability.NETWORK);
        Optional<Update> update = updated.map(each -> each.begin(model, input, parameters, project));
        Map<String, String> environment = environment(project, protocol, threads, device, patience, chosen, rows, origin(options, resumed));
        update.ifPresent(each -> environment.putAll(updated.orElseThrow().kept(each)));
        RunRecord begun = new RunRecord(
                name, modelName, protocol.name(), parameters.asText(), seed, network ? engine : "", RunStatus.RUNNING,
                resumed.map(RunRecord::started).orElseGet(() -> Instant.now().getEpochSecond()), resumed.map(RunRecord::seconds).orElse(0.0), 0,
                resumed.map(RunRecord::epochsDone).orElse(0), resumed.map(RunRecord::bestEpoch).orElse(0),
                environment, null);
        TrainingSettings standard = TrainingSettings.standard()
                .withMaxMinutes(options.positive("max-minutes", Double.POSITIVE_INFINITY))
                .withPatience(patience);
        TrainingSettings settings = checkpoint.map(standard::resumingFrom).orElse(standard);
        RunReporter reporter = new RunReporter(context, begun);
        // what the data refuse leaves no run behind
        Learner learner = update.map(Update::learner).orElseGet(() -> TrainingLoop.learner(model, input, parameters));
        try {
            reporter.begin();
            TrainingResult result = new TrainingLoop().run(model, learner, input, parameters, settings, reporter, context.task());
            ModelInput known = input;
            if (rows.refit()) {
                known = new ModelInput(TrainingRows.withValidation(data), new RandomStreams(seed), input.compute(), project::image);
                result = refit(model, known, parameters, result, reporter, context);
            }
            Optional<Evaluation> test = evaluate(model, known, parameters, result.model(), metrics, context.task());
            test.ifPresent(found -> Evaluations.tell(context, name, found));
            RunRecord done = reporter.end(RunStatus.DONE, result, null);
            return new Trained(summary(done, result, test, updated), test);
        } catch (CancelledException cancelled) {
            reporter.end(RunStatus.CANCELLED, null, null);
            throw new JobCancelledException(name);
        } catch (ProblemException problem) {
            reporter.end(RunStatus.FAILED, null, problem.describe(context.texts()));
            throw problem;
        } catch (RuntimeException | Error bug) {
            reporter.end(RunStatus.FAILED, null, bug.toString());
            throw bug;
        }
    }

    /// Trains once more, on all that is known before the test, as many epochs as were best.
    ///
    /// @return what the first training found, with the model of the second
    private static TrainingResult refit(
            Model model, ModelInput input, Parameters parameters, TrainingResult first, RunReporter reporter, JobContext context) {
        context.task().log("train.log.refit", first.bestEpoch());
        TrainingResult again = new TrainingLoop().run(
                model, input, parameters, TrainingSettings.standard().withMaxEpochs(first.bestEpoch()), reporter.again(), context.task());
        return new TrainingResult(
                again.model(), first.epochsDone(), first.bestEpoch(), first.metric(), first.bestValue(), first.seconds() + again.seconds(),
                first.samples() + again.samples(), first.end());
    }

    private static Map<String, String> environment(
            ProjectReader project, ProtocolRecord protocol, int threads, String device, int patience, RunModels chosen,
            TrainingRows rows, Map<String, String> origin) {
        Map<String, String> words = Environment.now(project, protocol, threads, device);
        words.put(PATIENCE, Integer.toString(patience));
        words.putAll(chosen.kept());
        words.putAll(rows.words());
        words.putAll(origin);
        return words;
    }

    private static Map<String, String> origin(JobOptions options, Optional<RunRecord> resumed) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String word : ORIGIN) {
            resumed.map(run -> run.environment().get(word)).or(() -> options.word(word)).ifPresent(value -> words.put(word, value));
        }
        return words;
    }

    private static Optional<Evaluation> evaluate(
            Model model, ModelInput input, Parameters parameters, Tensors tensors, List<MetricName> metrics, TaskContext task) {
        try (Recommender recommender = model.restore(input, parameters, tensors)) {
            return Evaluations.ofTest(recommender, model.abilities(parameters), input.data(), metrics, task);
        }
    }

    private static Map<String, Object> summary(RunRecord run, TrainingResult result, Optional<Evaluation> test, Optional<RunUpdate> updated) {
        Map<String, Object> best = new LinkedHashMap<>();
        best.put("epoch", result.bestEpoch());
        result.metric().ifPresent(metric -> best.put(metric.toString().toLowerCase(Locale.ROOT), result.bestValue()));
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("run", run.name());
        summary.put("model", run.model());
        summary.put("protocol", run.protocol());
        summary.put("seed", run.seed());
        summary.put("engine", run.engine());
        summary.put("seconds", run.seconds());
        summary.put("samples_per_second", run.samplesPerSecond());
        summary.put("epochs", run.epochsDone());
        summary.put("ended", result.end().name().toLowerCase(Locale.ROOT));
        summary.put("best", best);
        summary.putAll(TrainingRows.of(run).words());
        updated.ifPresent(each -> summary.put("update", each.told(run)));
        Map<String, Double> metrics = new LinkedHashMap<>();
        test.ifPresent(found -> found.metrics().forEach((metric, estimate) -> metrics.put(metric, estimate.value())));
        summary.put("test", metrics);
        return summary;
    }

    private static String runName(ProjectReader project, String model, Optional<String> wanted) {
        List<String> taken = project.runs().stream().map(RunRecord::name).toList();
        if (wanted.isPresent()) {
            if (taken.contains(wanted.get())) {
                throw new ProblemException(ProblemKind.USAGE, "job.problem.run-exists", wanted.get());
            }
            return wanted.get();
        }
        int number = 1;
        while (taken.contains(model + "-" + number)) {
            number++;
        }
        return model + "-" + number;
    }
}
