// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.text;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.tastemaker.text.Texts;

/// The language of the window. Texts are handed out as observable values, so that every label
/// bound to one changes while the window runs. Used on the window's thread only.
public final class Language {
    /// The languages with complete texts, in the order they are offered.
    public static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private final ReadOnlyObjectWrapper<Texts> texts;

    /// @param initial the language to begin with; one without texts of its own becomes English
    public Language(Locale initial) {
        texts = new ReadOnlyObjectWrapper<>(Texts.of(nearest(initial)));
    }

    /// @return the language of the user's system if it is offered, else English
    public static Locale nearest(Locale wanted) {
        return wanted.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    public void use(Locale locale) {
        if (!locale.equals(locale())) {
            texts.set(Texts.of(nearest(locale)));
        }
    }

    public Locale locale() {
        return texts().locale();
    }

    public Texts texts() {
        return texts.get();
    }

    /// @return changes whenever the language does
    public ReadOnlyObjectProperty<Texts> textsProperty() {
        return texts.getReadOnlyProperty();
    }

    /// @return the text now; use [#text] for what stays on the screen
    public String get(String key, @Nullable Object... arguments) {
        return texts().get(key, arguments);
    }

    /// A text that follows the language.
    ///
    /// @param key key of the text
    /// @param arguments its arguments; an [ObservableValue] is followed too
    public ObservableValue<String> text(String key, @Nullable Object... arguments) {
        Observable[] watched = new Observable[arguments.length + 1];
        watched[0] = texts;
        int count = 1;
        for (Object argument : arguments) {
            if (argument instanceof Observable observable) {
                watched[count++] = observable;
            }
        }
        Callable<String> now = () -> get(key, current(arguments));
        return Bindings.createStringBinding(now, java.util.Arrays.copyOf(watched, count));
    }

    /// The first of the keys that has a text, followed through languages.
    ///
    /// @param keys from the most special to the most general
    /// @param otherwise what to show if no key has a text
    public ObservableValue<String> firstOf(List<String> keys, String otherwise) {
        return texts.map(now -> keys.stream().filter(now::has).findFirst().map(now::get).orElse(otherwise));
    }

    /// @return numbers as people read them in this language
    public Numbers numbers() {
        return new Numbers(this);
    }

    private static @Nullable Object[] current(@Nullable Object[] arguments) {
        @Nullable Object[] values = arguments.clone();
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof ObservableValue<?> observable) {
                values[i] = observable.getValue();
            }
        }
        return values;
    }
}
