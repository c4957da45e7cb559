// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Role;
import org.tastemaker.split.Part;

/// How one file is read.
///
/// @param file the file's name, without folder
/// @param as what its rows are
/// @param shape how a row is built
/// @param format how its text is written
/// @param columns the columns, in the order of the file; empty unless the shape is ROWS
/// @param part the part that its interactions belong to, null if the file says nothing of parts
public record FilePlan(
        String file,
        FileKind as,
        Shape shape,
        TextFormat format,
        List<ColumnPlan> columns,
        @Nullable Part part) {
    public FilePlan {
        columns = List.copyOf(columns);
    }

    /// How a row is built.
    public enum Shape {
        /// One row a line, a field for each column.
        ROWS,
        /// `user item item ...`, each item an interaction.
        LISTS,
        /// `(user,item) item item ...`: candidates for a user's test item.
        CANDIDATES
    }

    public static FilePlan rows(String file, FileKind as, TextFormat format, List<ColumnPlan> columns) {
        return new FilePlan(file, as, Shape.ROWS, format, columns, null);
    }

    /// @return index of the first column of this role, or -1
    public int index(Role role) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).role() == role) {
                return c;
            }
        }
        return -1;
    }

    /// @return the same plan with other columns
    public FilePlan withColumns(List<ColumnPlan> other) {
        return new FilePlan(file, as, shape, format, other, part);
    }

    /// @return the same plan with rows of another kind
    public FilePlan withKind(FileKind other) {
        return new FilePlan(file, other, shape, format, columns, part);
    }

    /// @return the same plan for rows of a part
    public FilePlan withPart(Part other) {
        return new FilePlan(file, as, shape, format, columns, other);
    }

    /// @return the same plan for a file of another name
    public FilePlan withFile(String other) {
        return new FilePlan(other, as, shape, format, columns, part);
    }
}
