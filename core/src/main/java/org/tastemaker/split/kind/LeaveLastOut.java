// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.split.kind;

import java.util.List;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.split.Split;
import org.tastemaker.task.TaskContext;

/// The last row of each user is tested, the `validation` rows before it validate, the rest trains. Last
/// is by time, and where times are equal or missing by the order of the data. Users with fewer than three
/// rows train only. An earlier row of the test item stays in training, so that the item counts as seen.
public final class LeaveLastOut implements Split {
    private static final int LEAST_ROWS = 3;

    @Override
    public String name() {
        return "leave-last-out";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter.Whole("validation", 1, 0, 1));
    }

    @Override
    public Prepared split(
            String protocol, DataSet data, Parameters parameters, RandomStreams random, TaskContext task) {
        Interactions all = data.interactions();
        int validation = parameters.whole("validation");
        RowsByUser rows = RowsByUser.of(data.users().size(), all);
        byte[] part = new byte[all.size()];
        java.util.Arrays.fill(part, Part.TRAIN.code());
        for (int u = 0; u < data.users().size(); u++) {
            int from = rows.offset()[u];
            int to = rows.offset()[u + 1];
            if (to - from < LEAST_ROWS) {
                continue;
            }
            int test = last(all.time(), rows.row(), from, to, -1);
            part[test] = Part.TEST.code();
            if (validation > 0) {
                part[last(all.time(), rows.row(), from, to, test)] = Part.VALIDATION.code();
            }
        }
        return new Prepared(protocol, data, part, null);
    }

    /// @param without a row that is out of the question, or -1
    /// @return the latest of these rows
    private static int last(
            long @org.jspecify.annotations.Nullable [] time, int[] row, int from, int to, int without) {
        int best = -1;
        for (int k = from; k < to; k++) {
            if (row[k] != without && (best < 0 || time == null || time[row[k]] >= time[best])) {
                best = row[k];
            }
        }
        return best;
    }
}
