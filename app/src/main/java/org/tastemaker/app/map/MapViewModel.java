// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.map;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.catalogue.ItemWords;
import org.tastemaker.app.catalogue.ScorableRuns;
import org.tastemaker.app.catalogue.WordsSource;
import org.tastemaker.app.session.Loadable;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.session.Scoring;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.app.shell.Selection;
import org.tastemaker.app.task.Tasks;
import org.tastemaker.app.task.Work;
import org.tastemaker.text.Texts;

/// What the Map page shows: points of a run, their colours, what was found, what is near the selected one.
final class MapViewModel {
    /// What the points are.
    enum Of {
        ITEMS,
        USERS
    }

    private static final int NEAR = 6;
    private static final int FOUND = 200;
    private static final int CLUSTERS = 8;

    private final ProjectSession session;
    private final Selection selection;
    private final ScorableRuns scorable;
    private final Tasks tasks;
    private final WordsSource source;
    private final ObjectProperty<Of> of = new SimpleObjectProperty<>(this, "of", Of.ITEMS);
    private final ReadOnlyObjectWrapper<@Nullable String> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Loadable<Points>> points = new ReadOnlyObjectWrapper<>(new Loadable.Loading<>());
    private final ReadOnlyObjectWrapper<Loadable<Colouring>> colouring =
            new ReadOnlyObjectWrapper<>(new Loadable.Absent<>());
    private final IntegerProperty clusters = new SimpleIntegerProperty(this, "clusters", CLUSTERS);
    private final PointFilter filter = new PointFilter();
    private final ReadOnlyObjectWrapper<Loadable<Scoring.Nearest>> nearest =
            new ReadOnlyObjectWrapper<>(new Loadable.Absent<>());
    private final ReadOnlyObjectWrapper<List<Integer>> found = new ReadOnlyObjectWrapper<>(List.of());
    private final InvalidationListener runsChanged = change -> runsChanged();
    private final InvalidationListener wordsChanged = change -> wordsChanged();
    private final InvalidationListener selectionChanged = change -> askNearest();
    private final InvalidationListener runSelected = change -> runSelected();
    private Scoring.@Nullable PointMap answered;
    private Scoring.@Nullable Grouping grouped;
    private @Nullable String column;
    private @Nullable String number;
    private Set<String> wanted = Set.of();
    private String query = "";
    private boolean shown;

    MapViewModel(PageContext context, ProjectSession session) {
        this.session = session;
        this.selection = context.selection();
        this.scorable = new ScorableRuns(session, selection);
        this.tasks = context.tasks();
        this.source = new WordsSource(session, context.language(), "map.words");
        scorable.addListener(runsChanged);
        source.wordsProperty().addListener(wordsChanged);
        selection.itemProperty().addListener(selectionChanged);
        selection.runProperty().addListener(runSelected);
        clusters.addListener((property, before, now) -> colour());
        of.addListener((property, before, now) -> {
            column = null;
            number = null;
            wanted = Set.of();
            search("");
            ask();
            askNearest();
        });
    }

    /// Asks for everything; for when the page comes to the front.
    void show() {
        shown = true;
        source.want();
        runsChanged();
        runSelected();
    }

    ObjectProperty<Of> ofProperty() {
        return of;
    }

