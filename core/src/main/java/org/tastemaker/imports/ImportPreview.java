// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tastemaker.imports.ImportReport.RowProblem;

/// The beginning of an import, to be looked at and corrected before it runs.
///
/// @param plan how everything will be read; change it and preview again
/// @param files the beginning of each file
/// @param users users with interactions among these rows
/// @param items items with interactions among these rows
/// @param interactions interactions among these rows
/// @param duplicates interactions whose user and item stood in an earlier row
public record ImportPreview(
        ImportPlan plan, List<FilePreview> files, int users, int items, long interactions, long duplicates) {
    public ImportPreview {
        files = List.copyOf(files);
    }

    /// @return the share of all pairs of these users and items that have an interaction, 0 to 1
    public double density() {
        return users == 0 || items == 0 ? 0 : (double) (interactions - duplicates) / ((double) users * items);
    }

    /// The beginning of a file.
    ///
    /// @param plan how it is read: kind, charset, delimiter, header, columns with roles
    /// @param rows its first rows, refused ones too
    /// @param read rows read for the preview
    /// @param refused rows refused among them
    public record FilePreview(FilePlan plan, List<Row> rows, long read, long refused) {
        public FilePreview {
            rows = List.copyOf(rows);
        }
    }

    /// A row as it was cut.
    ///
    /// @param line its first line in the file, from 1
    /// @param cells its fields; none for a line that could not be cut
    /// @param problem why it is refused, or null
    public record Row(long line, List<String> cells, @Nullable RowProblem problem) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
