// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tastemaker.project.RunRecord;
import org.tastemaker.project.RunStatus;
import org.tastemaker.published.SmallData;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

class TrainingRowsTest {
    private static final Prepared DATA = SmallData.twoTastes(200, 60, 25, 3);

    private static RunRecord run(RunStatus status, Map<String, String> environment) {
        return new RunRecord("r", "popular", "small", Map.of(), 7, "", status, 0, 0, 0, 1, 1, environment, null);
    }

    @Test
    void aSmallerShareIsPartOfAGreaterAndTheTestStays() {
        Prepared quarter = new TrainingRows(.25, false).sampled(DATA, 7);
        Prepared half = new TrainingRows(.5, false).sampled(DATA, 7);
        int all = DATA.rows(Part.TRAIN).length;
        assertThat(quarter.rows(Part.TRAIN).length / (double) all).isBetween(.22, .28);
        assertThat(half.rows(Part.TRAIN).length / (double) all).isBetween(.47, .53);
        assertThat(half.rows(Part.TRAIN)).contains(quarter.rows(Part.TRAIN));
        assertThat(quarter.rows(Part.TEST)).isEqualTo(DATA.rows(Part.TEST));
        assertThat(quarter.rows(Part.VALIDATION)).isEqualTo(DATA.rows(Part.VALIDATION));
        assertThat(new TrainingRows(.5, false).sampled(DATA, 8).rows(Part.TRAIN)).isNotEqualTo(half.rows(Part.TRAIN));
        assertThat(new TrainingRows(1, false).sampled(DATA, 7)).isSameAs(DATA);
    }

    @Test
    void aRunKeepsItsRowsAndKnowsTheValidationOnceItIsDone() {
        TrainingRows rows = new TrainingRows(.5, true);
        RunRecord done = run(RunStatus.DONE, rows.words());
        assertThat(TrainingRows.of(done)).isEqualTo(rows);
        int[] half = rows.sampled(DATA, 7).rows(Part.TRAIN);
        assertThat(TrainingRows.known(run(RunStatus.CANCELLED, rows.words()), DATA).rows(Part.TRAIN)).isEqualTo(half);
        int[] both = IntStream.concat(IntStream.of(half), IntStream.of(DATA.rows(Part.VALIDATION))).sorted().toArray();
        assertThat(TrainingRows.known(done, DATA).rows(Part.TRAIN)).isEqualTo(both);
        assertThat(TrainingRows.known(run(RunStatus.DONE, Map.of()), DATA)).isSameAs(DATA);
    }
}
