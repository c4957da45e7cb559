// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A comma-separated file read whole; row 0 is the header. No field of the store spans lines.
final class CsvRows {
    final List<List<String>> rows = new ArrayList<>();

    CsvRows(Path file) throws IOException {
        // Not readAllLines: garbled text holds characters that it takes for ends of lines.
        for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n")) {
            rows.add(split(line));
        }
    }

    int column(String name) {
        return rows.getFirst().indexOf(name);
    }

    String get(int row, String column) {
        return rows.get(row).get(column(column));
    }

    int size() {
        return rows.size() - 1;
    }

    static List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int k = 0; k < line.length(); k++) {
            char c = line.charAt(k);
            if (c == '"' && quoted && k + 1 < line.length() && line.charAt(k + 1) == '"') {
                field.append('"');
                k++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    static String join(List<String> fields) {
        return fields.stream()
                .map(f -> f.contains(",") || f.contains("\"") ? '"' + f.replace("\"", "\"\"") + '"' : f)
                .collect(Collectors.joining(","));
    }
}
