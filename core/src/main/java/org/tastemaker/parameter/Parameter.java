// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.parameter;

import java.util.List;

/// One setting that describes itself. Its label and effect are texts: `<owner>.parameter.<name>` and
/// `<owner>.parameter.<name>.effect`, where the owner is such as `model.ials`; a text of the
/// shared `parameter.<name>` serves where the owner has none of its own.
public sealed interface Parameter {
    /// @return name in kebab case, the same in code, file, form, command line and help
    String name();

    /// @return the default, of the type of the parameter
    Object defaultValue();

    /// Reads a value from text, as the command line and files give it.
    ///
    /// @throws org.tastemaker.problem.ProblemException of kind USAGE if it is not of the type or outside the range
    Object parse(String text);

    /// A whole number.
    ///
    /// @param min least legal value
    /// @param max greatest legal value
    record Whole(String name, int defaultValueInt, int min, int max) implements Parameter {
        @Override
        public Object defaultValue() {
            return defaultValueInt;
        }

        @Override
        public Object parse(String text) {
            return ParameterText.whole(this, text);
        }
    }

    /// A real number.
    ///
    /// @param min least legal value
    /// @param max greatest legal value
    /// @param scale how a slider moves
    record Real(String name, double defaultValueReal, double min, double max, Scale scale) implements Parameter {
        @Override
        public Object defaultValue() {
            return defaultValueReal;
        }

        @Override
        public Object parse(String text) {
            return ParameterText.real(this, text);
        }
    }

    /// One of a few words.
    record Choice(String name, String defaultValueWord, List<String> choices) implements Parameter {
        public Choice {
            choices = List.copyOf(choices);
        }

        @Override
        public Object defaultValue() {
            return defaultValueWord;
        }

        @Override
        public Object parse(String text) {
            return ParameterText.choice(this, text);
        }
    }

    /// Yes or no.
    record Flag(String name, boolean defaultValueFlag) implements Parameter {
        @Override
        public Object defaultValue() {
            return defaultValueFlag;
        }

        @Override
        public Object parse(String text) {
            return ParameterText.flag(this, text);
        }
    }

    /// Free text, such as a file, a list of numbers `64,32,16` or pairs `browse=1,purchase=8`.
    record Words(String name, String defaultValueWords) implements Parameter {
        @Override
        public Object defaultValue() {
            return defaultValueWords;
        }

        @Override
        public Object parse(String text) {
            return text;
        }
    }

    /// Names of models with commas between, or one name. Which models there are is known to who shows or uses it.
    ///
    /// @param several whether more than one can be named
    record ModelNames(String name, String defaultValueNames, boolean several) implements Parameter {
        @Override
        public Object defaultValue() {
            return defaultValueNames;
        }

        @Override
        public Object parse(String text) {
            return text.strip();
        }
    }

    /// How a slider for a real number moves.
    enum Scale {
        LINEAR,
        LOGARITHMIC
    }
}
