// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.tastemaker.app.piece.Unfolding;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.shell.Action;
import org.tastemaker.app.shell.FirstStep;
import org.tastemaker.app.shell.Page;
import org.tastemaker.app.shell.PageContext;

/// The fourth place of a project: what is being trained, what came of it, and what is better than what.
public final class RunsPage implements Page {
    private final PageContext context;
    private final RunsViewModel model;
    private final FirstStep firstStep;
    private final StackPane body = new StackPane();
    private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper one = new ReadOnlyBooleanWrapper();
    private final ChangeListener<@Nullable String> onSelection = (property, before, now) -> take(now);
    private @Nullable HBox desk;
    private @Nullable CompareView compare;
    private boolean comparing;
    private boolean wasEmpty = true;

    /// @param session the open project
    public RunsPage(PageContext context, ProjectSession session) {
        this.context = context;
        this.model = new RunsViewModel(context, session);
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
    public List<Action> actions() {
        if (model.isEmpty()) {
            return List.of(firstStep.action("runs.new").keys("Shortcut+N"));
        }
        Action train = Action.primary("runs.new", "runspage.action.new", () -> context.navigator().show("models"))
                .keys("Shortcut+N");
        List<Action> actions = new ArrayList<>();
        actions.add(Action.secondary("runs.compare", "runspage.action.compare", this::toggle).keys("Shortcut+I"));
        actions.add(Action.palette("runs.remove", "runspage.action.remove", () -> selectedLine(model::remove))
                .writing()
                .when(one, "runspage.action.one"));
        actions.add(Action.palette("runs.resume", "runspage.action.resume", () -> selectedLine(line -> {
                    if (line.state().isResumable()) {
                        model.resume(line);
                    }
                }))
                .writing()
                .when(one, "runspage.action.one"));
        actions.add(Action.palette("runs.pin", "runspage.action.pin", () -> selectedLine(model::pin))
                .writing()
                .when(one, "runspage.action.one"));
        actions.add(train);
        return actions;
    }

    private void selectedLine(java.util.function.Consumer<RunLine> action) {
        model.selected().stream().findFirst().flatMap(model::line).ifPresent(action);
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

    private void toggle() {
        comparing = !comparing;
        inspect();
    }

    private void inspect() {
        HBox shown = desk;
        if (shown == null) {
            return;
        }
        CompareView right = compare;
        if (right == null) {
            right = new CompareView(context.language(), model);
            compare = right;
        }
        if (comparing) {
            right.show();
            if (shown.getChildren().size() == 1) {
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
            HBox shown = desk;
            if (shown == null) {
                shown = desk();
                desk = shown;
            }
            if (!body.getChildren().equals(List.of(shown))) {
                body.getChildren().setAll(shown);
            }
            inspect();
        }
    }

    private HBox desk() {
        VBox left = new VBox(14);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        new Unfolding(left).then(() -> left.getChildren().add(curves())).then(() -> left.getChildren().add(board()));
        HBox made = new HBox(14, left);
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
        VBox.setVgrow(curves, Priority.SOMETIMES);
        return curves;
    }

    private Node board() {
        LeaderBoard board = new LeaderBoard(context.language(), model, () -> {
            comparing = true;
            inspect();
        });
        board.node().setPrefHeight(340);
        board.node().setMinHeight(180);
        VBox.setVgrow(board.node(), Priority.ALWAYS);
        return board.node();
    }

    private ObservableValue<String> text(String key) {
        return context.language().text(key);
    }

    @Override
    public void dispose() {
        context.selection().runProperty().removeListener(onSelection);
        model.dispose();
    }
}
