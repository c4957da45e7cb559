// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.prepare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// The text of a step or split: a name, then settings.
final class StepText {
    private StepText() {}

    static StepSettings parse(String text) {
        List<String> words = words(text);
        if (words.isEmpty() || words.getFirst().contains("=")) {
            throw new ProblemException(ProblemKind.USAGE, "step.problem.no-name", text);
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String word : words.subList(1, words.size())) {
            int equals = word.indexOf('=');
            if (equals <= 0) {
                throw new ProblemException(ProblemKind.USAGE, "step.problem.not-a-setting", word, words.getFirst());
            }
            String name = word.substring(0, equals);
            if (values.put(name, word.substring(equals + 1)) != null) {
                throw new ProblemException(ProblemKind.USAGE, "step.problem.twice", name, words.getFirst());
            }
        }
        return new StepSettings(words.getFirst(), values);
    }

    static String write(StepSettings settings) {
        StringBuilder text = new StringBuilder(settings.name());
        settings.values().forEach((name, value) -> {
            text.append(' ').append(name).append('=');
            boolean plain = !value.isEmpty() && value.chars().noneMatch(c -> Character.isWhitespace(c) || c == '\'' || c == '"');
            if (plain) {
                text.append(value);
            } else {
                // a value with both kinds of quotes is written in pieces, as a shell would
                text.append('\'').append(value.replace("'", "'\"'\"'")).append('\'');
            }
        });
        return text.toString();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
                inWord = true;
            } else if (Character.isWhitespace(c)) {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                    inWord = false;
                }
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (quote != 0) {
            throw new ProblemException(ProblemKind.USAGE, "step.problem.quote", text);
        }
        if (inWord) {
            words.add(word.toString());
        }
        return words;
    }
}
