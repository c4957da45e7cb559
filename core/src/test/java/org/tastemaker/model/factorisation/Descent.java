// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleSupplier;
import org.tastemaker.model.Learner;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.ModelLine;
import org.tastemaker.published.SmallData;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;

/// What methods promise that bring an objective down with every epoch.
final class Descent {
    static final Prepared DATA = SmallData.twoTastes(80, 50, 15, 4);

    private Descent() {}

    static ModelInput input(Prepared data) {
        return ModelLine.input(data, 2, 1);
    }

    /// Goes through the epochs, after none of which the objective may be greater than before.
    ///
    /// @param afterEach what else must hold after an epoch
    static void neverRises(Learner learner, DoubleSupplier objective, int epochs, Runnable afterEach) {
        double before = objective.getAsDouble();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            learner.epoch(epoch, TaskContext.quiet());
            double after = objective.getAsDouble();
            // floats round
            assertThat(after).as("after epoch " + epoch).isLessThan(before * (1 + 1e-5));
            before = after;
            afterEach.run();
        }
    }
}
