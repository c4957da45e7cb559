// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tastemaker.page.MarkedPage;

/// Takes the figures of docs/benchmarks.md and writes them there; run by `-Pbenchmarks` alone. It reports; it fails only
/// where nothing could be measured.
@Tag("benchmark")
class BenchmarksTest {
    private static final List<Part> PARTS = List.of(
            new StartPart(), new ImportPart(), new PeersPart(), new EvaluationPart(), new OneUserPart(), new GrowthPart(), new PulsesPart());

    @Test
    void takesTheFiguresOfThePage() throws Exception {
        BenchmarkSettings settings = BenchmarkSettings.ofProperties();
        Program program = new Program(settings);
        // builds what has changed, and makes the cache of the start
        program.tastemaker("--version").orFail();
        Report report = Report.now(new MarkedPage(settings.page()));
        System.out.println("figures go to " + settings.page());
        List<String> failed = new ArrayList<>();
        for (Part part : PARTS.stream().filter(each -> settings.parts().contains(each.name())).toList()) {
            long start = System.nanoTime();
            System.out.println("measuring: " + part.name());
            try {
                part.run(program, report.again());
            } catch (IllegalStateException failure) {
                // the other parts are measured all the same
                failed.add(part.name() + ": " + failure.getMessage());
            }
            System.out.printf("measured: %s, %.0f s%n", part.name(), (System.nanoTime() - start) / 1e9);
        }
        assertThat(failed).isEmpty();
    }
}
