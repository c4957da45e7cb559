// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.piece.Inspector;
import org.tastemaker.app.piece.Segmented;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.model.Needs;
import org.tastemaker.network.ShapeInference;
import org.tastemaker.project.ProtocolRecord;

/// How the draft is trained: on which protocol, under which name, with which seed and engine; and how
/// large its network is.
final class TrainingPanel {
    private static final List<String> ENGINES = List.of("auto", "pytorch", "mxnet");
    /// A number and the two that Adam keeps beside it, 4 bytes each.
    private static final int BYTES_A_PARAMETER = 12;

    private final Language language;
    private final ModelsViewModel model;
    private final Inspector inspector = new Inspector();
    private final VBox size = new VBox(10);
    private final VBox needs = new VBox(10);
    private final Label problem = Words.plain("", "form-message");
    private final TextField run = new TextField();

    TrainingPanel(Language language, ModelsViewModel model) {
        this.language = language;
        this.model = model;
        Draft draft = model.draftProperty().get();
        if (draft == null) {
            throw new IllegalStateException("no draft");
        }
        inspector.section(language.text("modelspage.training"));
        ComboBox<String> protocol = new ComboBox<>();
        protocol.setId("training-protocol");
        // what stood there before may be a fold that a cross-validation has left
        protocol.getItems().setAll(Stream.concat(
                        ProtocolRecord.wholes(model.protocols()).stream().map(ProtocolRecord::name), Stream.of(draft.protocol()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList());
        protocol.setValue(draft.protocol());
        protocol.setMaxWidth(Double.MAX_VALUE);
        protocol.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.setProtocol(now);
            }
        });
        field("modelspage.protocol", protocol);
        run.setId("training-run");
        run.setText(draft.run());
        typed(run, "modelspage.run", model::setRun);
        TextField seed = new TextField(draft.seed());
        seed.setId("training-seed");
        typed(seed, "modelspage.seed", model::setSeed);
        Segmented<String> engine = new Segmented<>(
                ENGINES, draft.engine(), word -> language.text("modelspage.engine." + word));
        engine.setId("training-engine");
        engine.valueProperty().addListener((property, before, now) -> model.setEngine(now));
        VBox engines = new VBox(4, Words.label(language.text("modelspage.engine"), "muted", "small"), engine);
        engines.visibleProperty().bind(model.engineUsedProperty());
        engines.managedProperty().bind(engines.visibleProperty());
        inspector.add(engines);
        problem.setId("training-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Label.USE_PREF_SIZE);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        inspector.add(problem);
        needs.setId("training-needs");
        needs.managedProperty().bind(needs.visibleProperty());
        inspector.add(needs);
        if (model.isNetwork()) {
            inspector.rule().section(language.text("modelspage.size")).add(size);
        }
        show();
    }

    /// @param words what the model is, below everything else
    void about(VBox words) {
        inspector.rule().section(language.text("modelspage.about")).add(words);
    }

    ScrollPane node() {
        ScrollPane scroll = new ScrollPane(inspector);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("framed-scroll");
        scroll.setFocusTraversable(true);
        scroll.accessibleTextProperty().bind(language.text("modelspage.training"));
        return scroll;
    }

    private void typed(TextField text, String key, Consumer<String> taken) {
        text.textProperty().addListener((property, before, now) -> taken.accept(now));
        field(key, text);
    }

    private void field(String key, Control control) {
        inspector.add(Words.field(language.text(key), language.text(key + ".effect"), control));
    }

    /// Shows what stands against the training, what it would take, and the size of the network as it is now.
    void show() {
        String now = model.problemProperty().get();
        problem.setText(now == null ? "" : now);
        Draft draft = model.draftProperty().get();
        if (draft != null && !run.getText().equals(draft.run())) {
            run.setText(draft.run());
        }
        showNeeds(model.outlook().needsProperty().get());
        size.getChildren().clear();
        if (model.sketchProperty().get() instanceof Sketch.Drawn drawn) {
            ShapeInference.Result result = drawn.network().result();
            fact(size, "modelspage.size.parameters", Numbers.count(result.parameters()));
            fact(size, "modelspage.size.multiply-adds", Numbers.compact(result.multiplyAdds()));
            fact(size, "modelspage.size.memory", Numbers.bytes(result.parameters() * BYTES_A_PARAMETER));
            fact(size, "modelspage.size.nodes", Integer.toString(drawn.network().spec().nodes().size()));
        }
    }

    private void showNeeds(@Nullable Needs now) {
        needs.getChildren().clear();
        needs.setVisible(now != null);
        if (now != null) {
            Region rule = new Region();
            rule.getStyleClass().add("rule");
            needs.getChildren().addAll(rule, Words.label(language.text("modelspage.needs"), "section"));
            fact(needs, "modelspage.needs.memory", Numbers.bytes(now.bytes()));
            fact(needs, "modelspage.needs.time", language.get(
                    "modelspage.needs.about", language.numbers().duration(Math.max(1, Math.rint(now.seconds())))));
            for (Needs.Remark remark : now.remarks()) {
                Label words = Words.label(language.text(remark.key(), remark.arguments().toArray()), "muted", "small");
                words.setWrapText(true);
                words.setMinHeight(Label.USE_PREF_SIZE);
                needs.getChildren().add(words);
            }
        }
    }

    private void fact(VBox where, String key, String value) {
        ObservableValue<String> name = language.text(key);
        Label left = Words.label(name, "muted");
        left.setMinWidth(Label.USE_PREF_SIZE);
        javafx.scene.control.Tooltip help = new javafx.scene.control.Tooltip();
        help.textProperty().bind(language.text(key + ".meaning"));
        left.setTooltip(help);
        where.getChildren().add(new javafx.scene.layout.HBox(
                8, left, Words.spring(), Words.label(new ReadOnlyStringWrapper(value))));
    }
}
