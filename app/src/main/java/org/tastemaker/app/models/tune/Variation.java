// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models.tune;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tastemaker.app.text.Language;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.tune.Dimension;
import org.tastemaker.tune.SearchSpace;

/// Whether one parameter is varied, and within what, as it is being typed.
final class Variation {
    /// Where a default says nothing of a good range, a range for people to change.
    private static final double SOME = 25;
    private static final double FOURFOLD = 4;
    private static final MathContext DIGITS = new MathContext(6);

    private final Parameter parameter;
    private final BooleanProperty varied = new SimpleBooleanProperty();
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final Map<String, BooleanProperty> choices = new LinkedHashMap<>();

    private Variation(Parameter parameter, Dimension within, boolean varied) {
        this.parameter = parameter;
        this.varied.set(varied);
        from.set(text(within.from()));
        to.set(text(within.to()));
        within.values().forEach(word -> choices.put(word, new SimpleBooleanProperty(true)));
    }

    /// @return empty for what has no range and no choices
    static Optional<Variation> of(Parameter parameter) {
        Optional<Dimension> suggested = SearchSpace.suggested(parameter);
        return suggested.or(() -> otherwise(parameter)).map(within -> new Variation(parameter, within, suggested.isPresent()));
    }

    private static Optional<Dimension> otherwise(Parameter parameter) {
        return switch (parameter) {
            case Parameter.Whole whole -> {
                double middle = whole.defaultValueInt() > 0 ? whole.defaultValueInt() : SOME;
                yield Optional.of(Dimension.whole(
                        whole.name(), (int) Math.clamp(middle / FOURFOLD, whole.min(), whole.max()),
                        (int) Math.clamp(middle * FOURFOLD, whole.min(), whole.max()), true));
            }
            case Parameter.Real real -> {
                double middle = real.defaultValueReal() > 0 ? real.defaultValueReal() : SOME;
                yield Optional.of(Dimension.real(
                        real.name(), Math.max(real.min(), 0), Math.clamp(middle * FOURFOLD, real.min(), real.max()), false));
            }
            default -> Optional.empty();
        };
    }

    /// @return as somebody would type it
    static String text(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return Math.abs(value) >= 1e-5 || value == 0 ? rounded.toPlainString() : rounded.toString().replace("E", "e");
    }

    Parameter parameter() {
        return parameter;
    }

    String name() {
        return parameter.name();
    }

    BooleanProperty variedProperty() {
        return varied;
    }

    boolean isRange() {
        return choices.isEmpty();
    }

    StringProperty fromProperty() {
        return from;
    }

    StringProperty toProperty() {
        return to;
    }

    /// @return the words of a choice and whether each is tried
    Map<String, BooleanProperty> choices() {
        return choices;
    }

    void onChange(InvalidationListener listener) {
        varied.addListener(listener);
        from.addListener(listener);
        to.addListener(listener);
        choices.values().forEach(each -> each.addListener(listener));
    }

    /// @return what is wrong with it, in words; empty if nothing is, or if it is not varied
    Optional<String> problem(Language language) {
        if (!varied.get()) {
            return Optional.empty();
        }
        if (!isRange()) {
            long tried = choices.values().stream().filter(BooleanProperty::get).count();
            return tried >= 2 ? Optional.empty() : Optional.of(language.get("modelspage.tune.problem.two"));
        }
        try {
            double low = Double.parseDouble(parameter.parse(from.get()).toString());
            double high = Double.parseDouble(parameter.parse(to.get()).toString());
            return low < high ? Optional.empty() : Optional.of(language.get("modelspage.tune.problem.order"));
        } catch (ProblemException illegal) {
            return Optional.of(illegal.describe(language.texts()));
        }
    }

    /// @return as in a space file
    Object json() {
        if (isRange()) {
            return Map.of("from", parameter.parse(from.get()), "to", parameter.parse(to.get()));
        }
        List<String> tried = new ArrayList<>();
        choices.forEach((word, chosen) -> {
            if (chosen.get()) {
                tried.add(word);
            }
        });
        return tried;
    }
}
