// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.nio.file.Path;
import java.util.Map;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// A process that saves without end and says after each save what is now safe, until it is killed.
public final class SavingChild {
    private SavingChild() {}

    /// @param arguments the project
    public static void main(String[] arguments) {
        try (ProjectWriter project = Projects.openToWrite(Path.of(arguments[0]))) {
            int number = project.setting("saved").map(Integer::parseInt).orElse(0);
            System.out.println("READY");
            while (true) {
                number++;
                // One transaction with a large blob between two small ones.
                project.putSetting("begun", Integer.toString(number));
                float[] values = new float[200_000];
                java.util.Arrays.fill(values, number);
                project.putModel("r", new Tensors(
                        Map.of("w", new Tensor.Floats(new long[] {values.length}, values)), Map.of("n", Integer.toString(number))));
                project.putSetting("saved", Integer.toString(number));
                System.out.println("ACK " + number);
            }
        }
    }
}
