// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.read;

import org.jspecify.annotations.Nullable;
import org.tastemaker.imports.FilePlan;
import org.tastemaker.imports.ImportReport.RowProblem;
import org.tastemaker.imports.text.RowReader;
import org.tastemaker.split.Part;

/// Lines `user item item ...`: an interaction for each item, in their order. A user without items is known
/// but has no interaction.
final class ListRows implements RowConsumer {
    private final Catalogue users;
    private final Catalogue items;
    private final ChunkWriter chunks;
    private final Part part;

    ListRows(FilePlan plan, Catalogue users, Catalogue items, ChunkWriter chunks) {
        this.users = users;
        this.items = items;
        this.chunks = chunks;
        Part given = plan.part();
        this.part = given == null ? Part.NONE : given;
    }

    @Override
    public int rowsIn(RowReader row) {
        return Math.max(0, row.count() - 1);
    }

    @Override
    public @Nullable RowProblem accept(RowReader row) {
        int u = users.numbers.number(row, 0);
        for (int f = 1; f < row.count(); f++) {
            int i = items.numbers.number(row, f);
            users.use(u);
            items.use(i);
            chunks.add(u, i, Float.NaN, Long.MIN_VALUE, (byte) -1, part);
        }
        return null;
    }
}
