// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tastemaker.evaluate.CandidateMode;
import org.tastemaker.evaluate.Evaluation;
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
import org.tastemaker.model.Recommender;
import org.tastemaker.model.Update;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.ProtocolRecord;
import org.tastemaker.project.RunRecord;
import org.tastemaker.project.RunStatus;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.CancelledException;
import org.tastemaker.tensor.Tensors;
import org.tastemaker.train.TrainingLoop;
import org.tastemaker.train.TrainingResult;
import org.tastemaker.train.TrainingSettings;

/// Trains a model and evaluates it on the test part.
///
/// Options: `model` (a name, or a network's `.json`; with `network` the name of that one, given as JSON), `p` (NAME=VALUE, any number),
/// `protocol` (the newest otherwise), `run` (its name), `seed`, `engine`, `device`, `threads`, `max-minutes`, `patience`, `train-share`
/// (share of the training rows), `refit` (a flag: train again in the end, on training and validation, as many epochs as were best), `study`
/// and `trial` (where the values come from), `resume` (a run; then its settings count), `update` (a run; a new one begins with what it
/// learned, with its model, parameters and seed).
public final class TrainJob implements Job {
    private static final String PATIENCE = "patience";
    /// Words of a run that a study's trial was made into: which study, which trial.
    static final List<String> ORIGIN = List.of("study", "trial");

    @Override
    public String name() {
        return "train";
    }

    @Override
    public Object run(JobRequest request, JobContext context) {
        JobOptions options = JobOptions.of(request);
        ProjectReader project = context.project();
        Optional<RunRecord> resumed = options.word("resume").map(project::run);
        Optional<Tensors> checkpoint = resumed.flatMap(run -> project.checkpoint(run.name()));
        if (resumed.isPresent() && resumed.get().status() == RunStatus.DONE) {
            throw new ProblemException(ProblemKind.USAGE, "job.problem.run-is-done", resumed.get().name());
        }
        Optional<RunUpdate> updated = RunUpdate.of(options, resumed, project);
        Optional<RunRecord> pattern = resumed.or(() -> updated.map(RunUpdate::from));
        RunModels chosen = pattern.map(RunModels::kept).orElseGet(() -> named(options));
        String modelName = chosen.name();
        Model model = chosen.model();
        Parameters parameters = Parameters.of(
                model.descriptor().parameters(), pattern.map(RunRecord::parameters).orElseGet(() -> options.pairs("p")));
        ProtocolRecord protocol = ChosenProtocol.of(project, resumed.map(RunRecord::protocol).or(() -> options.word("protocol")));
        long seed = pattern.map(RunRecord::seed).orElseGet(() -> options.longer("seed", 1, Long.MIN_VALUE));
        String device = options.word("device").orElse("cpu");
        String engine = pattern.map(RunRecord::engine).filter(e -> !e.isEmpty()).or(() -> options.word("engine")).orElse("auto");
        String name = resumed.map(RunRecord::name).orElseGet(() -> runName(project, modelName, options.word("run")));
        int threads = context.task().threads();
        int patience = options.whole("patience", resumed.map(run -> run.environment().get(PATIENCE)).map(Integer::parseInt).orElse(5), 0);
        TrainingRows rows = resumed.map(TrainingRows::of).orElseGet(() ->
                new TrainingRows(options.share(RunRecord.TRAINING_SHARE, 1), options.flag(RunRecord.REFIT)));
        Prepared data = rows.sampled(project.prepared(protocol.name()), seed);
        if (rows.refit() && data.rows(Part.VALIDATION).length == 0) {
            throw new ProblemException(ProblemKind.USAGE, "job.problem.nothing-to-refit", protocol.name());
        }
        ModelInput input = new ModelInput(data, new RandomStreams(seed), new ModelInput.Compute(engine, device, threads), project::image);
        // what cannot be is refused before a run stands in the project
        model.outlook(() -> data).ifPresent(each -> each.needs(parameters, threads).check());
        boolean network = model.abilities(parameters).contains(org.tastemaker.model.Descriptor.Ability.NETWORK);
        Optional<Update> update = updated.map(each -> each.begin(model, input, parameters, project));
        Map<String, String> environment = environment(project, protocol, threads, device, patience, chosen, rows, origin(options, resumed));
        update.ifPresent(each -> environment.putAll(updated.orElseThrow().kept(each)));
        RunRecord begun = new RunRecord(
                name, modelName, protocol.name(), parameters.asText(), seed, network ? engine : "", RunStatus.RUNNING,
                resumed.map(RunRecord::started).orElseGet(() -> Instant.now().getEpochSecond()), resumed.map(RunRecord::seconds).orElse(0.0), 0,
                resumed.map(RunRecord::epochsDone).orElse(0), resumed.map(RunRecord::bestEpoch).orElse(0),
                environment, null);
        RunReporter reporter = new RunReporter(context, begun);
        try {
            reporter.begin();
            TrainingSettings settings = TrainingSettings.standard()
                    .withMaxMinutes(options.positive("max-minutes", Double.POSITIVE_INFINITY))
                    .withPatience(patience);
            if (checkpoint.isPresent()) {
                settings = settings.resumingFrom(checkpoint.get());
            }
            Learner learner = update.map(Update::learner).orElseGet(() -> model.learner(input, parameters));
            TrainingResult result = new TrainingLoop().run(model, learner, input, parameters, settings, reporter, context.task());
            ModelInput known = input;
            if (rows.refit()) {
                known = new ModelInput(TrainingRows.withValidation(data), new RandomStreams(seed), input.compute(), project::image);
                result = refit(model, known, parameters, result, reporter, context);
            }
            Map<String, Double> metrics = evaluate(model, known, parameters, result.model(), context, name);
            RunRecord done = reporter.end(RunStatus.DONE, result, null);
            return summary(done, result, metrics, updated);
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

    private static RunModels named(JobOptions options) {
        String model = options.needed("model");
        return options.word("network")
                .map(network -> RunModels.kept(model, Map.of("network", network), model))
                .orElseGet(() -> RunModels.named(model));
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

    private static Map<String, Double> evaluate(
            Model model, ModelInput input, Parameters parameters, Tensors tensors, JobContext context, String run) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        if (input.data().rows(Part.TEST).length == 0) {
            return metrics;
        }
        try (Recommender recommender = model.restore(input, parameters, tensors)) {
            Evaluation evaluation = Evaluations.of(
                    recommender, model.abilities(parameters), input.data(), Part.TEST, Optional.empty(), new CandidateMode.Full(), context.task());
            Evaluations.tell(context, run, evaluation);
            evaluation.metrics().forEach((metric, estimate) -> metrics.put(metric, estimate.value()));
        }
        return metrics;
    }

    private static Map<String, Object> summary(RunRecord run, TrainingResult result, Map<String, Double> test, Optional<RunUpdate> updated) {
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
        summary.put("test", test);
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
