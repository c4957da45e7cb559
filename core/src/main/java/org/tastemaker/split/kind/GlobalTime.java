// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.split.kind;

import java.util.Arrays;
import java.util.List;
import org.tastemaker.data.DataSet;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.split.Split;
import org.tastemaker.task.TaskContext;

/// One moment for everybody: what is before it trains, what is at or after it is tested. `test` is the share
/// of the rows after the moment, `validation` the share just before it. Rows of the same second are never
/// divided; rows without a time are in no part.
public final class GlobalTime implements Split {
    @Override
    public String name() {
        return "global-time";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Real("test", 0.2, 0, 1, Parameter.Scale.LINEAR),
                new Parameter.Real("validation", 0, 0, 1, Parameter.Scale.LINEAR));
    }

    @Override
    public Prepared split(
            String protocol, DataSet data, Parameters parameters, RandomStreams random, TaskContext task) {
        double test = parameters.real("test");
        double validation = parameters.real("validation");
        if (test + validation >= 1) {
            throw new ProblemException(ProblemKind.USAGE, "split.problem.nothing-trains", test, validation);
        }
        long[] time = data.interactions().time();
        if (time == null) {
            throw new ProblemException(ProblemKind.INPUT, "split.problem.no-time", name(), data.name());
        }
        long[] sorted = Arrays.stream(time).filter(t -> t != Long.MIN_VALUE).sorted().toArray();
        long testFrom = moment(sorted, test);
        long validationFrom = Math.min(testFrom, moment(sorted, test + validation));
        if (sorted.length == 0 || sorted[0] >= validationFrom) {
            throw new ProblemException(ProblemKind.INPUT, "split.problem.same-time", name(), data.name());
        }
        byte[] part = new byte[time.length];
        for (int r = 0; r < part.length; r++) {
            Part to = time[r] == Long.MIN_VALUE
                    ? Part.NONE
                    : time[r] >= testFrom ? Part.TEST : time[r] >= validationFrom ? Part.VALIDATION : Part.TRAIN;
            part[r] = to.code();
        }
        return new Prepared(protocol, data, part, null);
    }

    /// @return the moment at or after which at least this share of the rows lies: more, where many rows
    ///     share its second
    private static long moment(long[] sorted, double share) {
        int after = (int) Math.round(sorted.length * share);
        return after == 0 ? Long.MAX_VALUE : sorted[sorted.length - after];
    }
}
