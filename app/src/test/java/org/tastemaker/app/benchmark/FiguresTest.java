// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.benchmark.GrowthTable.Cell;
import org.tastemaker.app.benchmark.GrowthTable.Series;
import org.tastemaker.page.MarkedPage;

/// How measurements become words of the page.
class FiguresTest {
    @TempDir
    Path folder;

    @Test
    void theMedianIsTheOneInTheMiddleWhateverTheOrder() {
        Timings three = Timings.of(List.of(3.0, 1.0, 2.0));
        assertThat(three.median()).isEqualTo(2);
        assertThat(three.words("s")).isEqualTo("2.00 s (1.00–3.00)");
        assertThat(Timings.of(List.of(4.0, 1.0)).median()).isEqualTo(2.5);
        assertThat(Timings.of(List.of(.25)).words("s")).isEqualTo(".25 s");
        assertThat(three.times(1000).median("ms")).isEqualTo("2,000 ms");
        assertThatIllegalArgumentException().isThrownBy(() -> Timings.of(List.of()));
    }

    @Test
    void figuresHaveThreeDigits() {
        assertThat(Timings.figures(12345.6)).isEqualTo("12,346");
        assertThat(Timings.figures(12.345)).isEqualTo("12.3");
        assertThat(Timings.figures(.003214)).isEqualTo(".00321");
        assertThat(Timings.figures(.06)).isEqualTo(".06");
        assertThat(new Cell(.0123, 512, "").words()).isEqualTo("12.3 ms, 512 MB");
        assertThat(new Cell(3.21, 12_288, "").words()).isEqualTo("3.21 s, 12.0 GB");
    }

    @Test
    void aBlockTellsDayAndMachineAndWhetherItWasBusy() throws Exception {
        Path file = Files.writeString(folder.resolve("page.md"), "Words.\n<!-- figures start -->\nold\n<!-- end start -->\n");
        Report quiet = new Report(new MarkedPage(file), "a machine", .02, LocalDate.of(2026, 12, 1));
        quiet.write("start", "Medians.", List.of("what", "ms"), List.of(List.of("one", "2"), List.of("two", "")));
        assertThat(Files.readString(file)).isEqualTo("""
                Words.
                <!-- figures start -->
                2026-12-01, a machine, load average 0.0 before. Medians.

                | what | ms |
                |---|---|
                | one | 2 |
                | two | |
                <!-- end start -->
                """);
        assertThat(new Report(quiet.page(), "a machine", 1e4, quiet.day()).circumstances()).contains("also did other work");
    }

    @Test
    void theReportOfPulsesIsReadBack() {
        String said = """
                1424 pulses: p50 16.0 ms, p99 59.7 ms, max 118.2 ms; 3 longer than 100 ms
                work of the window's thread between two pulses: p50 1.0 ms, p99 20.0 ms, max 62.4 ms
                """;
        assertThat(PulsesPart.row(said)).containsExactly("1,424", "16.0 ms", "59.7 ms", "118.2 ms", "3", "62.4 ms");
        assertThatIllegalStateException().isThrownBy(() -> PulsesPart.row("nothing"));
    }

    @Test
    void aRefusalIsToldWithItsEstimate() {
        assertThat(GrowthPart.refusal("EASE on 100,000 items needs 19,098 MB of memory beside the data, but")).contains(
                "refused before the start: needs 18.7 GB");
        assertThat(GrowthPart.refusal("something else")).isEmpty();
    }

    @Test
    void growthIsATableAndAPictureOfFourChartsWithPowersOfTen() throws Exception {
        GrowthTable rows = new GrowthTable("rows", 1_000_000, 5_000_000, 20_000_000, 100_000_000);
        Series ials = rows.begin("`ials`, an iteration");
        for (double seconds : new double[] {.17, .85, 3.6, 19}) {
            ials.add(new Cell(seconds, Math.round(400 + seconds * 300), ""));
        }
        Series ease = rows.begin("`ease`");
        ease.add(new Cell(12, 700, ""));
        ease.add(Cell.of("over 9 s"));
        assertThat(rows.markdown()).isEqualTo("""
                | rows | 1,000,000 | 5,000,000 | 20,000,000 | 100,000,000 |
                |---|---|---|---|---|
                | `ials`, an iteration | .17 s, 451 MB | .85 s, 655 MB | 3.60 s, 1.45 GB | 19.0 s, 5.96 GB |
                | `ease` | 12.0 s, 700 MB | over 9 s | | |
                """);
        String svg = GrowthChart.svg(rows, rows);
        assertThat(svg.split("<svg ", -1)).hasSize(6);
        assertThat(svg).contains(">100M<", ">10M<", ">1M<", ">rows<", ">seconds<", ">GB of memory<", ">ials<", ">ease<").doesNotContain("NaN");
        Files.writeString(Path.of("target", "growth.svg"), svg);
    }
}
