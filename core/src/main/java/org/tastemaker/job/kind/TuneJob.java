// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tastemaker.job.Job;
import org.tastemaker.job.JobCancelledException;
import org.tastemaker.job.JobContext;
import org.tastemaker.job.JobOptions;
import org.tastemaker.job.JobRequest;
import org.tastemaker.job.RunModels;
import org.tastemaker.model.ModelInput;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.project.RunRecord;
import org.tastemaker.project.RunStatus;
import org.tastemaker.split.Part;
import org.tastemaker.task.CancelledException;
import org.tastemaker.tune.Importance;
import org.tastemaker.tune.Search;
import org.tastemaker.tune.Studies;
import org.tastemaker.tune.Study;
import org.tastemaker.tune.StudyLoop;
import org.tastemaker.tune.StudyPlan;
import org.tastemaker.tune.Trial;
import org.tastemaker.tune.TrialTraining;

/// Searches good values for a model's parameters. Trials are judged on the validation part and kept as one study; the
/// best is then trained as a run and evaluated on the test part, once.
///
/// Options: `model` (a name, or a network's `.json`), `p` (NAME=VALUE, fixed), `space` (a file) or `space-text`, `search`, `trials`,
/// `max-minutes` (of the trials), `protocol`, `metric`, `seed`, `engine`, `device`, `threads`, `patience`, `keep` (how many become runs),
/// `study` (its name), `resume` (a study; then its settings count, and `trials` may ask for more).
public final class TuneJob implements Job {
    private static final String STUDY = "study";
    private static final String THREADS = "threads";

    @Override
    public String name() {
        return "tune";
    }

    @Override
    public Object run(JobRequest request, JobContext context) {
        JobOptions options = JobOptions.of(request);
        StudyRequest wish = new StudyRequest(context.project(), options);
        Optional<Study> resumed = options.word("resume").map(wish::resumed);
        RunModels chosen = resumed
                .map(study -> RunModels.kept(study.plan().model(), study.plan().network(), study.plan().name()))
                .orElseGet(() -> RunModels.named(options.needed("model")));
        Study begun = resumed.orElseGet(() -> Study.begin(
                wish.plan(chosen, ChosenProtocol.of(context.project(), options.word("protocol"))), Instant.now().getEpochSecond()));
        StudyPlan plan = begun.plan();
        Search search = plan.begin(Parameters.of(chosen.model().descriptor().parameters(), plan.fixed()).asText());
        String engine = plan.engine().isEmpty() ? "auto" : plan.engine();
        ModelInput.Compute compute = new ModelInput.Compute(engine, options.word("device").orElse("cpu"), context.task().threads());
        TrialTraining trials = new TrialTraining(chosen.model(), plan, context.project().prepared(plan.protocol()), compute, context.project()::image);
        Study done = new StudyLoop(trials, keeper(context), context.texts())
                .run(begun, search, options.positive("max-minutes", Double.POSITIVE_INFINITY), context.task());
        List<Object> runs = new ArrayList<>();
        for (Trial trial : done.kept()) {
            runs.add(train(done, trial, options, context.part("r" + trial.number(), context.task())));
        }
        return summary(done, runs);
    }

    private static Consumer<Study> keeper(JobContext context) {
        int[] file = {0};
        return study -> context.artefact(
                STUDY, study.plan().name(), "study-" + file[0]++, path -> Files.writeString(path, Studies.text(study)));
    }

    /// Trains a run as anybody would, or goes on with one that was stopped.
    private static Object train(Study study, Trial trial, JobOptions given, JobContext context) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (String word : List.of("device", THREADS)) {
            given.word(word).ifPresent(value -> options.put(word, List.of(value)));
        }
        StudyPlan plan = study.plan();
        Optional<RunRecord> before = context.project().runs().stream()
                .filter(run -> plan.name().equals(run.environment().get(STUDY))
                        && Integer.toString(trial.number()).equals(run.environment().get("trial")))
                .findFirst();
        if (before.isPresent() && before.get().status() == RunStatus.DONE) {
            Map<String, Object> test = new LinkedHashMap<>();
            context.project().evaluation(before.get().name(), Part.TEST, "full").ifPresent(
                    found -> found.metrics().forEach((metric, estimate) -> test.put(metric, estimate.value())));
            return Map.of("run", before.get().name(), "test", test);
        }
        if (before.isPresent()) {
            options.put("resume", List.of(before.get().name()));
        } else {
            options.put("model", List.of(plan.model()));
            options.put("protocol", List.of(plan.protocol()));
            options.put("seed", List.of(Long.toString(plan.seed())));
            options.put("patience", List.of(Integer.toString(plan.patience())));
            options.put("p", study.values(trial).entrySet().stream().map(Object::toString).toList());
            options.put(STUDY, List.of(plan.name()));
            options.put("trial", List.of(Integer.toString(trial.number())));
            plan.network().forEach((word, kept) -> options.put(word, List.of(kept)));
            if (!plan.engine().isEmpty()) {
                options.put("engine", List.of(plan.engine()));
            }
        }
        context.task().log("tune.log.training", trial.number());
        try {
            return new TrainJob().train(new JobOptions(options), context, Optional.empty()).summary();
        } catch (JobCancelledException cancelled) {
            // the study is what goes on
            throw new CancelledException();
        }
    }

    private static Map<String, Object> summary(Study study, List<Object> runs) {
        StudyPlan plan = study.plan();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(STUDY, plan.name());
        json.put("model", plan.model());
        json.put("protocol", plan.protocol());
        json.put("metric", plan.metric());
        json.put("search", plan.search().word());
        json.put("seed", plan.seed());
        json.put("resource", plan.resource().name());
        json.put("fixed", plan.fixed());
        json.put("trials", study.bestFirst());
        json.put("importance", Importance.of(study).<Object>map(found -> found.shares()).orElse(Map.of()));
        json.put("runs", runs);
        return json;
    }
}
