// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.tastemaker.app.piece.ParameterWords;
import org.tastemaker.app.text.Language;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Model;
import org.tastemaker.model.Models;

/// Settings of runs in the words of the forms in which they were made.
final class SettingWords {
    private final Language language;
    private final Map<String, Descriptor> models;

    SettingWords(Language language, Models installed) {
        this.language = language;
        this.models = installed.all().stream().map(Model::descriptor).collect(Collectors.toMap(Descriptor::name, Function.identity()));
    }

    /// @param setting name of a parameter, or the key of a text that begins with `runspage.`
    /// @param of names of the models; the words of the first that has some count
    ObservableValue<String> title(String setting, String... of) {
        return setting.startsWith("runspage.") ? language.text(setting) : ParameterWords.ofModels(language, of).title(setting);
    }

    /// @param model name of the model whose setting it is
    /// @param setting as above
    /// @param value as a run keeps it
    ObservableValue<String> value(String model, String setting, String value) {
        if (setting.equals(PairFindings.MODEL)) {
            return model(value);
        }
        Descriptor known = models.get(model);
        return known == null || value.equals(PairFindings.NONE) ? new ReadOnlyStringWrapper(value)
                : known.parameters().stream()
                        .filter(parameter -> parameter.name().equals(setting))
                        .findFirst()
                        .map(parameter -> ParameterWords.ofModels(language, model).value(parameter, value))
                        .orElseGet(() -> new ReadOnlyStringWrapper(value));
    }

    /// @return the title of a model; the name of one that nobody installed
    ObservableValue<String> model(String name) {
        return language.firstOf(java.util.List.of("model." + name + ".title"), name);
    }
}
