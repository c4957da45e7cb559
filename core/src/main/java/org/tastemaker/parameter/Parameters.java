// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.parameter;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tastemaker.problem.Known;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// Checked values of declared parameters: every declared name has a value, and no other name does.
public final class Parameters {
    /// As [Double#toString] has it.
    private static final Pattern EXPONENT = Pattern.compile("-?\\d\\.\\d+E-?\\d+");
    private final Map<String, Object> values;

    private Parameters(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /// @param declared the parameters there are
    /// @param given values as text by name; what is not given takes its default
    /// @throws ProblemException of kind USAGE for an unknown name or an illegal value
    public static Parameters of(List<Parameter> declared, Map<String, String> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : declared) {
            String text = given.get(parameter.name());
            values.put(parameter.name(), text == null ? parameter.defaultValue() : parameter.parse(text));
        }
        for (String name : given.keySet()) {
            if (!values.containsKey(name)) {
                throw new ProblemException(
                        ProblemKind.USAGE, "parameter.problem.unknown", name, Known.of(name, values.keySet()));
            }
        }
        return new Parameters(values);
    }

    public int whole(String name) {
        return (Integer) value(name);
    }

    public double real(String name) {
        return (Double) value(name);
    }

    /// @return the word of a choice, or the text of free words
    public String word(String name) {
        return (String) value(name);
    }

    public boolean flag(String name) {
        return (Boolean) value(name);
    }

    /// @return every value as text that [Parameter#parse] reads back, in the order of declaration
    public Map<String, String> asText() {
        Map<String, String> text = new LinkedHashMap<>();
        values.forEach((name, value) -> text.put(name, text(value)));
        return text;
    }

    /// @return a value as people write it: numbers without an exponent, such as `0.0008465`
    public static String text(Object value) {
        return plain(value.toString());
    }

    /// @param text a value as text
    /// @return the same; a number with an exponent, as earlier versions wrote them, without
    public static String plain(String text) {
        return EXPONENT.matcher(text).matches() ? new BigDecimal(text).stripTrailingZeros().toPlainString() : text;
    }

    private Object value(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no parameter " + name + " among " + values.keySet());
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
