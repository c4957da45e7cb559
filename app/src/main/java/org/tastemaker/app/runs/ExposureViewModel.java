// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.catalogue.ColumnNames;
import org.tastemaker.app.session.JobOutcome;
import org.tastemaker.app.session.Jobs;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.data.Column;
import org.tastemaker.job.JobRequest;
import org.tastemaker.segment.Exposure;
import org.tastemaker.segment.Segment;
import org.tastemaker.segment.Segments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the lists of two runs show of groups of items, such as brands. Lists of all users are made for that, by a job
/// that is started when it is asked for; what it found is kept while the project is open.
final class ExposureViewModel {
    /// The job evaluates too; this is what every run has. Its cut-off is the length of the lists.
    private static final String METRIC = "ndcg@10";
    /// The one way to divide items that is no column.
    private static final String POPULARITY = "popularity";

    private final PageContext context;
    private final ProjectSession session;
    private final PairViewModel pair;
    private final ObservableMap<Key, Exposure> found = FXCollections.observableMap(new LinkedHashMap<>());
    private final ObservableList<String> divisions = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable String> divideBy = new SimpleObjectProperty<>(this, "divideBy");
    private final BooleanProperty underway = new SimpleBooleanProperty(this, "underway");
    private final InvalidationListener onPair = change -> follow();
    private String protocol = "";

    /// A run, as it was trained then, and what items are divided by.
    private record Key(String run, long started, String by) {
        static Key of(RunLine line, String by) {
            return new Key(line.name(), line.record() == null ? 0 : line.record().started(), by);
        }
    }

    ExposureViewModel(PageContext context, ProjectSession session, PairViewModel pair) {
        this.context = context;
        this.session = session;
        this.pair = pair;
        pair.firstProperty().addListener(onPair);
        follow();
    }

    /// @param listener hears that something was found, or is about to be
    void onChange(InvalidationListener listener) {
        found.addListener(listener);
        underway.addListener(listener);
        divisions.addListener(listener);
        divideBy.addListener(listener);
    }

    /// @return all that items can be divided by
    ObservableList<String> divisions() {
        return divisions;
    }

    ObjectProperty<@Nullable String> divideByProperty() {
        return divideBy;
    }

    ReadOnlyBooleanProperty underwayProperty() {
        return underway;
    }

    /// @return what the lists of a run show of the groups of the moment, if that is known
    Optional<Exposure> of(RunLine line) {
        String by = divideBy.get();
        return by == null ? Optional.empty() : Optional.ofNullable(found.get(Key.of(line, by)));
    }

    /// @return those of the two runs of which it is not known yet
    List<RunLine> missing() {
        return Stream.of(pair.firstProperty().get(), pair.secondProperty().get())
                .flatMap(Stream::ofNullable)
                .filter(line -> of(line).isEmpty())
                .toList();
    }

    private void follow() {
        RunLine one = pair.firstProperty().get();
        if (one == null || one.protocol().equals(protocol)) {
            return;
        }
        protocol = one.protocol();
        session.read(
                "runs.exposure",
                (project, cancellation) -> {
                    List<Column> columns = project.prepared(one.protocol()).data().items().columns();
                    // each text is a group of its own
                    List<String> grouping = columns.stream().filter(column -> !(column instanceof Column.Strings)).map(Column::name).toList();
                    return Stream.concat(grouping.stream(), Segments.OF_ITEMS.stream()).distinct().toList();
                },
                all -> {
                    divisions.setAll(all);
                    if (!all.contains(divideBy.get())) {
                        divideBy.set(all.getFirst());
                    }
                },
                context.notices()::problem);
    }

    /// Queues the job that makes the lists of those of the two that lack it; the task strip shows it.
    void compute() {
        String by = divideBy.get();
        List<RunLine> of = missing();
        if (session.readOnly().isPresent()) {
            session.readOnly().ifPresent(context.notices()::problem);
            return;
        }
        if (by == null || of.isEmpty() || underway.get()) {
            return;
        }
        underway.set(true);
        session.jobs().submit(
                new JobRequest("evaluate", session.path().toString(), Map.of(
                        "run", of.stream().map(RunLine::name).toList(), "metrics", List.of(METRIC), "on", List.of("test"),
                        "segment", List.of("item:" + by))),
                context.language().text("runspage.exposure.job", division(by)),
                Jobs.Lane.LONG,
                outcome -> {
                    underway.set(false);
                    if (outcome instanceof JobOutcome.Done done) {
                        take(done.result(), of, by);
                    } else if (outcome instanceof JobOutcome.Failed failed) {
                        context.notices().problem(failed.cause());
                    }
                });
    }

    private void take(String result, List<RunLine> of, String by) {
        for (JsonNode each : JsonMapper.shared().readTree(result)) {
            of.stream()
                    .filter(line -> line.name().equals(each.path("run").asString()))
                    .forEach(line -> found.put(Key.of(line, by), exposure(each.path("segments").path(0))));
        }
    }

    /// @param json as the job `evaluate` tells it
    private static Exposure exposure(JsonNode json) {
        List<Exposure.Row> rows = new ArrayList<>();
        for (JsonNode group : json.path("groups")) {
            Segment segment = new Segment(
                    group.path("label").asString(), Segment.Kind.valueOf(group.path("kind").asString().toUpperCase(Locale.ROOT)), new int[0]);
            rows.add(new Exposure.Row(
                    segment, number(group, "items"), number(group, "interactions"), number(group, "relevant"), number(group, "exposure"),
                    number(group, "exposure_low"), number(group, "exposure_high"), group.path("small").asBoolean()));
        }
        return new Exposure(rows);
    }

    private static double number(JsonNode of, String name) {
        return of.path(name).asDouble(Double.NaN);
    }

    /// @return what a way to divide items is called
    ObservableValue<String> division(String by) {
        return by.equals(POPULARITY) ? context.language().text("runspage.divide.popularity") : ColumnNames.of(context.language(), by);
    }

    boolean isReadOnly() {
        return session.readOnly().isPresent();
    }

    /// @return the two runs; empty while there are not two
    List<RunLine> pair() {
        List<RunLine> both = Stream.of(pair.firstProperty().get(), pair.secondProperty().get()).filter(Objects::nonNull).toList();
        return both.size() == 2 ? both : List.of();
    }

    void dispose() {
        pair.firstProperty().removeListener(onPair);
        context.tasks().cancel("runs.exposure");
    }
}
