// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.parameter.Parameter;

/// What parameters, their choices and their values are called on the screen: the same in a form, in a study and between
/// two runs.
///
/// @param owners prefixes of texts, such as `model.ials`; the first that has a text counts, then what all share
public record ParameterWords(Language language, List<String> owners) {
    public ParameterWords {
        owners = List.copyOf(owners);
    }

    /// @param models names of the models that have the parameters
    public static ParameterWords ofModels(Language language, String... models) {
        return new ParameterWords(language, Arrays.stream(models).map(name -> "model." + name).toList());
    }

    public ObservableValue<String> title(String parameter) {
        return language.firstOf(keys(parameter, ""), parameter);
    }

    /// @return what it does; empty if nothing is said of it
    public Optional<ObservableValue<String>> effect(String parameter) {
        List<String> keys = keys(parameter, ".effect");
        return keys.stream().anyMatch(language.texts()::has) ? Optional.of(language.firstOf(keys, "")) : Optional.empty();
    }

    /// @return what it means that nothing is given; empty if nothing is said of it
    public ObservableValue<String> empty(String parameter) {
        return language.firstOf(keys(parameter, ".empty"), "");
    }

    /// @param word of a choice, or `true` or `false`
    public ObservableValue<String> choice(String parameter, String word) {
        List<String> keys = new ArrayList<>(keys(parameter, "." + word));
        keys.add("piece.flag." + word);
        return language.firstOf(keys, word);
    }

    /// @param value as text, as a run keeps it
    /// @return the value in the words of the form
    public ObservableValue<String> value(Parameter parameter, String value) {
        return switch (parameter) {
            case Parameter.Choice choice -> choice(choice.name(), value);
            case Parameter.Flag flag -> choice(flag.name(), value);
            case Parameter.Whole whole -> new ReadOnlyStringWrapper(value);
            case Parameter.Real real -> new ReadOnlyStringWrapper(Numbers.typed(Double.parseDouble(value)));
            case Parameter.Words words -> value.isEmpty() ? empty(words.name()) : new ReadOnlyStringWrapper(value);
            case Parameter.ModelNames names -> new ReadOnlyStringWrapper(value);
        };
    }

    private List<String> keys(String parameter, String ending) {
        List<String> keys = new ArrayList<>();
        owners.forEach(owner -> keys.add(owner + ".parameter." + parameter + ending));
        keys.add("parameter." + parameter + ending);
        return keys;
    }
}
