// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.parameter;

import java.util.Locale;
import org.tastemaker.problem.Known;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// Reads parameter values from text, whatever the language of the machine.
final class ParameterText {
    private ParameterText() {}

    static Integer whole(Parameter.Whole parameter, String text) {
        int value;
        try {
            value = Integer.parseInt(text.strip());
        } catch (NumberFormatException notWhole) {
            throw problem("parameter.problem.not-whole", parameter.name(), text);
        }
        if (value < parameter.min() || value > parameter.max()) {
            throw outside(parameter.name(), text, Integer.toString(parameter.min()), Integer.toString(parameter.max()));
        }
        return value;
    }

    static Double real(Parameter.Real parameter, String text) {
        double value;
        try {
            value = Double.parseDouble(text.strip());
        } catch (NumberFormatException notReal) {
            throw problem("parameter.problem.not-real", parameter.name(), text);
        }
        if (!(value >= parameter.min() && value <= parameter.max())) {
            throw outside(parameter.name(), text, plain(parameter.min()), plain(parameter.max()));
        }
        return value;
    }

    static String choice(Parameter.Choice parameter, String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (!parameter.choices().contains(word)) {
            throw problem("parameter.problem.not-a-choice", parameter.name(), text, Known.of(text, parameter.choices()));
        }
        return word;
    }

    static Boolean flag(Parameter.Flag parameter, String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw problem("parameter.problem.not-a-flag", parameter.name(), text);
        };
    }

    private static ProblemException outside(String name, String text, String min, String max) {
        return problem("parameter.problem.outside", name, text, min, max);
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Parameters.text(value);
    }

    private static ProblemException problem(String key, Object... arguments) {
        return new ProblemException(ProblemKind.USAGE, key, arguments);
    }
}
