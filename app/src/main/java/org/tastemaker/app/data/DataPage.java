// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.data;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.piece.EmptyState;
import org.tastemaker.app.piece.ErrorStrip;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.session.Loadable;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.shell.Action;
import org.tastemaker.app.shell.Page;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.problem.ProblemException;

/// The first place of a project: what data it holds, and how to bring some in.
public final class DataPage implements Page {
    private final PageContext context;
    private final DataViewModel model;
    private final StackPane body = new StackPane();
    private final ChangeListener<Loadable<DataViewModel.Shown>> listener = (property, before, now) -> show(now);
    private @Nullable FiguresView figures;

    /// @param session the open project
    public DataPage(PageContext context, ProjectSession session) {
        this.context = context;
        this.model = new DataViewModel(session, context.tasks());
        model.shownProperty().addListener(listener);
        body.getStyleClass().add("data-page");
    }

    @Override
    public String id() {
        return "data";
    }

    @Override
    public String titleKey() {
        return "datapage.title";
    }

    @Override
    public String icon() {
        return "fth-database";
    }

    @Override
    public Node view() {
        show(model.shownProperty().get());
        return body;
    }

    @Override
    public void onShown() {
        model.show();
    }

    @Override
    public List<Action> actions() {
        if (model.isEmpty()) {
            return List.of();
        }
        return List.of(Action.primary("data.prepare", "datapage.action.prepare", () -> context.navigator().show("prepare")));
    }

    private void show(Loadable<DataViewModel.Shown> now) {
        switch (now) {
            case Loadable.Absent<DataViewModel.Shown> absent -> {
                figures = null;
                body.getChildren().setAll(new EmptyState(
                        "fth-database", text("datapage.empty.head"), text("datapage.empty.line")));
            }
            case Loadable.Loading<DataViewModel.Shown> loading -> {
                figures = null;
                body.getChildren().setAll(Words.label(text("datapage.loading"), "muted"));
            }
            case Loadable.Failed<DataViewModel.Shown> failed -> {
                figures = null;
                body.getChildren().setAll(problem(failed.cause()));
            }
            case Loadable.Ready<DataViewModel.Shown> ready -> {
                if (figures == null) {
                    figures = new FiguresView(context, ready.value());
                    body.getChildren().setAll(figures);
                } else {
                    figures.show(ready.value());
                }
            }
        }
        context.navigator().refreshHeader();
    }

    private Node problem(Throwable cause) {
        ObservableValue<String> why = context.language().textsProperty()
                .map(texts -> cause instanceof ProblemException known
                        ? known.describe(texts)
                        : texts.get("datapage.problem.unexpected", cause.toString()));
        StackPane top = new StackPane(new ErrorStrip(text("datapage.problem.unreadable"), why, ErrorStrip.Weight.ERROR));
        StackPane.setAlignment(top.getChildren().getFirst(), javafx.geometry.Pos.TOP_LEFT);
        return top;
    }

    private ObservableValue<String> text(String key) {
        return context.language().text(key);
    }

    @Override
    public void dispose() {
        model.shownProperty().removeListener(listener);
        model.dispose();
    }
}
