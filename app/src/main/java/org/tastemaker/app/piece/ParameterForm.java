// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.tastemaker.app.text.Language;
import org.tastemaker.parameter.Condition;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;

/// A form made from declared parameters: a slider for a number, segments or a list for a choice, a
/// check for yes or no, a field for words, one with a menu for names of models. Messages stand below the field they speak of.
public final class ParameterForm extends VBox {
    private static final int MOST_SEGMENTS = 4;

    private final Language language;
    private final ParameterWords words;
    private final List<NamesField.Group> models;
    private final Map<String, Supplier<String>> readers = new LinkedHashMap<>();
    private final Map<String, Label> messages = new LinkedHashMap<>();
    private final Map<String, VBox> rows = new LinkedHashMap<>();
    private List<Condition> conditions = List.of();
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(this, "valid", true);
    private Runnable onChange = () -> {};

    /// @param owner prefix of the texts, such as `model.ials`
    /// @param given values to begin with, by name; others begin with their default
    public ParameterForm(Language language, String owner, List<Parameter> declared, Map<String, String> given) {
        this(language, owner, declared, given, List.of());
    }

    /// @param models names that a field for names of models offers
    public ParameterForm(
            Language language, String owner, List<Parameter> declared, Map<String, String> given,
            List<NamesField.Group> models) {
        this.language = language;
        this.words = new ParameterWords(language, List.of(owner));
        this.models = List.copyOf(models);
        getStyleClass().add("form");
        for (Parameter parameter : declared) {
            parameters.put(parameter.name(), parameter);
            String start = given.getOrDefault(parameter.name(), Parameters.text(parameter.defaultValue()));
            Label message = Words.plain("", "form-message");
            message.setWrapText(true);
            message.managedProperty().bind(message.textProperty().isNotEmpty());
            messages.put(parameter.name(), message);
            VBox row = new VBox(field(parameter, start), message);
            row.getStyleClass().add("form-row");
            rows.put(parameter.name(), row);
            getChildren().add(row);
        }
        language.textsProperty().addListener((property, before, now) -> check());
    }

    /// @param listener hears each change of a value
    public ParameterForm onChange(Runnable listener) {
        onChange = listener;
        return this;
    }

    /// @param known which parameters matter only under values of others; where one does not, its field is at rest
    public ParameterForm under(List<Condition> known) {
        conditions = List.copyOf(known);
        for (Condition each : conditions) {
            VBox row = rows.get(each.parameter());
            if (row != null) {
                Tooltip.install(row, tooltip(label(each.other()).map(
                        name -> language.get("parameter.matters", name, String.join(", ", each.values())))));
            }
        }
        rest();
        return this;
    }

    private void rest() {
        Map<String, String> values = values();
        for (Condition each : conditions) {
            VBox row = rows.get(each.parameter());
            if (row != null) {
                // the row itself still tells why
                row.getChildren().getFirst().setDisable(!each.holds(values));
            }
        }
    }

