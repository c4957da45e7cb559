// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tastemaker.app.text.Language;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;

/// A number that can be dragged or typed, with its range, a way back to the default, and its effect
/// on hover. A typed value outside the range is not taken and is marked.
public final class SliderField extends VBox {
    /// Whether values are whole.
    public enum Kind {
        WHOLE,
        REAL
    }

    private final double min;
    private final double max;
    private final double standard;
    private final Kind kind;
    private final Parameter.Scale scale;
    private final DoubleProperty value;
    private final Slider slider = new Slider(0, 1, 0);
    private final TextField typed = new TextField();
    private final Label message = Words.plain("", "form-message");
    private final Language language;
    private boolean moving;

    /// @param min least value
    /// @param max greatest value
    /// @param standard the default, where reset leads
    public SliderField(
            Language language, ObservableValue<String> label, double min, double max, double standard, Kind kind,
            Parameter.Scale scale) {
        this.language = language;
        this.min = min;
        this.max = max;
        this.standard = standard;
        this.kind = kind;
        this.scale = scale;
        value = new SimpleDoubleProperty(this, "value", standard);
        getStyleClass().add("slider-field");

        Label name = Words.label(label, "muted", "small");
        name.setLabelFor(slider);
        Button reset = Words.iconButton(
                "fth-rotate-ccw", language.text("piece.slider.reset", written(standard)), () -> value.set(standard));
        reset.visibleProperty().bind(value.isNotEqualTo(standard, 1e-12));
        typed.getStyleClass().add("value");
        typed.setText(written(standard));
        typed.accessibleTextProperty().bind(label);
        typed.setOnAction(event -> take());
        typed.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                take();
            }
        });
        typed.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show();
                event.consume();
            }
        });
        slider.accessibleTextProperty().bind(label);
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setValue(position(standard));
        slider.setBlockIncrement(kind == Kind.WHOLE && scale == Parameter.Scale.LINEAR ? Math.max(1 / (max - min), 0.01) : 0.02);
        slider.valueProperty().addListener((property, before, now) -> {
            if (!moving) {
                value.set(rounded(valueAt(now.doubleValue())));
            }
        });
        value.addListener((property, before, now) -> show());
        message.setManaged(false);
        message.setVisible(false);
        message.setWrapText(true);
        Tooltip range = new Tooltip();
        range.textProperty().bind(language.text("piece.slider.range", written(min), written(max), written(standard)));
        slider.setTooltip(range);

        HBox head = new HBox(4, name, Words.spring(), reset, typed);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, slider, message);
    }

    /// @param effect one sentence, shown on hover
    public SliderField effect(ObservableValue<String> effect) {
        Tooltip help = new Tooltip();
        help.textProperty().bind(javafx.beans.binding.Bindings.concat(
                effect, "\n", language.text("piece.slider.range", written(min), written(max), written(standard))));
        Tooltip.install(this, help);
        slider.setTooltip(help);
        slider.accessibleHelpProperty().bind(effect);
        return this;
    }

    public DoubleProperty valueProperty() {
        return value;
    }

    public double value() {
        return value.get();
    }

    /// @return the value as text that a [Parameter] reads
    public String text() {
        return kind == Kind.WHOLE ? Long.toString(Math.round(value.get())) : Parameters.text(value.get());
    }

    /// Takes what was typed if it is legal; else says why not and keeps the value.
    private void take() {
        double given;
        try {
            given = Double.parseDouble(typed.getText().strip().replace(',', '.'));
        } catch (NumberFormatException notNumber) {
            wrong(language.get("piece.slider.not-number", typed.getText()));
            return;
        }
        boolean broken = kind == Kind.WHOLE && given != Math.rint(given);
        if (broken || !(given >= min && given <= max)) {
            wrong(broken ? language.get("piece.slider.not-whole")
                    : language.get("piece.slider.outside", written(min), written(max)));
            return;
        }
        value.set(given);
        show();
    }

    private void wrong(String text) {
        typed.getStyleClass().add("wrong");
        message.setText(text);
        message.setManaged(true);
        message.setVisible(true);
    }

    /// @return whether what stands in the field is taken
    public boolean isValid() {
        return !message.isVisible();
    }

    private void show() {
        moving = true;
        slider.setValue(position(value.get()));
        moving = false;
        typed.setText(written(value.get()));
        typed.getStyleClass().remove("wrong");
        message.setManaged(false);
        message.setVisible(false);
    }

    private double position(double at) {
        if (scale == Parameter.Scale.LOGARITHMIC) {
            double least = floor();
            return Math.clamp(Math.log(Math.max(at, least) / least) / Math.log(max / least), 0, 1);
        }
        return max > min ? Math.clamp((at - min) / (max - min), 0, 1) : 0;
    }

    private double valueAt(double position) {
        if (scale == Parameter.Scale.LOGARITHMIC) {
            return position <= 0 ? min : floor() * Math.pow(max / floor(), position);
        }
        return min + position * (max - min);
    }

    /// A logarithm needs a least value above zero.
    private double floor() {
        return min > 0 ? min : kind == Kind.WHOLE ? 1 : max * 1e-6;
    }

    private double rounded(double at) {
        if (kind == Kind.WHOLE) {
            return Math.rint(at);
        }
        double unit = scale == Parameter.Scale.LOGARITHMIC
                ? Math.pow(10, Math.floor(Math.log10(Math.max(Math.abs(at), 1e-12))) - 1)
                : Math.pow(10, Math.floor(Math.log10(max - min)) - 2);
        return Math.clamp(Double.parseDouble(String.format(Locale.ROOT, "%.3g", Math.rint(at / unit) * unit)), min, max);
    }

    private String written(double at) {
        if (kind == Kind.WHOLE || at == Math.rint(at) && Math.abs(at) < 1e9) {
            return Long.toString(Math.round(at));
        }
        if (Math.abs(at) < 1e-6) {
            return String.format(Locale.ROOT, "%.1e", at).replace(".0e", "e").replace("e-0", "e-");
        }
        return Parameters.text(Double.parseDouble(String.format(Locale.ROOT, "%.4g", at)));
    }
}
