// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.read;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tastemaker.data.Column;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;
import org.tastemaker.imports.text.IdentifierNumbers;

/// Users or items as they come: numbers for identifiers, and columns. The numbers that occur in
/// interactions are marked.
final class Catalogue {
    final IdentifierNumbers numbers = new IdentifierNumbers();
    private final Map<String, ColumnBuilder> columns = new LinkedHashMap<>();
    private final java.util.BitSet active = new java.util.BitSet();

    /// @return the builder of this name, a new one if there was none
    ColumnBuilder column(String name, Role role) {
        return columns.computeIfAbsent(name, n -> ColumnBuilder.of(n, role));
    }

    /// Marks a user or item as one with interactions.
    void use(int number) {
        active.set(number);
    }

    /// @return how many have interactions
    int used() {
        return active.cardinality();
    }

    /// Takes what was there before; the catalogue must be empty.
    void adopt(Table table) {
        table.identifiers().names().forEach(numbers::number);
        for (Column column : table.columns()) {
            column(column.name(), column.role()).adopt(column);
        }
    }

    Table table() {
        int rows = numbers.size();
        return new Table(
                numbers.identifiers(),
                columns.values().stream().map(b -> b.build(rows)).toList());
    }
}