    ReadOnlyObjectProperty<@Nullable String> runProperty() {
        return run.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loadable<Points>> pointsProperty() {
        return points.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loadable<Colouring>> colouringProperty() {
        return colouring.getReadOnlyProperty();
    }

    /// @return how many clusters are made where they give the colours, 2 to 12
    IntegerProperty clustersProperty() {
        return clusters;
    }

    PointFilter filter() {
        return filter;
    }

    /// @return the column whose numbers are filtered, null before there are points
    @Nullable String number() {
        return number;
    }

    /// @return the levels that are in view; none means all
    Set<String> wanted() {
        return wanted;
    }

    ReadOnlyObjectProperty<Loadable<Scoring.Nearest>> nearestProperty() {
        return nearest.getReadOnlyProperty();
    }

    /// @return points that the search found, best first
    ReadOnlyObjectProperty<List<Integer>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    List<String> runs() {
        return scorable.names(name -> name.equals(run.get()));
    }

    /// @return what the run is a part of, in words; empty for one that stands for itself
    String part(Texts texts) {
        return scorable.part(texts, run.get());
    }

    /// @return the column of the colours, null before there are points
    @Nullable String column() {
        return column;
    }

    @Nullable Points shownPoints() {
        return points.get() instanceof Loadable.Ready<Points> ready ? ready.value() : null;
    }

    @Nullable ItemWords words() {
        return source.wordsProperty().get() instanceof Loadable.Ready<ItemWords> ready ? ready.value() : null;
    }

    /// @return the selected point, -1 for none
    int selectedPoint() {
        Points now = shownPoints();
        String id = selectedId();
        return now == null || id == null ? -1 : now.point(id);
    }

    private @Nullable String selectedId() {
        return of.get() == Of.ITEMS ? selection.itemProperty().get() : selection.userProperty().get();
    }

    void chooseRun(String name) {
        selection.runProperty().set(name);
        setRun(name);
    }

    private void setRun(@Nullable String name) {
        if (name != null && !name.equals(run.get())) {
            run.set(name);
            ask();
            askNearest();
        }
    }

    void chooseColumn(String name) {
        if (!name.equals(column)) {
            wanted = Set.of();
        }
        column = name;
        colour();
    }

    /// Shows points of these levels alone; none means all.
    void want(Set<String> levels) {
        if (!wanted.equals(levels)) {
            wanted = Set.copyOf(levels);
            colour();
        }
    }

    /// Filters by another column.
    void chooseNumber(String name) {
        number = name;
        Points now = shownPoints();
        if (now != null) {
            tasks.compute("map.range", cancellation -> Optional.ofNullable(PointRange.of(now, name)),
                    made -> filter.set(made.orElse(null)), failure -> filter.set(null));
        }
    }

    /// Selects a point here and on the other pages; -1 for none.
    void select(int point) {
        Points now = shownPoints();
        if (now == null) {
            return;
        }
        String id = point < 0 ? null : now.ids()[point];
        if (now.ofItems()) {
            selection.itemProperty().set(id);
        } else {
            selection.userProperty().set(id);
        }
    }

    /// Finds points whose title or identifier holds the text.
    void search(String text) {
        query = text;
        Points now = shownPoints();
        if (now == null || text.isBlank()) {
            tasks.cancel("map.search");
            found.set(List.of());
            return;
        }
        tasks.compute(
                "map.search",
                cancellation -> Arrays.stream(now.find(text, FOUND)).boxed().toList(),
                found::set,
                failure -> found.set(List.of()));
    }

    private void runSelected() {
        String wanted = selection.runProperty().get();
        if (shown && wanted != null && runs().contains(wanted)) {
            setRun(wanted);
        }
    }

    private void runsChanged() {
        if (!shown) {
            return;
        }
        List<String> now = runs();
        String chosen = run.get();
        if (now.isEmpty()) {
            run.set(null);
            answered = null;
            points.set(new Loadable.Absent<>());
        } else if (chosen == null || !now.contains(chosen)) {
            setRun(scorable.own().getLast());
        }
    }

    private void ask() {
        String of = run.get();
        if (of == null) {
            return;
        }
        answered = null;
        grouped = null;
        points.set(new Loadable.Loading<>());
        session.scoring().embed(of, this.of.get() == Of.ITEMS ? "items" : "users", new Scoring.Question<>(
                "map",
                map -> {
                    answered = map;
                    wordsChanged();
                },
                failure -> points.set(new Loadable.Failed<>(failure))));
    }

    /// Joins what the run answered with the words, as soon as both are there.
    private void wordsChanged() {
        Scoring.PointMap map = answered;
        ItemWords words = words();
        if (source.wordsProperty().get() instanceof Loadable.Failed<ItemWords> failed) {
            points.set(new Loadable.Failed<>(failed.cause()));
        }
        if (map == null || words == null) {
            return;
        }
        tasks.compute(
                "map.points",
                cancellation -> Points.of(map, words),
                made -> {
                    if (column == null) {
                        column = Colouring.first(words, made.ofItems());
                    }
                    points.set(new Loadable.Ready<>(made));
                    boolean[] all = new boolean[made.size()];
                    Arrays.fill(all, true);
                    filter.want(all);
                    List<String> numbers = PointValues.choices(words, made.ofItems());
                    chooseNumber(number != null && numbers.contains(number) ? number : numbers.getFirst());
                    colour();
                    search(query);
                },
                failure -> points.set(new Loadable.Failed<>(failure)));
    }

    private void colour() {
        Points now = shownPoints();
        String by = column;
        if (now == null || by == null) {
            return;
        }
        Scoring.Grouping groups = grouped;
        Set<String> some = wanted;
        if (!by.equals(Colouring.CLUSTERS)) {
            colour(cancellation -> Colouring.of(now, by, some));
        } else if (groups == null || groups.k() != clusters.get() || !groups.run().equals(now.map().run())
                || !groups.of().equals(now.map().of())) {
            group(now.map().run(), now.map().of());
        } else {
            colour(cancellation -> ClusterColours.of(now, groups, some));
        }
    }

    private void colour(Work<Colouring> work) {
        tasks.compute("map.colours", work, this::coloured, failure -> colouring.set(new Loadable.Failed<>(failure)));
    }

    private void coloured(Colouring made) {
        colouring.set(new Loadable.Ready<>(made));
        Points now = shownPoints();
        if (now != null && now.size() == made.wanted().length) {
            filter.want(made.wanted());
        }
    }

    private void group(String asked, String what) {
        tasks.cancel("map.colours");
        wanted = Set.of();
        colouring.set(new Loadable.Loading<>());
        session.scoring().group(asked, what, clusters.get(), new Scoring.Question<>(
                "map.groups",
                answer -> {
                    grouped = answer;
                    if (Colouring.CLUSTERS.equals(column)) {
                        colour();
                    }
                },
                failure -> {
                    if (Colouring.CLUSTERS.equals(column)) {
                        colouring.set(new Loadable.Failed<>(failure));
                    }
                }));
    }

    private void askNearest() {
        String item = selection.itemProperty().get();
        String asked = run.get();
        if (!shown || of.get() != Of.ITEMS || item == null || asked == null) {
            nearest.set(new Loadable.Absent<>());
            return;
        }
        nearest.set(new Loadable.Loading<>());
        session.scoring().similar(asked, item, NEAR, new Scoring.Question<>(
                "map.nearest",
                answer -> nearest.set(new Loadable.Ready<>(answer)),
                failure -> nearest.set(new Loadable.Failed<>(failure))));
    }

    void dispose() {
        scorable.removeListener(runsChanged);
        source.wordsProperty().removeListener(wordsChanged);
        selection.itemProperty().removeListener(selectionChanged);
        selection.runProperty().removeListener(runSelected);
        source.dispose();
        for (String name : List.of("map.search", "map.points", "map.colours", "map.range")) {
            tasks.cancel(name);
        }
    }
}
