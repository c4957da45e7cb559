// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tastemaker.evaluate.Estimate;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.job.Job;
import org.tastemaker.job.JobContext;
import org.tastemaker.job.JobOptions;
import org.tastemaker.job.JobRequest;
import org.tastemaker.job.TrainingRows;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.ProtocolRecord;
import org.tastemaker.protocol.Protocols;

/// Trains a model on growing shares of the training part, tested on the same rows: would more data help?
///
/// Options: `shares` (any number), `protocol` (the newest otherwise), `run` (what runs are named after), `metric` (beside the
/// usual ones), and those of [RunSeries].
public final class LearningCurveJob implements Job {
    private static final List<Double> SHARES = List.of(.1, .25, .5, 1.0);

    /// A point of the curve.
    ///
    /// @param share of the training rows
    /// @param run what was trained on them
    /// @param metrics on the test part
    public record Point(double share, String run, Map<String, Estimate> metrics) {}

    @Override
    public String name() {
        return "learning-curve";
    }

    @Override
    public Object run(JobRequest request, JobContext context) {
        JobOptions options = JobOptions.of(request);
        SortedSet<Double> shares = shares(options);
        RunSeries series = new RunSeries(context, options, MetricName.parseList(options.word("metric").orElse("ndcg@10")));
        ProtocolRecord protocol = ChosenProtocol.of(context.project(), options.word("protocol"));
        if (protocol.test() == 0) {
            throw new ProblemException(ProblemKind.INPUT, "metric.problem.empty-test", protocol.name());
        }
        Protocols.Made data = new Protocols.Made(context.project().prepared(protocol.name()), protocol);
        List<RunSeries.Planned> planned = shares.stream()
                .map(share -> new RunSeries.Planned(TrainingRows.nameAt(series.name(), share), protocol.name(), () -> data, share))
                .toList();
        List<Optional<Evaluation>> found = series.train(planned);
        List<Point> points = new ArrayList<>();
        for (int n = 0; n < planned.size(); n++) {
            points.add(new Point(
                    planned.get(n).share(), planned.get(n).run(), found.get(n).map(Evaluation::metrics).orElse(Map.of())));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", options.needed("model"));
        json.put("points", points);
        return json;
    }

    /// @return each once, growing
    private static SortedSet<Double> shares(JobOptions options) {
        if (options.list("shares").isEmpty()) {
            return new TreeSet<>(SHARES);
        }
        List<String> given = options.list("shares").stream().map(LearningCurveJob::plain).toList();
        TreeSet<Double> shares = new TreeSet<>();
        for (String text : given) {
            try {
                double share = Double.parseDouble(text);
                if (share > 0 && share <= 1) {
                    shares.add(share);
                    continue;
                }
            } catch (NumberFormatException wrong) {
                // told below
            }
            throw new ProblemException(ProblemKind.USAGE, "job.problem.shares", String.join(", ", given));
        }
        return shares;
    }

    /// @return a number as people write it; any other text as it is
    private static String plain(String text) {
        try {
            return new BigDecimal(text.strip()).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException wrong) {
            return text;
        }
    }
}