    /// @return every value as text by name, as the command line would take it
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        readers.forEach((name, reader) -> values.put(name, reader.get()));
        return values;
    }

    /// @return whether every value is legal
    public ReadOnlyBooleanProperty validProperty() {
        return valid.getReadOnlyProperty();
    }

    private Node field(Parameter parameter, String start) {
        String name = parameter.name();
        return switch (parameter) {
            case Parameter.Whole whole -> {
                boolean wide = whole.max() > 1000L * Math.max(1, whole.min());
                SliderField field = new SliderField(
                        language, words.title(name), whole.min(), whole.max(), whole.defaultValueInt(),
                        SliderField.Kind.WHOLE, wide ? Parameter.Scale.LOGARITHMIC : Parameter.Scale.LINEAR);
                yield number(name, field, start);
            }
            case Parameter.Real real -> number(
                    name,
                    new SliderField(
                            language, words.title(name), real.min(), real.max(), real.defaultValueReal(),
                            SliderField.Kind.REAL, real.scale()),
                    start);
            case Parameter.Choice choice -> choice.choices().size() <= MOST_SEGMENTS
                    ? segments(choice, start)
                    : list(choice, start);
            case Parameter.Flag flag -> {
                CheckBox box = new CheckBox();
                box.textProperty().bind(words.title(name));
                box.setSelected(Boolean.parseBoolean(start));
                box.selectedProperty().addListener((property, before, now) -> changed());
                readers.put(name, () -> Boolean.toString(box.isSelected()));
                yield helped(name, box);
            }
            case Parameter.Words free -> {
                TextField text = field(name, start);
                yield under(name, helped(name, text));
            }
            case Parameter.ModelNames names -> {
                TextField text = field(name, start);
                yield under(name, new NamesField(language, helped(name, text), models, names.several()));
            }
        };
    }

    /// A field for words; while it is empty it says what that means.
    private TextField field(String name, String start) {
        TextField text = new TextField(start);
        text.promptTextProperty().bind(words.empty(name));
        text.textProperty().addListener((property, before, now) -> changed());
        readers.put(name, text::getText);
        return text;
    }

    private Node number(String name, SliderField field, String start) {
        field.valueProperty().set(Double.parseDouble(start));
        words.effect(name).ifPresent(field::effect);
        field.valueProperty().addListener((property, before, now) -> changed());
        readers.put(name, field::text);
        return field;
    }

    private Node segments(Parameter.Choice choice, String start) {
        Segmented<String> segments =
                new Segmented<>(choice.choices(), start, word -> words.choice(choice.name(), word));
        segments.valueProperty().addListener((property, before, now) -> changed());
        readers.put(choice.name(), segments::value);
        words.effect(choice.name()).ifPresent(text -> Tooltip.install(segments, tooltip(text)));
        return under(choice.name(), segments);
    }

    private Node list(Parameter.Choice choice, String start) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(choice.choices());
        box.setValue(start);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setCellFactory(view -> new ChoiceCell(choice.name()));
        box.setButtonCell(new ChoiceCell(choice.name()));
        box.valueProperty().addListener((property, before, now) -> changed());
        readers.put(choice.name(), box::getValue);
        return under(choice.name(), helped(choice.name(), box));
    }

    private final class ChoiceCell extends ListCell<String> {
        private final String parameter;

        ChoiceCell(String parameter) {
            this.parameter = parameter;
        }

        @Override
        protected void updateItem(String word, boolean empty) {
            super.updateItem(word, empty);
            textProperty().unbind();
            if (empty || word == null) {
                setText("");
            } else {
                textProperty().bind(words.choice(parameter, word));
            }
        }
    }

    private Node under(String name, Node field) {
        Label label = Words.label(words.title(name), "muted", "small");
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }

    private <T extends Control> T helped(String name, T control) {
        control.accessibleTextProperty().bind(words.title(name));
        words.effect(name).ifPresent(text -> {
            control.setTooltip(tooltip(text));
            control.accessibleHelpProperty().bind(text);
        });
        return control;
    }

    private static Tooltip tooltip(ObservableValue<String> text) {
        Tooltip help = new Tooltip();
        help.textProperty().bind(text);
        return help;
    }

    private void changed() {
        check();
        rest();
        onChange.run();
    }

    private void check() {
        boolean all = true;
        for (var entry : readers.entrySet()) {
            String text = "";
            Parameter parameter = parameters.get(entry.getKey());
            try {
                if (parameter != null) {
                    Object parsed = parameter.parse(entry.getValue().get());
                    assert parsed != null;
                }
            } catch (ProblemException illegal) {
                text = illegal.describe(language.texts());
                all = false;
            }
            Label message = messages.get(entry.getKey());
            if (message != null) {
                message.setText(text);
            }
        }
        valid.set(all);
    }
}
