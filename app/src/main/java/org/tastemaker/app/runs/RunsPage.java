// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.piece.ErrorStrip;
import org.tastemaker.app.piece.Segmented;
import org.tastemaker.app.piece.Unfolding;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.shell.Action;
import org.tastemaker.app.shell.FirstStep;
import org.tastemaker.app.shell.Page;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.model.Models;

/// The fourth place of a project: what is being trained, what came of it, and what is better than what.
public final class RunsPage implements Page {
    /// What is looked at.
    private enum View {
        /// Curves and leader board.
        BOARD,
        /// Two runs against each other.
        PAIR,
        /// Runs by two metrics.
        FRONT,
        /// Models on growing shares of the data.
        LEARNING,
        /// A model on the folds of a protocol.
        FOLDS,
        /// What predictions look like.
        SHAPES
    }

    private final PageContext context;
    private final RunsViewModel model;
    private final BoardViewModel board;
    private final PairViewModel pair;
    private final FrontViewModel front;
    private final LearningViewModel learning;
    private final FoldsViewModel folds;
    private final FoldsRequest foldsRequest;
    private final ShapesViewModel shapes;
    private final ExposureViewModel exposure;
    private final MeasureViewModel measure;
    private final SettingWords words;
    private final Segmented<View> views;
    private final FirstStep firstStep;
    private final Map<View, VBox> whole = new EnumMap<>(View.class);
    private final StackPane body = new StackPane();
    private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper one = new ReadOnlyBooleanWrapper();
    private final ChangeListener<@Nullable String> onSelection = (property, before, now) -> take(now);
    private @Nullable HBox desk;
    private @Nullable VBox boardPlace;
    private @Nullable Unfolding boardParts;
    private @Nullable PairView pairView;
    private @Nullable LeaderBoard leaders;
    private @Nullable CompareView compare;
    private boolean comparing;
    private boolean wasEmpty = true;
    private final RunUpdates updates;

    /// @param session the open project
    public RunsPage(PageContext context, ProjectSession session) {
        this.context = context;
        this.model = new RunsViewModel(context, session);
        this.board = new BoardViewModel(context, session, model);
        this.pair = new PairViewModel(context, session, model);
        this.exposure = new ExposureViewModel(context, session, pair);
        this.front = new FrontViewModel(model);
        this.learning = new LearningViewModel(context, session, model);
        this.folds = new FoldsViewModel(context, session, model);
        this.foldsRequest = new FoldsRequest(context, session, model);
        this.shapes = new ShapesViewModel(context, session, model);
        this.measure = new MeasureViewModel(context, session, model);
        this.words = new SettingWords(context.language(), Models.installed());
        this.views = new Segmented<>(
                List.of(View.values()), View.BOARD,
                each -> context.language().text("runspage.view." + each.name().toLowerCase(Locale.ROOT)));
        views.setId("runs-view");
        views.valueProperty().addListener((property, before, now) -> show());
        this.firstStep = new FirstStep(
                context, this, "runspage.empty.head", "runspage.empty.line", "runspage.action.first", "models");
        wasEmpty = model.isEmpty();
        body.getStylesheets().add(Objects.requireNonNull(
                        RunsPage.class.getResource("/org/tastemaker/style/models.css"), "models.css")
                .toExternalForm());
        model.lines().addListener((InvalidationListener) change -> follow());
        model.baselineProperty().addListener((property, before, now) -> inspect());
        model.loadedProperty().addListener((property, before, now) -> show());
        model.failureProperty().addListener((property, before, now) -> show());
        model.selected().addListener((InvalidationListener) change -> {
            one.set(model.selected().size() == 1);
            if (model.selected().size() == 1) {
                context.selection().runProperty().set(model.selected().getFirst());
            }
            inspect();
        });
        updates = new RunUpdates(context, session, model);
        context.selection().runProperty().addListener(onSelection);
        follow();
    }

    @Override
    public String id() {
        return "runs";
    }

    @Override
    public String titleKey() {
        return "runspage.title";
    }

