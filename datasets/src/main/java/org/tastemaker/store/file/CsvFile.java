// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A comma-separated file being written: UTF-8, lines end with a line feed, fields are quoted only when
/// they must be (RFC 4180).
public final class CsvFile implements AutoCloseable {
    private final BufferedWriter out;
    private final int width;
    private long rows;

    /// @param file to write, replaced if there
    /// @param header names of the columns
    public CsvFile(Path file, String... header) throws IOException {
        out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        width = header.length;
        write(Arrays.asList(header));
    }

    /// @param fields as many as the header has; each written by its `toString`
    /// @throws IllegalArgumentException if there are fewer or more
    public void row(Object... fields) throws IOException {
        row(Arrays.stream(fields).map(String::valueOf).toList());
    }

    /// @param fields as many as the header has
    /// @throws IllegalArgumentException if there are fewer or more
    public void row(List<String> fields) throws IOException {
        if (fields.size() != width) {
            throw new IllegalArgumentException(fields.size() + " fields for " + width + " columns");
        }
        write(fields);
        rows++;
    }

    /// @return rows written so far, without the header
    public long rows() {
        return rows;
    }

    private void write(List<String> fields) throws IOException {
        for (int k = 0; k < fields.size(); k++) {
            if (k > 0) {
                out.write(',');
            }
            out.write(quoted(fields.get(k)));
        }
        out.write('\n');
    }

    private static String quoted(String field) {
        boolean plain = field.indexOf(',') < 0 && field.indexOf('"') < 0 && field.indexOf('\n') < 0;
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
