// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Role;
import org.tastemaker.imports.ColumnPlan;
import org.tastemaker.imports.FileKind;
import org.tastemaker.imports.FilePlan;
import org.tastemaker.imports.ImportReport.RowProblem;
import org.tastemaker.imports.text.IdentifierNumbers;
import org.tastemaker.imports.text.RowReader;

/// Rows that describe one user or item each. A later row of the same user or item overrules an earlier one.
final class AttributeRows implements RowConsumer {
    private record Cell(int field, String name, ColumnBuilder builder, @Nullable String flag) {}

    private final FilePlan plan;
    private final Catalogue catalogue;
    private final int identifier;
    private final List<Cell> cells = new ArrayList<>();

    AttributeRows(FilePlan plan, Catalogue catalogue) {
        this.plan = plan;
        this.catalogue = catalogue;
        Role own = plan.as() == FileKind.ITEMS ? Role.ITEM : Role.USER;
        identifier = plan.index(own);
        for (int c = 0; c < plan.columns().size(); c++) {
            ColumnPlan column = plan.columns().get(c);
            if (c != identifier && column.role() != Role.IGNORE) {
                ColumnBuilder builder = catalogue.column(column.name(), column.role());
                InteractionRows.separate(builder, column);
                cells.add(new Cell(c, column.name(), builder, column.flag()));
            }
        }
    }

    @Override
    public @Nullable RowProblem accept(RowReader row) {
        RowProblem wrong = Refusals.fields(row, plan.columns().size());
        if (wrong != null) {
            return wrong;
        }
        if (IdentifierNumbers.isEmpty(row.bytes(), row.start(identifier), row.end(identifier))) {
            return Refusals.of(row, plan.as() == FileKind.ITEMS ? "data.problem.item-empty" : "data.problem.user-empty");
        }
        for (Cell cell : cells) {
            cell.builder.begin();
        }
        for (Cell cell : cells) {
            wrong = InteractionRows.readCell(row, plan, cell.field, cell.name, cell.builder, cell.flag);
            if (wrong != null) {
                return wrong;
            }
        }
        int number = catalogue.numbers.number(row, identifier);
        for (Cell cell : cells) {
            cell.builder.commit(number);
        }
        return null;
    }
}
