// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tastemaker.evaluate.CandidateMode;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.evaluate.Evaluator;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.job.JobContext;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Recommender;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;
import tools.jackson.databind.json.JsonMapper;

/// Evaluates as everybody does: the same metrics where none are asked for, the same draws for all runs.
final class Evaluations {
    private static final String RANKING = "ndcg@10,recall@10,precision@10,hit@10,map@10,mrr@10,coverage@10";
    /// One seed for all: intervals and sampled candidates of two runs must be comparable.
    private static final long SEED = 20_260_101L;

    private Evaluations() {}

    /// @param abilities what the model can do with the settings it was trained with
    static Evaluation of(
            Recommender recommender, Set<Descriptor.Ability> abilities, Prepared data, Part on, Optional<String> metrics, CandidateMode candidates,
            TaskContext task) {
        List<MetricName> names = metrics.map(MetricName::parseList).filter(named -> !named.isEmpty()).orElseGet(() -> usual(abilities, data, candidates));
        return new Evaluator().evaluate(recommender, data, on, names, candidates, random(), task);
    }

    private static List<MetricName> usual(Set<Descriptor.Ability> abilities, Prepared data, CandidateMode candidates) {
        boolean ratings = abilities.contains(Descriptor.Ability.PREDICTS_RATINGS)
                && data.data().interactions().rating() != null
                && candidates instanceof CandidateMode.Full;
        return MetricName.parseList(ratings ? "rmse,mae," + RANKING : RANKING);
    }

    /// The usual metrics on the test part in full ranking, and more.
    ///
    /// @param more further metrics
    /// @return empty if there is no test part
    static Optional<Evaluation> ofTest(
            Recommender recommender, Set<Descriptor.Ability> abilities, Prepared data, List<MetricName> more, TaskContext task) {
        return data.rows(Part.TEST).length == 0
                ? Optional.empty()
                : Optional.of(new Evaluator().evaluate(
                        recommender, data, Part.TEST, testMetrics(abilities, data, more), new CandidateMode.Full(), random(), task));
    }

    /// @return the names of what [#ofTest] measures
    static List<MetricName> testMetrics(Set<Descriptor.Ability> abilities, Prepared data, List<MetricName> more) {
        return Stream.concat(usual(abilities, data, new CandidateMode.Full()).stream(), more.stream()).distinct().toList();
    }

    /// @return the draws that all evaluations share
    static RandomStreams random() {
        return new RandomStreams(SEED);
    }

    static void tell(JobContext context, String run, Evaluation evaluation) {
        String file = "evaluation-" + evaluation.on() + "-" + evaluation.candidates().replace(':', '-');
        context.artefact("evaluation", run, file, path -> JsonMapper.shared().writeValue(path.toFile(), evaluation));
    }
}
