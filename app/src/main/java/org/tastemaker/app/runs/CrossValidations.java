// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.tastemaker.compare.Folds;
import org.tastemaker.compare.Spread;
import org.tastemaker.evaluate.Estimate;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.job.RunModels;
import org.tastemaker.job.TrainingRows;
import org.tastemaker.project.ProtocolFold;
import org.tastemaker.project.ProtocolRecord;
import org.tastemaker.project.RunRecord;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.TaskContext;

/// Runs that differ in nothing but the fold of a protocol that they are tested on: does the split matter? Where several
/// seeds have the same folds they are one cross-validation, of their means.
///
/// @param all one for each model and its settings on the folds of a protocol
record CrossValidations(List<CrossValidation> all) {
    private static final Metric.Range ANY = new Metric.Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /// A model with its settings on the folds of a protocol.
    ///
    /// @param name what its runs are named after
    /// @param protocol what the folds are folds of
    /// @param planned how many folds there are to be
    /// @param folds those that are there, in their order
    /// @param seeds how many seeds each fold has
    record CrossValidation(String name, String protocol, int planned, List<Tested> folds, int seeds) {
        CrossValidation {
            folds = List.copyOf(folds);
        }

        /// @return names of the metrics that all of its runs have
        List<String> metrics() {
            List<Evaluation> every = folds.stream().flatMap(fold -> fold.evaluations().stream()).toList();
            return every.getFirst().metrics().keySet().stream()
                    .filter(name -> every.stream().allMatch(each -> each.metrics().containsKey(name)))
                    .toList();
        }

        /// What its folds say of a metric.
        ///
        /// @return empty if some of its runs do not have it
        Optional<Outcome> outcome(String metric, TaskContext task) {
            if (!metrics().contains(metric)) {
                return Optional.empty();
            }
            Folds.Pooled pooled = Folds.pooled(
                    metric, folds.stream().map(Tested::evaluations).toList(), new RandomStreams(Folds.SEED), task);
            return Optional.of(new Outcome(folds.stream().map(fold -> fold.value(metric)).toList(), pooled.estimate(), pooled.folds()));
        }
    }

    /// A fold that was tested.
    ///
    /// @param number of the fold, from 1
    /// @param runs a run for each seed, by rising seed
    record Tested(int number, List<RunLine> runs) {
        Tested {
            runs = List.copyOf(runs);
        }

        List<Evaluation> evaluations() {
            return runs.stream().map(run -> Objects.requireNonNull(run.evaluation(), run.name())).toList();
        }

        /// @return the value with its interval over users; of several seeds their mean, from the lowest to the highest
        Estimate value(String metric) {
            List<Estimate> values = runs.stream().map(run -> run.estimate(metric).orElseThrow()).toList();
            if (values.size() == 1) {
                return values.getFirst();
            }
            Spread spread = Spread.of(ANY, values.stream().mapToDouble(Estimate::value).toArray());
            return new Estimate(spread.mean(), spread.least(), spread.most());
        }

        /// @return how many users it was tested with
        int users() {
            return evaluations().getFirst().users().length;
        }
    }

    /// What a cross-validation says of one metric.
    ///
    /// @param values a value of each fold
    /// @param together of all folds, as [Folds.Pooled] has it
    /// @param spread mean and spread between folds
    record Outcome(List<Estimate> values, Estimate together, Spread spread) {
        Outcome {
            values = List.copyOf(values);
        }
    }

    CrossValidations {
        all = List.copyOf(all);
    }

    /// @param lines all runs
    /// @param protocols of the project
    static CrossValidations of(List<RunLine> lines, List<ProtocolRecord> protocols) {
        Map<String, ProtocolFold> folds = new LinkedHashMap<>();
        protocols.forEach(each -> ProtocolFold.of(each, protocols).ifPresent(fold -> folds.put(each.name(), fold)));
        Map<List<Object>, NavigableMap<Long, NavigableMap<Integer, RunLine>>> alike = new LinkedHashMap<>();
        for (RunLine line : lines) {
            RunRecord record = line.record();
            ProtocolFold fold = record == null ? null : folds.get(record.protocol());
            if (record != null && fold != null && line.state() == RunState.DONE && line.evaluation() != null) {
                List<Object> key = List.of(
                        record.model(), record.parameters(), record.engine(), RunModels.kept(record).kept(), TrainingRows.of(record),
                        fold.whole(), fold.folds(), fold.validation());
                alike.computeIfAbsent(key, each -> new TreeMap<>())
                        .computeIfAbsent(record.seed(), seed -> new TreeMap<>())
                        .putIfAbsent(fold.number(), line);
            }
        }
        return new CrossValidations(alike.values().stream().map(bySeed -> one(bySeed, folds)).toList());
    }

    /// @param bySeed runs of the same settings by their folds; a seed that has not all folds that another has waits until it has
    private static CrossValidation one(NavigableMap<Long, NavigableMap<Integer, RunLine>> bySeed, Map<String, ProtocolFold> folds) {
        NavigableMap<Integer, RunLine> fullest = bySeed.values().stream()
                .max(Comparator.comparingInt(NavigableMap<Integer, RunLine>::size)).orElseThrow();
        List<NavigableMap<Integer, RunLine>> seeds =
                bySeed.values().stream().filter(each -> each.keySet().equals(fullest.keySet())).toList();
        List<Tested> tested = new ArrayList<>();
        for (int number : fullest.keySet()) {
            tested.add(new Tested(number, seeds.stream().map(each -> Objects.requireNonNull(each.get(number))).toList()));
        }
        ProtocolFold any = foldOf(tested.getFirst().runs().getFirst(), folds);
        // of ials, ials-2 and ials-3 the name is ials
        String name = seeds.stream()
                .map(seed -> seed.values().iterator().next())
                .map(line -> foldOf(line, folds).namesake(line.name()))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        return new CrossValidation(name, any.whole(), any.folds(), tested, seeds.size());
    }

    private static ProtocolFold foldOf(RunLine line, Map<String, ProtocolFold> folds) {
        return Objects.requireNonNull(folds.get(line.protocol()), line.protocol());
    }

    /// @return names of the metrics that some cross-validation has, in the order of the evaluations
    List<String> metrics() {
        return all.stream().flatMap(each -> each.metrics().stream()).distinct().toList();
    }
}
