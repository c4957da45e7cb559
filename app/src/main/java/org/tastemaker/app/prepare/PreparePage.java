// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.prepare;

import java.io.File;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.piece.Unfolding;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.shell.Action;
import org.tastemaker.app.shell.FirstStep;
import org.tastemaker.app.shell.Page;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.random.RandomStreams;

/// The second place of a project: what is done to the data before a model sees them, and how they are
/// divided. Its last action makes a protocol; then the next step is to choose a model.
public final class PreparePage implements Page {
    private static final double GAP = 14;

    private final PageContext context;
    private final PrepareViewModel model;
    private final FirstStep firstStep;
    private final StackPane body = new StackPane();
    private final StringProperty badge = new SimpleStringProperty("");
    private @Nullable Node desk;
    private boolean made;

    /// @param session the open project
    public PreparePage(PageContext context, ProjectSession session) {
        this.context = context;
        this.model = new PrepareViewModel(context, session, new RandomStreams(1));
        this.firstStep = new FirstStep(
                context, this, "preparepage.empty.head", "preparepage.empty.line", "preparepage.action.import", "data");
        made = model.isMade();
        model.draftProperty().addListener((property, before, now) -> refresh());
        model.makeableProperty().addListener((property, before, now) -> refresh());
        model.dataProperty().addListener((property, before, now) -> show());
        session.protocols().addListener((javafx.beans.InvalidationListener) change -> refresh());
        refresh();
    }

    @Override
    public String id() {
        return "prepare";
    }

    @Override
    public String titleKey() {
        return "preparepage.title";
    }

    @Override
    public String icon() {
        return "fth-filter";
    }

    @Override
    public ObservableValue<String> badge() {
        return badge;
    }

    @Override
    public Node view() {
        show();
        return body;
    }

    @Override
    public void onShown() {
        model.show();
        show();
    }

    @Override
    public List<Action> actions() {
        if (model.isWithoutData()) {
            return List.of(firstStep.action("prepare.import"));
        }
        Action next = model.isMade()
                ? Action.primary("prepare.models", "preparepage.action.models", () -> context.navigator().show("models"))
                : Action.primary("prepare.make", "preparepage.action.make", model::make)
                        .writing()
                        .keys("Shortcut+Enter")
                        .when(model.makeableProperty(), "preparepage.action.make.not");
        return List.of(Action.secondary("prepare.save", "preparepage.action.save", this::save), next);
    }

    /// The header changes when the draft becomes a protocol, or stops being one.
    private void refresh() {
        int steps = model.draftProperty().get().steps().size();
        badge.set(steps == 0 ? "" : Integer.toString(steps));
        if (made != model.isMade()) {
            made = model.isMade();
            context.navigator().refreshHeader();
        }
    }

    private void show() {
        if (model.isWithoutData()) {
            body.getChildren().setAll(firstStep.view());
            return;
        }
        Node shown = desk;
        if (shown == null) {
            shown = desk();
            desk = shown;
        }
        if (!body.getChildren().equals(List.of(shown))) {
            body.getChildren().setAll(shown);
            context.navigator().refreshHeader();
        }
    }

    private Node desk() {
        GridPane grid = new GridPane(GAP, GAP);
        ColumnConstraints left = new ColumnConstraints();
        left.setPercentWidth(40);
        ColumnConstraints right = new ColumnConstraints();
        right.setPercentWidth(60);
        grid.getColumnConstraints().addAll(left, right);
        RowConstraints half = new RowConstraints();
        half.setPercentHeight(50);
        grid.getRowConstraints().addAll(half, half);
        new Unfolding(grid)
                .then(() -> grid.add(new RecipeCard(context.language(), model).node(), 0, 0, 1, 2))
                .then(() -> grid.add(new StepDetail(context.language(), model).node(), 1, 0))
                .then(() -> grid.add(new SplitCard(context.language(), model).node(), 1, 1));
        return grid;
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(model.draftProperty().get().name() + ".recipe.json");
        File chosen = chooser.showSaveDialog(body.getScene().getWindow());
        if (chosen != null) {
            model.saveRecipe(chosen.toPath());
        }
    }

    @Override
    public void dispose() {
        model.dispose();
    }
}
