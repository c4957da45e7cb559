// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tastemaker.compare.Folds;
import org.tastemaker.data.DataSet;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.job.Job;
import org.tastemaker.job.JobContext;
import org.tastemaker.job.JobOptions;
import org.tastemaker.job.JobRequest;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.ProtocolFile;
import org.tastemaker.project.ProtocolFold;
import org.tastemaker.project.ProtocolRecord;
import org.tastemaker.protocol.Protocols;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Splits;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;

/// Trains a model once for each fold and takes the results together. The folds are protocols with the recipe of another
/// one; those that are there already serve again, so that all models are measured on the same folds.
///
/// Options: `folds`, `validation` (share of each user's other rows), `protocol` (whose recipe counts), `run` (what runs are
/// named after), `metrics` (beside the usual ones), and those of [RunSeries].
public final class CrossValidateJob implements Job {
    private static final long SEED = 1;

    @Override
    public String name() {
        return "cross-validate";
    }

    @Override
    public Object run(JobRequest request, JobContext context) {
        JobOptions options = JobOptions.of(request);
        int folds = options.whole("folds", 5, 0);
        if (folds < 2) {
            throw new ProblemException(ProblemKind.USAGE, "job.problem.folds", Integer.toString(folds));
        }
        RunSeries series = new RunSeries(context, options, MetricName.parseList(options.word("metrics").orElse("")));
        ProtocolRecord base = ChosenProtocol.of(context.project(), options.word("protocol"));
        double validation = validation(folds, options.word("validation").orElse("0"));
        List<RunSeries.Planned> planned = new ArrayList<>();
        for (int number = 1; number <= folds; number++) {
            ProtocolFold fold = new ProtocolFold(base.name(), number, folds, validation);
            planned.add(new RunSeries.Planned(fold.ofRun(series.name()), fold.name(), () -> made(context, base, fold), 1));
        }
        List<Evaluation> found = series.train(planned).stream().flatMap(Optional::stream).toList();
        if (found.isEmpty()) {
            throw new ProblemException(ProblemKind.INPUT, "metric.problem.empty-test", planned.getFirst().protocol());
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", options.needed("model"));
        json.put("runs", planned.stream().map(RunSeries.Planned::run).toList());
        json.put("candidates", found.getFirst().candidates());
        json.put("metrics", Folds.of(found, new RandomStreams(Folds.SEED), context.task()).metrics());
        return json;
    }

    private static double validation(int folds, String share) {
        return Parameters.of(
                        Splits.installed().named(ProtocolFold.SPLIT).parameters(),
                        Map.of("folds", Integer.toString(folds), "validation", share))
                .real("validation");
    }

    /// @return the fold with its data, made now if it is not there
    private static Protocols.Made made(JobContext context, ProtocolRecord base, ProtocolFold fold) {
        Optional<ProtocolRecord> there = context.project().protocols().stream()
                .filter(each -> each.name().equals(fold.name()) && each.split().equals(fold.split()) && each.recipe().equals(base.recipe()))
                .findFirst();
        if (there.isPresent()) {
            return new Protocols.Made(context.project().prepared(fold.name()), there.get());
        }
        DataSet data = context.project().dataSet();
        TaskContext silent = new TaskContext(TaskListener.SILENT, context.task().cancellation(), context.task().threads());
        Protocols.Made made = Protocols.installed().prepare(fold.name(), data, base.recipe(), fold.split(), new RandomStreams(SEED), silent);
        context.artefact("protocol", fold.name(), fold.name(), file -> ProtocolFile.write(file, made.record(), made.prepared(), data));
        return made;
    }
}
