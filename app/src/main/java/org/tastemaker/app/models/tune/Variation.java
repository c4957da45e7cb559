// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.tune.Dimension;
import org.tastemaker.tune.SearchSpace;

/// Whether one parameter is varied, and within what, as it is being typed: a range, some of its choices, or texts to choose
/// from, such as several lists of layers.
final class Variation {
    private static final Pattern BETWEEN = Pattern.compile("\\s*[;；]\\s*");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,7}(,\\d{1,7})*");

    /// Where a default says nothing of a good range, a range for people to change.
    private static final double SOME = 25;
    private static final double FOURFOLD = 4;

    private final Parameter parameter;
    private final BooleanProperty varied = new SimpleBooleanProperty();
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final StringProperty texts = new SimpleStringProperty("");
    private final Map<String, BooleanProperty> choices = new LinkedHashMap<>();

    private Variation(Parameter parameter, Dimension within, boolean varied) {
        this.parameter = parameter;
        this.varied.set(varied);
        from.set(Numbers.typed(within.from()));
        to.set(Numbers.typed(within.to()));
        if (parameter instanceof Parameter.Words) {
            texts.set(String.join("; ", within.values()));
        } else {
            within.values().forEach(word -> choices.put(word, new SimpleBooleanProperty(true)));
        }
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
            // numbers have an example of what else they might be; other words are for who knows the data
            case Parameter.Words words -> Optional.of(Dimension.choice(
                    words.name(),
                    NUMBERS.matcher(words.defaultValueWords()).matches()
                            ? List.of(words.defaultValueWords(), doubled(words.defaultValueWords()))
                            : List.of(words.defaultValueWords())));
            default -> Optional.empty();
        };
    }

    /// @return each of the numbers twice as large
    private static String doubled(String numbers) {
        return Arrays.stream(numbers.split(",", -1)).map(each -> Long.toString(2 * Long.parseLong(each))).collect(Collectors.joining(","));
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
        return choices.isEmpty() && !isTexts();
    }

    /// @return whether texts to choose from are typed
    boolean isTexts() {
        return parameter instanceof Parameter.Words;
    }

    /// @return texts with semicolons between
    StringProperty textsProperty() {
        return texts;
    }

    private List<String> typed() {
        return BETWEEN.splitAsStream(texts.get().strip()).filter(each -> !each.isEmpty()).distinct().toList();
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
        texts.addListener(listener);
        choices.values().forEach(each -> each.addListener(listener));
    }

    /// @return what is wrong with it, in words; empty if nothing is, or if it is not varied
    Optional<String> problem(Language language) {
        if (!varied.get()) {
            return Optional.empty();
        }
        if (isTexts()) {
            return typed().size() >= 2 ? Optional.empty() : Optional.of(language.get("modelspage.tune.problem.texts"));
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
        if (isTexts()) {
            return typed();
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
