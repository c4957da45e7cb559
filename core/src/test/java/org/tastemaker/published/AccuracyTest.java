// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Models land on published or independently measured results. With `-Paccuracy` every row is run and what it comes to is
/// written into docs/accuracy.md, also where it is not what is wanted; `-Drows=quick`, `-Drows=slow` or words of rows
/// run some of them. Without the profile the quick rows are tests among others.
@Tag("accuracy")
class AccuracyTest {
    private static Stream<Row> rows(boolean slow) {
        String words = System.getProperty("rows", "");
        return AccuracyRows.all().stream().filter(row -> row.slow() == slow && row.has(words));
    }

    static Stream<Row> quickRows() {
        return rows(false);
    }

    static Stream<Row> slowRows() {
        return rows(true);
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("quickRows")
    void aModelLandsOnItsRow(Row row) {
        landsOn(row);
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("slowRows")
    @Tag("benchmark")
    void aModelThatTakesMinutesLandsOnItsRow(Row row) {
        landsOn(row);
    }

    private static void landsOn(Row row) {
        Landing landing = Landing.of(row.on().data(), row.line(), row.on().candidates(), row.on().metrics());
        List<Double> ours = row.on().metrics().stream().map(landing.metrics()::get).toList();
        AccuracyPage.wanted().ifPresent(page -> page.write(AccuracyRows.all(), row, ours));
        List<String> missed = misses(row, ours);
        assertThat(missed).as("%s reaches %s", row, ours).isEmpty();
    }

    /// @return what stands against the declaration
    static List<String> misses(Row row, List<Double> ours) {
        List<String> missed = new ArrayList<>();
        for (int m = 0; m < ours.size(); m++) {
            double value = ours.get(m);
            String metric = row.on().metrics().get(m);
            if (!row.tolerance().isEmpty()) {
                for (Wanted wanted : row.wanted()) {
                    double off = Math.max(wanted.low().get(m) - value, value - wanted.high().get(m));
                    if (!(off <= row.tolerance(m))) {
                        missed.add(metric + " is farther from " + wanted.cell() + " than " + row.tolerance(m));
                    }
                }
            }
            if (m < row.least().size() && !(value >= row.least().get(m))) {
                missed.add(metric + " is below " + row.least().get(m));
            }
            if (m < row.most().size() && !(value <= row.most().get(m))) {
                missed.add(metric + " is above " + row.most().get(m));
            }
        }
        return missed;
    }
}