    @Override
    public String icon() {
        return "fth-trending-up";
    }

    @Override
    public ObservableValue<String> badge() {
        return badge.getReadOnlyProperty();
    }

    @Override
    public Node view() {
        show();
        return body;
    }

    @Override
    public void onShown() {
        take(context.selection().runProperty().get());
        show();
    }

    @Override
    public void onHidden() {
        pair.setShown(false);
    }

    @Override
    public List<Node> tools() {
        return model.isEmpty() ? List.of() : List.of(views);
    }

    @Override
    public List<Action> actions() {
        if (model.isEmpty()) {
            return List.of(firstStep.action("runs.new").keys("Shortcut+N"));
        }
        Action train = Action.primary("runs.new", "runspage.action.new", () -> context.navigator().show("models"))
                .keys("Shortcut+N");
        List<Action> actions = new ArrayList<>();
        actions.add(Action.secondary("runs.compare", "runspage.action.compare", this::toggle).keys("Shortcut+I"));
        actions.add(view("runs.board", View.BOARD).keys("Shortcut+Shift+B"));
        actions.add(view("runs.pair", View.PAIR).keys("Shortcut+Shift+C"));
        actions.add(view("runs.front", View.FRONT).keys("Shortcut+Shift+D"));
        actions.add(view("runs.learning", View.LEARNING).keys("Shortcut+Shift+L"));
        actions.add(view("runs.folds", View.FOLDS).keys("Shortcut+Shift+V"));
        actions.add(view("runs.shapes", View.SHAPES).keys("Shortcut+Shift+R"));
        actions.add(Action.palette("runs.metrics", "runspage.action.metrics", this::chooseMetrics));
        actions.addAll(new RunActions(model, updates, one).all());
        actions.add(train);
        return actions;
    }

    private Action view(String id, View view) {
        return Action.palette(id, id.replace("runs.", "runspage.action."), () -> {
            context.navigator().show("runs");
            views.valueProperty().set(view);
        });
    }

    /// Opens the choice of columns on the board, when the board is there.
    private void chooseMetrics() {
        context.navigator().show("runs");
        views.valueProperty().set(View.BOARD);
        Unfolding parts = boardParts;
        if (parts != null) {
            parts.then(() -> {
                LeaderBoard made = leaders;
                if (made != null) {
                    made.chooseMetrics();
                }
            });
        }
    }

    /// A run that was selected on another page is selected here.
    private void take(@Nullable String run) {
        if (run != null && !model.selected().contains(run) && model.line(run).isPresent()) {
            model.selected().setAll(run);
            model.reload();
        }
    }

    private void follow() {
        int runs = model.lines().size();
        badge.set(runs == 0 ? "" : Integer.toString(runs));
        if (wasEmpty != model.isEmpty()) {
            wasEmpty = model.isEmpty();
            show();
            context.navigator().refreshHeader();
        }
        inspect();
    }

    /// Opens or closes the inspector beside the board; elsewhere it leads there.
    private void toggle() {
        if (views.value() == View.PAIR) {
            comparing = true;
            views.valueProperty().set(View.BOARD);
        } else {
            comparing = !comparing;
            inspect();
        }
    }

    private void inspect() {
        HBox shown = desk;
        if (shown == null || views.value() == View.PAIR) {
            return;
        }
        CompareView right = compare;
        if (right == null) {
            right = new CompareView(context.language(), model, board, words, () -> views.valueProperty().set(View.PAIR));
            compare = right;
        }
        if (comparing) {
            right.show();
            if (!shown.getChildren().contains(right.node())) {
                shown.getChildren().add(right.node());
            }
        } else {
            shown.getChildren().remove(right.node());
        }
    }

