// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.lists;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.catalogue.ItemWords;
import org.tastemaker.data.Interactions;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.RunRecord;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// What the test part of a run's protocol holds of one user, and what the run's evaluation found for her.
///
/// @param items numbers of the items in the data set; empty if nothing of the user is held out
/// @param moments item and time of each held-out row, as [#moment] writes them
/// @param ndcg NDCG@10 of this user; NaN where it was not evaluated
record HeldOut(Set<Integer> items, Set<String> moments, double ndcg) {
    HeldOut {
        items = Set.copyOf(items);
        moments = Set.copyOf(moments);
    }

    /// @param item number in the data set
    static String moment(int item, long time) {
        return item + "@" + time;
    }

    /// Not on the window's thread.
    static HeldOut of(ProjectReader project, RunRecord run, ItemWords words, String user) {
        Prepared prepared = project.prepared(run.protocol());
        int number = prepared.data().users().identifiers().number(user);
        Interactions rows = prepared.data().interactions();
        long[] time = rows.time();
        Set<Integer> items = new HashSet<>();
        Set<String> moments = new HashSet<>();
        for (int row = 0; row < rows.size() && number >= 0; row++) {
            if (rows.user()[row] == number && prepared.part()[row] == Part.TEST.code()) {
                int item = words.item(prepared.data().items().identifiers().name(rows.item()[row]));
                items.add(item);
                moments.add(moment(item, time == null ? 0 : time[row]));
            }
        }
        return new HeldOut(items, moments, ndcg(project.evaluation(run.name(), Part.TEST, "full").orElse(null), number));
    }

    /// @return a user who was evaluated; empty if nobody was. Not on the window's thread.
    static String somebody(ProjectReader project, RunRecord run) {
        return project.evaluation(run.name(), Part.TEST, "full")
                .filter(found -> found.users().length > 0)
                .map(found -> project.prepared(run.protocol()).data().users().identifiers().name(found.users()[0]))
                .orElse("");
    }

    private static double ndcg(@Nullable Evaluation evaluation, int user) {
        float[] values = evaluation == null ? null : evaluation.perUser().get("ndcg@10");
        int place = evaluation == null || user < 0 ? -1 : Arrays.binarySearch(evaluation.users(), user);
        return values == null || place < 0 ? Double.NaN : values[place];
    }
}
