// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.prepare;

import java.util.List;
import java.util.stream.Collectors;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.prepare.StepReport;
import org.tastemaker.prepare.StepSettings;
import org.tastemaker.text.Texts;

/// Steps and splits in words.
final class StepWords {
    private StepWords() {}

    /// @param owner `step` or `split`
    static String title(Texts texts, String owner, String name) {
        String key = owner + "." + name + ".title";
        return texts.has(key) ? texts.get(key) : name;
    }

    /// @return the values in one line, such as "Rows a user 5 · Rows an item 5"
    static String line(Texts texts, String owner, StepSettings settings, List<Parameter> declared) {
        return declared.stream()
                .map(each -> part(texts, owner + "." + settings.name(), each,
                        settings.values().getOrDefault(each.name(), each.defaultValue().toString())))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String part(Texts texts, String owner, Parameter parameter, String value) {
        String key = owner + ".parameter." + parameter.name();
        String label = texts.has(key) ? texts.get(key)
                : texts.has("parameter." + parameter.name()) ? texts.get("parameter." + parameter.name())
                : parameter.name();
        return switch (parameter) {
            case Parameter.Words words -> value.replace("=", " ").replace(",", ", ");
            case Parameter.ModelNames names -> label + " " + value;
            case Parameter.Flag flag -> Boolean.parseBoolean(value) ? label : "";
            case Parameter.Choice choice -> texts.get("preparepage.step.choice", label, word(texts, owner, choice, value));
            case Parameter.Whole whole -> label + " " + value;
            case Parameter.Real real -> label + " " + (value.endsWith(".0") ? value.substring(0, value.length() - 2) : value);
        };
    }

    private static String word(Texts texts, String owner, Parameter.Choice choice, String value) {
        String own = owner + ".parameter." + choice.name() + "." + value;
        String shared = "parameter." + choice.name() + "." + value;
        return texts.has(own) ? texts.get(own) : texts.has(shared) ? texts.get(shared) : value;
    }

    /// @return what the step changed, such as "−2,318"
    static String change(StepReport report) {
        long gone = report.rowsBefore() - report.rowsAfter();
        return gone == 0 ? "±0" : (gone > 0 ? "−" : "+") + Numbers.count(Math.abs(gone));
    }
}
