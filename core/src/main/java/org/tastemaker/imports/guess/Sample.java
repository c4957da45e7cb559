// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.guess;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tastemaker.imports.TextFormat;
import org.tastemaker.imports.text.RowReader;

/// The first rows of a file as text, with the last, which may be cut, left out where the file goes on.
///
/// @param rows fields of each row
/// @param spoilt lines that could not be cut into fields
record Sample(List<List<String>> rows, int spoilt) {
    private static final int ROWS = 1000;
    private static final int FIELDS = 2000;

    static Sample of(byte[] head, boolean goesOn, TextFormat format) {
        List<List<String>> rows = new ArrayList<>();
        int spoilt = 0;
        try (RowReader reader = new RowReader(new ByteArrayInputStream(head), format)) {
            RowReader.Outcome outcome;
            while (rows.size() < ROWS && (outcome = reader.next()) != RowReader.Outcome.END) {
                if (outcome != RowReader.Outcome.ROW) {
                    spoilt++;
                    continue;
                }
                List<String> fields = new ArrayList<>();
                for (int f = 0; f < Math.min(FIELDS, reader.count()); f++) {
                    fields.add(reader.text(f));
                }
                rows.add(fields);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (goesOn && rows.size() > 1 && rows.size() < ROWS) {
            rows.removeLast();
        }
        return new Sample(rows, spoilt);
    }

    /// @return the most frequent number of fields; the greater of equally frequent ones; 0 without rows
    int usualFields() {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.forEach(r -> counts.merge(r.size(), 1, Integer::sum));
        int best = 0;
        for (var entry : counts.entrySet()) {
            int c = entry.getValue();
            int b = counts.getOrDefault(best, 0);
            if (c > b || (c == b && entry.getKey() > best)) {
                best = entry.getKey();
            }
        }
        return best;
    }

    /// @return the share of rows with this many fields
    double share(int fields) {
        return rows.isEmpty() ? 0 : (double) rows.stream().filter(r -> r.size() == fields).count() / (rows.size() + spoilt);
    }

    /// @return the cells of a column without the first `skip` rows, empty ones and rows of other lengths left out
    List<String> column(int column, int skip, int fields) {
        return rows.stream()
                .skip(skip)
                .filter(r -> r.size() == fields)
                .map(r -> r.get(column))
                .filter(c -> !c.isEmpty())
                .toList();
    }
}
