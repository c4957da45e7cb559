// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.benchmark;

import java.util.ArrayList;
import java.util.List;

/// How long the program takes to begin, without a window.
final class StartPart implements Part {
    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Program program, Report report) throws Exception {
        int times = program.settings().quick() ? 3 : 7;
        List<List<String>> rows = new ArrayList<>();
        for (List<String> command : List.of(List.of("--version"), List.of("--help"), List.of("models", "ease"))) {
            List<Double> millis = new ArrayList<>();
            for (int n = 0; n <= times; n++) {
                Program.Run run = program.tastemaker(command.toArray(String[]::new)).orFail();
                if (n > 0) {
                    millis.add(run.seconds() * 1000);
                }
            }
            Timings timings = Timings.of(millis);
            rows.add(List.of("`./tastemaker " + String.join(" ", command) + "`", timings.median("ms"), timings.range()));
        }
        report.write(
                "start", "Median of " + times + " starts after one that is not counted, the script included, with the cache of the start.",
                List.of("what", "median", "range"), rows);
    }
}
