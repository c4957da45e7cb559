// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.session.JobOutcome;
import org.tastemaker.app.session.Jobs;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.data.Column;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.job.JobRequest;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Model;
import org.tastemaker.model.Models;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.project.RunRecord;

/// Which metrics there are, which of them the runs have, which they can have, and the jobs that compute the others.
final class MeasureViewModel {
    private static final int USUAL_CUTOFF = 10;
    private static final Set<String> BEYOND = Set.of(
            "diversity", "diversity-content", "diversity-embedding", "novelty", "serendipity", "popularity", "popularity-lift",
            MetricChoices.CALIBRATION);

    /// Metrics that answer the same sort of question.
    enum Group {
        /// How right lists are.
        LISTS,
        /// What else lists are.
        BEYOND,
        /// How right orders of all items and ratings are.
        RATINGS
    }

    /// A metric that could be a column.
    ///
    /// @param name such as `ndcg@10`
    /// @param having runs that have it
    /// @param lacking runs that do not have it and could
    /// @param whyNot key of the text that says why no run can have it; null if one can
    /// @param kind name of the metric without choice and cut-off where both are chosen in the same place; else empty
    record Choice(String name, String kind, Group group, List<String> having, List<String> lacking, @Nullable String whyNot) {}

    /// What the data say of items and interactions.
    ///
    /// @param categories columns of items with tags, then those with categories
    private record Facts(boolean ratings, List<String> categories) {}

    private final PageContext context;
    private final ProjectSession session;
    private final RunsViewModel runs;
    private final Models models;
    private final IntegerProperty cutoff = new SimpleIntegerProperty(this, "cutoff", USUAL_CUTOFF);
    private final MetricChoices chosen = new MetricChoices();
    private final ReadOnlyObjectWrapper<@Nullable Facts> facts = new ReadOnlyObjectWrapper<>();
    private final ObservableSet<String> underway = FXCollections.observableSet(new LinkedHashSet<>());

    MeasureViewModel(PageContext context, ProjectSession session, RunsViewModel runs) {
        this.context = context;
        this.session = session;
        this.runs = runs;
        this.models = Models.installed();
    }

    /// @return what metrics take beside their cut-off
    MetricChoices chosen() {
        return chosen;
    }

    /// @return how much of each list counts, for metrics that are asked for
    IntegerProperty cutoffProperty() {
        return cutoff;
    }

    /// @return metrics that are being computed
    ObservableSet<String> underway() {
        return underway;
    }

    /// @return changes when it is known what the data allow
    ReadOnlyObjectProperty<?> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// Looks what the data have; asking twice is harmless.
    void look() {
        if (facts.get() == null) {
            session.read(
                    "runs.facts",
                    (project, cancellation) -> {
                        var data = project.dataSet();
                        var columns = data.items().columns();
                        List<String> categories = Stream.concat(
                                        columns.stream().filter(Column.Tags.class::isInstance),
                                        columns.stream().filter(Column.Categories.class::isInstance))
                                .map(Column::name)
                                .toList();
                        return new Facts(data.interactions().rating() != null, categories);
                    },
                    facts::set,
                    context.notices()::problem);
        }
    }

