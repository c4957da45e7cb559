// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.export;

import java.util.List;
import java.util.stream.Collectors;

/// Rows as delimited text that spreadsheets read without harm.
public final class Delimited {
    private Delimited() {}

    /// @return comma-separated rows, RFC 4180, lines ended by CR LF
    public static String csv(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Delimited::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /// @return tab-separated rows for the clipboard
    public static String tsv(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> safe(cell.replace('\t', ' ').replace('\n', ' ')))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String quoted(String cell) {
        String safe = safe(cell);
        boolean plain = safe.indexOf(',') < 0 && safe.indexOf('"') < 0 && safe.indexOf('\n') < 0 && safe.indexOf('\r') < 0;
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /// A cell that a spreadsheet would take for a formula gets an apostrophe; numbers stay numbers.
    private static String safe(String cell) {
        if (cell.isEmpty() || "=+-@".indexOf(cell.charAt(0)) < 0) {
            return cell;
        }
        return cell.matches("[+-][0-9.,eE+-]+") ? cell : "'" + cell;
    }
}
