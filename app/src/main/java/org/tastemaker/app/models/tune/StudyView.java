// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models.tune;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.piece.EmptyState;
import org.tastemaker.app.piece.ErrorStrip;
import org.tastemaker.app.piece.StateTag;
import org.tastemaker.app.piece.Unfolding;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.tune.Study;

/// The study that is looked at, while it runs and after.
final class StudyView extends VBox {
    private final Language language;
    private final TuneViewModel model;
    private final ComboBox<String> choice = new ComboBox<>();
    private final Label name = Words.plain("", "semi");
    private final StackPane tag = new StackPane();
    private final Label summary = Words.plain("", "muted", "small");
    private final Button resume;
    private final HBox head;
    private final Unfolding unfolding = new Unfolding(this);
    private @Nullable StudyCharts charts;
    private @Nullable TrialsCard trials;
    private String shownColumns = "";
    private boolean telling;
    private final InvalidationListener onLanguage = change -> retell();

    StudyView(Language language, TuneViewModel model) {
        super(12);
        this.language = language;
        this.model = model;
        setId("study");
        choice.setId("study-choice");
        choice.accessibleTextProperty().bind(language.text("modelspage.tune.studies"));
        choice.valueProperty().addListener((property, before, now) -> {
            if (now != null && !telling) {
                model.look(now);
            }
        });
        summary.setMinWidth(0);
        tag.setMinWidth(USE_PREF_SIZE);
        resume = Words.button(language.text("modelspage.tune.resume"), "secondary", () -> {
            if (model.stateProperty().get() instanceof TuneViewModel.State.Shown shown) {
                model.resume(shown.shown());
            }
        });
        resume.setId("resume-study");
        resume.setMinWidth(USE_PREF_SIZE);
        Button remove = Words.iconButton("fth-trash-2", language.text("modelspage.tune.remove"), model::remove);
        remove.setId("remove-study");
        remove.setMinWidth(USE_PREF_SIZE);
        remove.visibleProperty().bind(model.removableProperty());
        remove.managedProperty().bind(remove.visibleProperty());
        head = new HBox(10, name, choice, tag, summary, Words.spring(), resume, remove);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        head.setMinHeight(30);
        model.stateProperty().addListener((property, before, now) -> show());
        language.textsProperty().addListener(onLanguage);
        show();
    }

    /// Listens to nothing any more.
    void dispose() {
        language.textsProperty().removeListener(onLanguage);
    }

    private void show() {
        switch (model.stateProperty().get()) {
            case TuneViewModel.State.Loading() -> only(Words.label(language.text("modelspage.tune.loading"), "muted"));
            case TuneViewModel.State.None() -> only(new EmptyState(
                    "fth-sliders", language.text("modelspage.tune.empty.head"), language.text("modelspage.tune.empty.line")));
            case TuneViewModel.State.Failed failed -> only(new ErrorStrip(
                    language.text("modelspage.tune.unread"), new ReadOnlyStringWrapper(model.describe(failed.cause())), ErrorStrip.Weight.ERROR));
            case TuneViewModel.State.Shown shown -> show(shown);
        }
    }

    private void only(Node node) {
        unfolding.clear();
        charts = null;
        trials = null;
        shownColumns = "";
        VBox.setVgrow(node, Priority.ALWAYS);
        getChildren().setAll(node);
    }

    private void show(TuneViewModel.State.Shown shown) {
        Study study = shown.shown();
        tellHead(shown);
        if (!shownColumns.equals(study.plan().name()) || !getChildren().contains(head)) {
            build(shown);
            return;
        }
        if (charts != null) {
            charts.show(study, shown.importance());
        }
        if (trials != null) {
            trials.show(study);
        }
    }

    private void build(TuneViewModel.State.Shown shown) {
        unfolding.clear();
        shownColumns = shown.shown().plan().name();
        StudyCharts pictures = new StudyCharts(language, model);
        charts = pictures;
        trials = null;
        getChildren().setAll(head);
        unfolding.then(() -> {
            pictures.above().setPrefHeight(146);
            pictures.above().setMinHeight(110);
            getChildren().add(pictures.above());
        });
        unfolding.then(() -> {
            VBox.setVgrow(pictures.below(), Priority.SOMETIMES);
            pictures.below().setPrefHeight(204);
            getChildren().add(pictures.below());
            now(pictures);
        });
        unfolding.then(() -> {
            TrialsCard card = new TrialsCard(language, model, shown.shown());
            trials = card;
            VBox.setVgrow(card.node(), Priority.ALWAYS);
            card.node().setPrefHeight(230);
            getChildren().add(card.node());
            card.onSelect(pictures::select);
            pictures.onSelect(card::select);
            if (model.stateProperty().get() instanceof TuneViewModel.State.Shown latest) {
                card.show(latest.shown());
            }
        });
    }

    private void now(StudyCharts pictures) {
        if (model.stateProperty().get() instanceof TuneViewModel.State.Shown latest) {
            pictures.show(latest.shown(), latest.importance());
        }
    }

    private void retell() {
        if (model.stateProperty().get() instanceof TuneViewModel.State.Shown shown) {
            tellHead(shown);
            if (charts != null) {
                charts.retell(shown.shown(), shown.importance());
            }
        }
    }

    private void tellHead(TuneViewModel.State.Shown shown) {
        Study study = shown.shown();
        List<String> names = shown.all().stream().map(each -> each.plan().name()).toList();
        telling = true;
        if (!choice.getItems().equals(names)) {
            choice.getItems().setAll(names);
        }
        choice.setValue(study.plan().name());
        telling = false;
        boolean several = names.size() > 1;
        choice.setVisible(several);
        choice.setManaged(several);
        name.setText(study.plan().name());
        name.setVisible(!several);
        name.setManaged(!several);
        tag.getChildren().setAll(tag(shown));
        summary.setText(study.best()
                .map(best -> language.get(
                        "modelspage.tune.summary", MetricNames.title(language, study.plan().metric()).getValue(), Numbers.metric(best.value()), best.number(), study.trials().size(),
                        shown.planned(), language.get("modelspage.tune.search." + study.plan().search().word())))
                .orElseGet(() -> language.get("modelspage.tune.summary.none", study.trials().size(), shown.planned())));
        boolean stopped = shown.active().isEmpty() && (study.state() != Study.State.DONE || study.trials().size() < shown.planned());
        resume.setVisible(stopped);
        resume.setManaged(stopped);
    }

    private StateTag tag(TuneViewModel.State.Shown shown) {
        String word = shown.active().isPresent()
                ? shown.shown().state() == Study.State.DONE ? "training" : "running"
                : switch (shown.shown().state()) {
                    case RUNNING -> "interrupted";
                    case DONE -> "done";
                    case CANCELLED -> "cancelled";
                    case FAILED -> "failed";
                };
        return new StateTag(language.text("modelspage.tune.state." + word), switch (word) {
            case "running", "training" -> StateTag.Tone.ACCENT;
            case "done" -> StateTag.Tone.SUCCESS;
            case "failed" -> StateTag.Tone.DANGER;
            default -> StateTag.Tone.WARNING;
        });
    }
}
