// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.text;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Texts in one language. The first part of a key names its bundle: `data.problem.file-absent`
/// stands in `org/tastemaker/texts/data/messages*.properties`.
///
/// Patterns are those of [MessageFormat]: a single quote is written twice. Beside its forms of arguments there is
/// `{0,word}`: argument 0 as a word of a command that the user may copy into a shell. A count takes its noun by
/// `{0} {0,choice,0#users|1#user|1<users}`; it may be given as text, as it comes from another process.
public final class Texts {
    private static final String ROOT = "org.tastemaker.texts.";
    private static final Pattern WORD = Pattern.compile("\\{(\\d+),word}");
    private static final Pattern CHOICE = Pattern.compile("\\{(\\d+), *choice,");
    private static final Pattern COUNT = Pattern.compile("\\d{1,18}");

    private final Locale locale;

    private Texts(Locale locale) {
        this.locale = locale;
    }

    /// @param locale any locale; languages without texts of their own are answered in English
    public static Texts of(Locale locale) {
        return new Texts(locale);
    }

    public Locale locale() {
        return locale;
    }

    /// @param key a key that exists in the bundle of its first part
    /// @param arguments what `{0}`, `{1}` ... stand for
    /// @return the text; for a key that is nowhere, the key itself, so that a missing text is seen
    public String get(String key, @Nullable Object... arguments) {
        String pattern = find(key);
        return pattern == null ? key : format(pattern, arguments);
    }

    private String format(String pattern, @Nullable Object... arguments) {
        List<@Nullable Object> all = new ArrayList<@Nullable Object>();
        for (@Nullable Object argument : arguments) {
            all.add(argument);
        }
        String plain = WORD.matcher(pattern).replaceAll(found -> {
            int argument = Integer.parseInt(found.group(1));
            all.add(argument < arguments.length ? new ShellWord(String.valueOf(arguments[argument])).toString() : "");
            return "{" + (all.size() - 1) + "}";
        });
        CHOICE.matcher(plain).results().map(found -> Integer.parseInt(found.group(1))).filter(argument -> argument < all.size())
                .forEach(argument -> all.set(argument, number(all.get(argument))));
        return new MessageFormat(plain, locale).format(all.toArray());
    }

    /// @return what a choice can be made by; anything else as it is
    private static @Nullable Object number(@Nullable Object argument) {
        return argument instanceof String text && COUNT.matcher(text).matches() ? Long.valueOf(text) : argument;
    }

    /// @return whether the key has a text
    public boolean has(String key) {
        return find(key) != null;
    }

    private @Nullable String find(String key) {
        int dot = key.indexOf('.');
        if (dot <= 0) {
            return null;
        }
        try {
            ResourceBundle bundle =
                    ResourceBundle.getBundle(ROOT + key.substring(0, dot) + ".messages", locale, NO_FALLBACK);
            return bundle.containsKey(key) ? bundle.getString(key) : null;
        } catch (MissingResourceException absent) {
            return null;
        }
    }

    /// English is the root bundle; the language of the machine must not leak in.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
