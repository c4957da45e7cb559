// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.models.tune.TuneView;
import org.tastemaker.app.models.tune.TuneViewModel;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.shell.Action;
import org.tastemaker.app.shell.FirstStep;
import org.tastemaker.app.shell.Page;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.model.Model;
import org.tastemaker.model.Models;

/// The third place of a project: choose a model, set it up, train it. The next step is to watch the run.
public final class ModelsPage implements Page {
    private final PageContext context;
    private final ModelsViewModel model;
    private final StackPane body = new StackPane();
    private final FirstStep firstStep;
    private final ReadOnlyStringWrapper badge;
    private @Nullable GalleryView gallery;
    private @Nullable DetailView detail;
    private @Nullable TuneView tune;

    /// @param session the open project
    public ModelsPage(PageContext context, ProjectSession session) {
        this.context = context;
        this.model = new ModelsViewModel(context, session, Models.installed());
        this.firstStep = new FirstStep(
                context, this, "modelspage.empty.head", "modelspage.empty.line", "modelspage.action.prepare", "prepare");
        this.badge = new ReadOnlyStringWrapper(Integer.toString(model.models().size()));
        body.getStylesheets().add(Objects.requireNonNull(
                        ModelsPage.class.getResource("/org/tastemaker/style/models.css"), "models.css")
                .toExternalForm());
        model.chosenProperty().addListener((property, before, now) -> {
            show();
            context.navigator().refreshHeader();
        });
        model.tuningProperty().addListener((property, before, now) -> {
            if (tune != null) {
                tune.dispose();
                tune = null;
            }
            show();
            context.navigator().refreshHeader();
        });
        session.protocols().addListener((javafx.beans.InvalidationListener) change -> {
            show();
            context.navigator().refreshHeader();
        });
    }

    @Override
    public String id() {
        return "models";
    }

    @Override
    public String titleKey() {
        return "modelspage.title";
    }

    @Override
    public String icon() {
        return "fth-share-2";
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
        model.show();
        show();
    }

    @Override
    public List<Action> actions() {
        if (model.isWithoutProtocol()) {
            return List.of(firstStep.action("models.prepare"));
        }
        if (model.chosenProperty().get() == null) {
            return List.of();
        }
        TuneViewModel tuning = model.tuningProperty().get();
        if (tuning != null) {
            return List.of(
                    Action.secondary("models.settings", "modelspage.action.settings", model::endTuning).keys("Alt+Left"),
                    Action.palette("models.tune.remove", "modelspage.action.tune.remove", tuning::remove)
                            .writing()
                            .when(tuning.removableProperty(), "modelspage.action.tune.remove.not"),
                    Action.primary("models.tune.start", "modelspage.action.tune.start", tuning::start)
                            .writing()
                            .keys("Shortcut+Enter")
                            .when(tuning.startableProperty(), "modelspage.action.tune.start.not"));
        }
        return List.of(
                Action.palette("models.all", "modelspage.action.all", model::leave).keys("Alt+Left"),
                Action.secondary("models.tune", "modelspage.action.tune", model::tune),
                Action.primary("models.train", "modelspage.action.train", model::train)
                        .writing()
                        .keys("Shortcut+Enter")
                        .when(model.trainableProperty(), "modelspage.action.train.not"));
    }

    private void show() {
        if (model.isWithoutProtocol()) {
            gallery = null;
            body.getChildren().setAll(firstStep.view());
            return;
        }
        Model chosen = model.chosenProperty().get();
        TuneViewModel tuning = model.tuningProperty().get();
        DetailView shown = detail;
        if (shown != null && (chosen == null || tuning != null)) {
            shown.dispose();
            detail = null;
            shown = null;
        }
        if (chosen != null && tuning != null) {
            TuneView view = tune;
            if (view == null) {
                view = new TuneView(context.language(), tuning, model.words().title(chosen.descriptor()), model::endTuning);
                tune = view;
                body.getChildren().setAll(view);
            }
        } else if (chosen == null) {
            GalleryView all = gallery;
            if (all == null) {
                all = new GalleryView(context.language(), model);
                gallery = all;
            }
            body.getChildren().setAll(all);
        } else if (shown == null) {
            shown = new DetailView(context.language(), model, chosen);
            detail = shown;
            body.getChildren().setAll(shown);
        }
    }

    @Override
    public void dispose() {
        if (detail != null) {
            detail.dispose();
        }
        model.dispose();
    }
}
