// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.read;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Links;
import org.tastemaker.data.Role;
import org.tastemaker.imports.FilePlan;
import org.tastemaker.imports.ImportReport.RowProblem;
import org.tastemaker.imports.text.IdentifierNumbers;
import org.tastemaker.imports.text.RowReader;

/// Rows that link one user to another. Columns beside the two users are not kept.
final class LinkRows implements RowConsumer {
    private final FilePlan plan;
    private final Catalogue users;
    private final int from;
    private final int to;
    private final IntArrayList sources = new IntArrayList();
    private final IntArrayList targets = new IntArrayList();

    LinkRows(FilePlan plan, Catalogue users) {
        this.plan = plan;
        this.users = users;
        from = plan.index(Role.USER);
        int second = -1;
        for (int c = plan.columns().size() - 1; c > from; c--) {
            if (plan.columns().get(c).role() == Role.USER) {
                second = c;
            }
        }
        to = second;
    }

    @Override
    public @Nullable RowProblem accept(RowReader row) {
        RowProblem wrong = Refusals.fields(row, plan.columns().size());
        if (wrong != null) {
            return wrong;
        }
        if (IdentifierNumbers.isEmpty(row.bytes(), row.start(from), row.end(from))
                || IdentifierNumbers.isEmpty(row.bytes(), row.start(to), row.end(to))) {
            return Refusals.of(row, "data.problem.user-empty");
        }
        sources.add(users.numbers.number(row, from));
        targets.add(users.numbers.number(row, to));
        return null;
    }

    /// @return the links, called as the file is
    Links links() {
        int dot = plan.file().indexOf('.');
        String name = dot > 0 ? plan.file().substring(0, dot) : plan.file();
        return new Links(name, sources.toIntArray(), targets.toIntArray());
    }
}
