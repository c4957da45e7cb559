// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import java.io.PrintWriter;
import java.util.List;
import org.tastemaker.text.Texts;
import tools.jackson.databind.json.JsonMapper;

/// Where a command prints: results on standard output, everything else on standard error.
///
/// @param json whether results are one JSON document
/// @param quiet whether progress is left out
public record Console(PrintWriter out, PrintWriter err, Texts texts, boolean json, boolean quiet) {

    public void line(String text) {
        out.println(text);
    }

    /// Prints a text in the language asked for.
    public void say(String key, Object... arguments) {
        out.println(texts.get(key, arguments));
    }

    /// Prints to standard error, unless `--quiet`.
    public void note(String key, Object... arguments) {
        if (!quiet) {
            err.println(texts.get(key, arguments));
        }
    }

    /// Prints a JSON document.
    public void document(Object value) {
        out.println(JsonMapper.shared().writeValueAsString(value));
    }

    /// Prints rows in columns; what looks like a number stands to the right.
    public void table(List<String> head, List<List<String>> rows) {
        int[] width = new int[head.size()];
        for (int c = 0; c < width.length; c++) {
            width[c] = width(head.get(c));
            for (List<String> row : rows) {
                width[c] = Math.max(width[c], width(row.get(c)));
            }
        }
        boolean[] numbers = new boolean[width.length];
        for (int c = 1; c < numbers.length; c++) {
            for (List<String> row : rows) {
                numbers[c] |= isNumber(row.get(c));
            }
        }
        out.println(row(head, width, numbers));
        out.println("-".repeat(java.util.Arrays.stream(width).sum() + 2 * (width.length - 1)));
        for (List<String> row : rows) {
            boolean[] right = new boolean[width.length];
            for (int c = 1; c < right.length; c++) {
                right[c] = isNumber(row.get(c));
            }
            out.println(row(row, width, right));
        }
    }

    private static boolean isNumber(String cell) {
        return cell.matches("[-+]?[0-9.,]+%?");
    }

    private static String row(List<String> cells, int[] width, boolean... right) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < width.length; c++) {
            String pad = " ".repeat(width[c] - width(cells.get(c)));
            line.append(c == 0 ? "" : "  ").append(right[c] ? pad + cells.get(c) : cells.get(c) + pad);
        }
        return line.toString().stripTrailing();
    }

    /// Chinese letters are twice as wide.
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x1100 && (c <= 0x115f || c >= 0x2e80 && c <= 0xffdc) ? 2 : 1).sum();
    }
}