    /// @return every metric with the cut-off and the choices of the moment, and those that runs have with others
    List<Choice> choices() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Metric metric : runs.names().all()) {
            boolean cut = metric instanceof Metric.OfList || metric instanceof Metric.OfLists;
            String name = new MetricName(chosen.of(metric).orElse(metric), cut ? cutoff.get() : 0).toString();
            kinds.put(name, chosen.has(metric) ? metric.name() : "");
        }
        runs.metrics().forEach(name -> kinds.putIfAbsent(name, ""));
        List<Choice> all = new ArrayList<>();
        kinds.forEach((name, kind) -> all.add(choice(name, kind)));
        return all;
    }

    /// @return what calibration can compare, first what it takes by itself; without columns that are another one in a
    ///     second language
    List<String> columns() {
        Facts known = facts.get();
        if (known == null) {
            return List.of();
        }
        return known.categories().stream()
                .filter(name -> known.categories().stream().noneMatch(other -> name.matches(Pattern.quote(other) + "_[a-z]{2}")))
                // commas stand between the names of metrics
                .filter(name -> !name.contains(",") || name.equals(known.categories().getFirst()))
                .toList();
    }

    private Choice choice(String name) {
        return choice(name, "");
    }

    private Choice choice(String name, String kind) {
        Metric metric = runs.names().parse(name).metric();
        List<String> having = new ArrayList<>();
        List<String> lacking = new ArrayList<>();
        for (RunLine line : measured()) {
            Evaluation known = line.evaluation();
            if (known != null && known.metrics().containsKey(name)) {
                having.add(line.name());
            } else if (whyNot(metric, line).isEmpty()) {
                lacking.add(line.name());
            }
        }
        String why = having.isEmpty() && lacking.isEmpty()
                ? measured().stream().findFirst().flatMap(line -> whyNot(metric, line)).orElse("runspage.metrics.no-run")
                : !kind.isEmpty() && !isPossible(kind) ? "runspage.metrics.illegal" : null;
        return new Choice(name, kind, group(metric), having, lacking, why);
    }

    /// @param kind name of a metric that has something to choose
    /// @return whether what was chosen is a choice of it
    boolean isPossible(String kind) {
        return runs.names().all().stream().filter(metric -> metric.name().equals(kind)).allMatch(metric -> chosen.of(metric).isPresent());
    }

    static Group group(Metric metric) {
        return switch (metric) {
            case Metric.OfLists lists -> Group.BEYOND;
            case Metric.OfList list -> BEYOND.contains(list.name()) ? Group.BEYOND : Group.LISTS;
            case Metric.OfOrder order -> Group.RATINGS;
            case Metric.OfRatings ratings -> Group.RATINGS;
        };
    }

    private List<RunLine> measured() {
        return runs.lines().stream().filter(line -> line.state() == RunState.DONE).toList();
    }

    /// @return key of the text that says why this run cannot have it
    private Optional<String> whyNot(Metric metric, RunLine line) {
        Facts known = facts.get();
        if (metric instanceof Metric.OfRatings) {
            return known != null && !known.ratings() || !can(line, Descriptor.Ability.PREDICTS_RATINGS)
                    ? Optional.of("runspage.metrics.no-ratings") : Optional.empty();
        }
        return switch (metric.name()) {
            case "diversity-embedding" ->
                can(line, Descriptor.Ability.ITEM_EMBEDDINGS) ? Optional.empty() : Optional.of("runspage.metrics.no-vectors");
            case "diversity-content", MetricChoices.CALIBRATION ->
                known == null || !known.categories().isEmpty() ? Optional.empty() : Optional.of("runspage.metrics.no-categories");
            default -> Optional.empty();
        };
    }

    private boolean can(RunLine line, Descriptor.Ability ability) {
        RunRecord record = line.record();
        if (record == null) {
            return false;
        }
        try {
            Model model = models.named(record.model());
            return model.abilities(Parameters.of(model.descriptor().parameters(), record.parameters())).contains(ability);
        } catch (ProblemException otherVersion) {
            return false;
        }
    }

    /// @param wanted metrics
    /// @return what is to be computed: lists of metrics, and the runs that lack all of a list
    Map<List<String>, List<String>> plan(Collection<String> wanted) {
        Map<String, List<String>> byRun = new LinkedHashMap<>();
        for (String name : wanted) {
            choice(name).lacking().forEach(run -> byRun.computeIfAbsent(run, each -> new ArrayList<>()).add(name));
        }
        return byRun.entrySet().stream().collect(Collectors.groupingBy(
                Map.Entry::getValue, LinkedHashMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    /// Queues the jobs that compute these metrics for the runs that lack them; the task strip shows them.
    void compute(Collection<String> wanted) {
        if (session.readOnly().isPresent()) {
            session.readOnly().ifPresent(context.notices()::problem);
            return;
        }
        plan(wanted).forEach((metrics, of) -> {
            underway.addAll(metrics);
            Map<String, List<String>> options = new LinkedHashMap<>();
            options.put("run", of);
            options.put("metrics", List.of(String.join(",", metrics)));
            options.put("on", List.of("test"));
            options.put("candidates", List.of(runs.candidatesProperty().get()));
            String titles = context.language().get(
                    "runspage.metrics.some", runs.names().title(metrics.getFirst()), metrics.size());
            session.jobs().submit(
                    new JobRequest("evaluate", session.path().toString(), options),
                    context.language().text("runspage.metrics.job", titles, of.size()),
                    Jobs.Lane.LONG,
                    outcome -> {
                        metrics.forEach(underway::remove);
                        if (outcome instanceof JobOutcome.Failed failed) {
                            context.notices().problem(failed.cause());
                        }
                    });
        });
    }

    boolean isReadOnly() {
        return runs.isReadOnly();
    }

    /// @return what else items can be ranked among: whatever some run has, and a hundred that are drawn
    List<String> candidates() {
        Set<String> all = new LinkedHashSet<>(runs.allCandidates());
        all.add("sampled:100");
        all.add(Objects.requireNonNull(runs.candidatesProperty().get()));
        return List.copyOf(all);
    }

    void dispose() {
        context.tasks().cancel("runs.facts");
    }
}