    private void show() {
        Throwable failure = model.failureProperty().get();
        if (failure != null) {
            ErrorStrip strip = new ErrorStrip(
                    text("runspage.unreadable"), new ReadOnlyStringWrapper(model.describe(failure)), ErrorStrip.Weight.ERROR);
            strip.fix(text("runspage.again"), model::reload);
            strip.setMaxHeight(ErrorStrip.USE_PREF_SIZE);
            StackPane.setAlignment(strip, javafx.geometry.Pos.TOP_CENTER);
            body.getChildren().setAll(strip);
        } else if (model.isEmpty()) {
            body.getChildren().setAll(firstStep.view());
        } else {
            present();
        }
    }

    /// Shows the view that is chosen; each is built when it is first looked at.
    private void present() {
        View now = views.value();
        HBox shown = desk;
        if (shown == null) {
            shown = desk();
            desk = shown;
        }
        Node wanted = now == View.PAIR ? pairView() : shown;
        if (!body.getChildren().equals(List.of(wanted))) {
            body.getChildren().setAll(wanted);
        }
        VBox places = switch (now) {
            case FRONT -> whole.computeIfAbsent(now, view ->
                    placeOf(() -> new FrontView(context.language(), model, front, board, measure).node()));
            case LEARNING -> whole.computeIfAbsent(now, view ->
                    placeOf(() -> new LearningView(context.language(), model, learning).node()));
            case FOLDS -> whole.computeIfAbsent(now, view ->
                    placeOf(() -> new FoldsView(context.language(), model, folds, foldsRequest).node()));
            case SHAPES -> whole.computeIfAbsent(now, view ->
                    placeOf(() -> new ShapesView(context.language(), model, shapes).node()));
            case BOARD, PAIR -> boardPlace();
        };
        if (!shown.getChildren().contains(places)) {
            shown.getChildren().setAll(places);
        }
        pair.setShown(now == View.PAIR);
        inspect();
    }

    private Node pairView() {
        PairView made = pairView == null ? new PairView(context.language(), model, pair, exposure, words) : pairView;
        pairView = made;
        return made.node();
    }

    private VBox boardPlace() {
        VBox place = boardPlace;
        if (place == null) {
            VBox made = place();
            boardParts = new Unfolding(made)
                    .then(() -> made.getChildren().add(curves()))
                    .then(() -> leaders = board())
                    .then(() -> made.getChildren().add(Objects.requireNonNull(leaders, "made before").node()));
            boardPlace = made;
            return made;
        }
        LeaderBoard known = leaders;
        if (known != null) {
            known.show();
        }
        return place;
    }

    /// A place that one card fills.
    private static VBox placeOf(Supplier<? extends Node> card) {
        VBox made = place();
        new Unfolding(made).then(() -> {
            Node whole = card.get();
            VBox.setVgrow(whole, Priority.ALWAYS);
            made.getChildren().add(whole);
        });
        return made;
    }

    private static VBox place() {
        VBox left = new VBox(14);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        return left;
    }

    private HBox desk() {
        HBox made = new HBox(14);
        made.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && comparing) {
                toggle();
                event.consume();
            }
        });
        return made;
    }

    private Node curves() {
        CurvesView curves = new CurvesView(context.language(), model);
        curves.setPrefHeight(300);
        curves.setMinHeight(200);
        // in a high window the curves take their part of what a short board would leave empty
        curves.setMaxHeight(460);
        VBox.setVgrow(curves, Priority.ALWAYS);
        return curves;
    }

    private LeaderBoard board() {
        LeaderBoard made = new LeaderBoard(context.language(), model, board, measure, () -> {
            comparing = true;
            inspect();
        });
        made.node().setPrefHeight(340);
        made.node().setMinHeight(180);
        VBox.setVgrow(made.node(), Priority.ALWAYS);
        return made;
    }

    private ObservableValue<String> text(String key) {
        return context.language().text(key);
    }

    @Override
    public void dispose() {
        context.selection().runProperty().removeListener(onSelection);
        updates.dispose();
        exposure.dispose();
        pair.dispose();
        front.dispose();
        learning.dispose();
        folds.dispose();
        foldsRequest.dispose();
        measure.dispose();
        board.dispose();
        model.dispose();
    }
}
