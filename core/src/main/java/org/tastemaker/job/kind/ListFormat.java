// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import tools.jackson.databind.json.JsonMapper;

/// The forms a file of lists can have.
enum ListFormat {
    CSV("user,rank,item,score\n", ""),
    JSON("[", "]\n"),
    JSONL("", "");

    private final String begin;
    private final String end;

    ListFormat(String begin, String end) {
        this.begin = begin;
        this.end = end;
    }

    static ListFormat of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (ListFormat format : values()) {
            if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        throw new ProblemException(ProblemKind.USAGE, "job.problem.list-form", file.toString());
    }

    String begin() {
        return begin;
    }

    String end() {
        return end;
    }

    /// @param list what the job tells of a list
    String list(Map<String, Object> list, boolean first) {
        if (this != CSV) {
            String json = JsonMapper.shared().writeValueAsString(list);
            return this == JSONL ? json + "\n" : (first ? "" : ",") + "\n" + json;
        }
        StringBuilder text = new StringBuilder();
        if (list.get("items") instanceof List<?> items) {
            for (Object entry : items) {
                if (entry instanceof Map<?, ?> item) {
                    text.append(field(list.get("user"))).append(',').append(item.get("rank")).append(',')
                            .append(field(item.get("item"))).append(',').append(item.get("score")).append('\n');
                }
            }
        }
        return text.toString();
    }

    private static String field(@org.jspecify.annotations.Nullable Object value) {
        String text = String.valueOf(value);
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
