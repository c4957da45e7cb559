// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.read;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tastemaker.imports.ImportReport.RowProblem;
import org.tastemaker.imports.text.RowReader;
import org.tastemaker.split.Candidates;

/// Lines `(user,item) item item ...`: the items that a user's test item is ranked among. They are kept as
/// they stand, even where the test item or an item of the training part is among them.
final class CandidateRows implements RowConsumer {
    private final Catalogue users;
    private final Catalogue items;
    private final IntOpenHashSet known = new IntOpenHashSet();
    private final IntArrayList user = new IntArrayList();
    private final List<int[]> negatives = new ArrayList<>();

    CandidateRows(Catalogue users, Catalogue items) {
        this.users = users;
        this.items = items;
    }

    @Override
    public @Nullable RowProblem accept(RowReader row) {
        String pair = row.text(0);
        int comma = pair.indexOf(',');
        if (!pair.startsWith("(") || !pair.endsWith(")") || comma < 2) {
            return Refusals.of(row, "data.problem.not-a-pair", Refusals.cell(row, 0));
        }
        int u = users.numbers.number(pair.substring(1, comma).strip());
        if (!known.add(u)) {
            return Refusals.of(row, "data.problem.user-twice", users.numbers.name(u));
        }
        int[] among = new int[row.count() - 1];
        for (int f = 1; f < row.count(); f++) {
            among[f - 1] = items.numbers.number(row, f);
        }
        user.add(u);
        negatives.add(among);
        return null;
    }

    Candidates candidates() {
        return new Candidates(user.toIntArray(), negatives.toArray(int[][]::new));
    }
}
