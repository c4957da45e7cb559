// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.prepare.step;

import java.util.List;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.prepare.RecipeStep;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.TaskContext;

/// Leaves out users with fewer than `users` rows and items with fewer than `items` rows, again and again
/// until all that are left have as many. Rows count, not different pairs: remove duplicates before if
/// pairs shall count. Numbers of users and items stay.
public final class KCore implements RecipeStep {
    @Override
    public String name() {
        return "k-core";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter.Whole("users", 5, 1, 1_000_000), new Parameter.Whole("items", 5, 1, 1_000_000));
    }

    @Override
    public DataSet apply(DataSet data, Parameters parameters, RandomStreams random, TaskContext task) {
        Interactions all = data.interactions();
        int leastOfUser = parameters.whole("users");
        int leastOfItem = parameters.whole("items");
        int[] rowsOfUser = new int[data.users().size()];
        int[] rowsOfItem = new int[data.items().size()];
        for (int r = 0; r < all.size(); r++) {
            rowsOfUser[all.user()[r]]++;
            rowsOfItem[all.item()[r]]++;
        }
        boolean[] gone = new boolean[all.size()];
        boolean changed = true;
        while (changed) {
            task.checkCancelled();
            changed = false;
            for (int r = 0; r < gone.length; r++) {
                int u = all.user()[r];
                int i = all.item()[r];
                if (!gone[r] && (rowsOfUser[u] < leastOfUser || rowsOfItem[i] < leastOfItem)) {
                    gone[r] = true;
                    rowsOfUser[u]--;
                    rowsOfItem[i]--;
                    changed = true;
                }
            }
        }
        return RowFilter.keep(data, r -> !gone[r]);
    }
}
