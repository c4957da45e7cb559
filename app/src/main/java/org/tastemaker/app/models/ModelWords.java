// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import org.tastemaker.app.text.Language;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Family;
import org.tastemaker.text.Texts;

/// The words of a model: those of its descriptor and those this page has for needs and abilities.
record ModelWords(Language language) {
    ObservableValue<String> title(Descriptor descriptor) {
        return of(descriptor, "title");
    }

    ObservableValue<String> summary(Descriptor descriptor) {
        return of(descriptor, "summary");
    }

    ObservableValue<String> family(Family family) {
        return language.text("model.family." + family.name());
    }

    ObservableValue<String> ability(Descriptor.Ability ability) {
        return language.text("modelspage.ability." + word(ability));
    }

    ObservableValue<String> abilityMeaning(Descriptor.Ability ability) {
        return language.text("modelspage.ability." + word(ability) + ".meaning");
    }

    ObservableValue<String> need(Descriptor.Need need) {
        return language.text("modelspage.need." + word(need));
    }

    ObservableValue<String> lack(Descriptor.Need need) {
        return language.text("modelspage.lack." + word(need));
    }

    /// @return everything that typing may find it by, in small letters
    String findable(Descriptor descriptor) {
        Texts texts = language.texts();
        List<String> words = new ArrayList<>(List.of(
                descriptor.name(), title(descriptor).getValue(), summary(descriptor).getValue(), descriptor.paper(),
                texts.get("model.family." + descriptor.family().name())));
        descriptor.abilities().forEach(each -> words.add(ability(each).getValue()));
        return String.join(" ", words).toLowerCase(Locale.ROOT);
    }

    private ObservableValue<String> of(Descriptor descriptor, String what) {
        return language.firstOf(List.of("model." + descriptor.name() + "." + what), descriptor.name());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
