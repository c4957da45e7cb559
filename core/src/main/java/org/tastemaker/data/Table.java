// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.data;

import java.util.List;
import java.util.Optional;

/// Users or items: their identifiers and what is known of each.
///
/// @param identifiers row `r` of every column belongs to identifier `r`
/// @param columns each as long as there are identifiers
public record Table(Identifiers identifiers, List<Column> columns) {
    /// @throws IllegalArgumentException if a column has another length
    public Table {
        columns = List.copyOf(columns);
        for (Column column : columns) {
            if (column.size() != identifiers.size()) {
                throw new IllegalArgumentException(
                        "column " + column.name() + " has " + column.size() + " rows, not " + identifiers.size());
            }
        }
    }

    /// @param more identifiers, among which those that are new are appended; their columns are missing
    /// @return a table whose first rows are those of this one
    public Table extendedBy(Iterable<String> more) {
        Identifiers.Builder all = new Identifiers.Builder();
        identifiers.names().forEach(all::add);
        more.forEach(all::add);
        int[] rows = new int[all.size()];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = r < size() ? r : -1;
        }
        return new Table(all.build(), columns.stream().map(c -> c.rows(rows)).toList());
    }

    public int size() {
        return identifiers.size();
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /// @return the first column of this role
    public Optional<Column> column(Role role) {
        return columns.stream().filter(c -> c.role() == role).findFirst();
    }
}
