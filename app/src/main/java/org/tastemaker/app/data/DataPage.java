// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.data;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.data.ImportViewModel.Stage;
import org.tastemaker.app.piece.EmptyState;
import org.tastemaker.app.piece.ErrorStrip;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.session.Loadable;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.shell.Action;
import org.tastemaker.app.shell.Page;
import org.tastemaker.app.shell.PageContext;

/// The first place of a project: what data it holds, and how to bring some in.
public final class DataPage implements Page {
    private final PageContext context;
    private final ProjectSession session;
    private final DataViewModel model;
    private final ImportViewModel importing;
    private final StackPane body = new StackPane();
    private final ChangeListener<Object> listener = (property, before, now) -> show();
    private @Nullable FiguresView figures;
    private @Nullable ImportView wizard;

    /// @param session the open project
    public DataPage(PageContext context, ProjectSession session) {
        this.context = context;
        this.session = session;
        this.model = new DataViewModel(session, context.tasks());
        this.importing = new ImportViewModel(context, session);
        model.shownProperty().addListener(listener);
        importing.stageProperty().addListener(listener);
        importing.seenProperty().addListener((property, before, now) -> context.navigator().refreshHeader());
        importing.modeProperty().addListener((property, before, now) -> context.navigator().refreshHeader());
        session.importingProperty().addListener(listener);
        body.getStyleClass().add("data-page");
        body.setOnDragOver(this::dragged);
        body.setOnDragDropped(this::dropped);
        body.setOnDragExited(event -> body.getStyleClass().remove("drop-target"));
        List<Path> offered = session.takeOffered();
        if (!offered.isEmpty()) {
            importing.choose(offered);
        }
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
        show();
        return body;
    }

    @Override
    public void onShown() {
        model.show();
    }

    @Override
    public List<Action> actions() {
        if (importing.stageProperty().get() == Stage.PREVIEW) {
            return List.of(
                    Action.secondary("data.import.cancel", "datapage.action.cancel", importing::close).keys("Escape"),
                    Action.primary(
                                    "data.import.start",
                                    importing.replaces()
                                            ? "datapage.action.replace"
                                            : importing.meetsRows() ? "datapage.action.append" : "datapage.action.import",
                                    importing::start)
                            .writing()
                            .keys("Shortcut+Enter")
                            .when(importing.readyProperty(), "datapage.action.import.not"));
        }
        Action folder = Action.palette("data.add.folder", "datapage.action.folder", this::chooseFolder).writing();
        if (model.isEmpty()) {
            Action choose = Action.primary("data.add", "datapage.empty.action", this::chooseFiles)
                    .keys("Shortcut+I")
                    .writing();
            return session.importingProperty().get() ? List.of() : List.of(choose, folder);
        }
        return List.of(
                Action.secondary("data.add", "datapage.action.add", this::chooseFiles).keys("Shortcut+I").writing(),
                folder,
                Action.primary("data.prepare", "datapage.action.prepare", () -> context.navigator().show("prepare")));
    }

    private void show() {
        if (importing.stageProperty().get() == Stage.PREVIEW) {
            ImportView view = wizard;
            if (view == null) {
                view = new ImportView(context.language(), importing);
                wizard = view;
            }
            put(view);
        } else {
            wizard = null;
            showData();
        }
        context.navigator().refreshHeader();
    }

    private void showData() {
        Loadable<DataViewModel.Shown> now = model.shownProperty().get();
        if (!(now instanceof Loadable.Ready)) {
            figures = null;
        }
        switch (now) {
            case Loadable.Absent<DataViewModel.Shown> absent -> put(
                    session.importingProperty().get() ? importingState() : emptyState());
            case Loadable.Loading<DataViewModel.Shown> loading -> put(Words.label(text("datapage.loading"), "muted"));
            case Loadable.Failed<DataViewModel.Shown> failed -> put(problem(failed.cause()));
            case Loadable.Ready<DataViewModel.Shown> ready -> {
                FiguresView view = figures;
                if (view == null) {
                    view = new FiguresView(context, ready.value());
                    figures = view;
                } else {
                    view.show(ready.value());
                }
                put(view);
            }
        }
    }

    private void put(Node node) {
        if (!body.getChildren().equals(List.of(node))) {
            body.getChildren().setAll(node);
        }
    }

    private Node emptyState() {
        return new EmptyState("fth-database", text("datapage.empty.head"), text("datapage.empty.line"))
                .action(text("datapage.empty.action"), this::chooseFiles);
    }

    private Node importingState() {
        return new EmptyState("fth-download", text("datapage.importing.head"), text("datapage.importing.line"));
    }

    private Node problem(Throwable cause) {
        ObservableValue<String> why =
                context.language().textsProperty().map(texts -> ImportTexts.reason(texts, cause));
        StackPane top = new StackPane(new ErrorStrip(text("datapage.problem.unreadable"), why, ErrorStrip.Weight.ERROR));
        top.setAlignment(Pos.TOP_LEFT);
        return top;
    }

    private void chooseFiles() {
        session.readOnly().ifPresentOrElse(context.notices()::problem, this::chooseSomeFiles);
    }

    private void chooseSomeFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(context.language().get("datapage.empty.action"));
        List<File> chosen = chooser.showOpenMultipleDialog(body.getScene().getWindow());
        if (chosen != null) {
            importing.choose(chosen.stream().map(File::toPath).toList());
        }
    }

    private void chooseFolder() {
        File chosen = new javafx.stage.DirectoryChooser().showDialog(body.getScene().getWindow());
        if (chosen != null) {
            importing.choose(List.of(chosen.toPath()));
        }
    }

    /// Shows files before they are imported; their contents are never changed.
    public void offer(List<Path> paths) {
        session.readOnly().ifPresentOrElse(context.notices()::problem, () -> importing.choose(paths));
    }

    private void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            if (!body.getStyleClass().contains("drop-target")) {
                body.getStyleClass().add("drop-target");
            }
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        body.getStyleClass().remove("drop-target");
        if (event.getDragboard().hasFiles()) {
            offer(event.getDragboard().getFiles().stream().map(File::toPath).toList());
            event.setDropCompleted(true);
        }
        event.consume();
    }

    private ObservableValue<String> text(String key) {
        return context.language().text(key);
    }

    @Override
    public void dispose() {
        model.shownProperty().removeListener(listener);
        session.importingProperty().removeListener(listener);
        model.dispose();
        importing.dispose();
    }
}
