// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Table;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.Cancellation;

class DataFiguresTest {
    private static final long MONDAY = 1_731_283_200L;

    private static DataSet data(int[] user, int[] item, long[] time) {
        Interactions rows = new Interactions(user, item, null, time, null, List.of(), null, List.of());
        return new DataSet("d", names(4), names(5), rows, List.of());
    }

    private static Table names(int count) {
        return new Table(Identifiers.of(IntStream.range(0, count).mapToObj(i -> "n" + i).toList()), List.of());
    }

    @Test
    void figuresAgreeWithACountByHand() {
        // items have 4, 2, 1 and 1 events, one has none; one pair is repeated; one user has nothing
        DataSet data = data(
                new int[] {0, 0, 0, 1, 1, 1, 2, 2}, new int[] {0, 0, 1, 0, 1, 2, 0, 3},
                IntStream.range(0, 8).mapToLong(i -> MONDAY + i * 86_400L * 7).toArray());
        DataFigures figures = DataFigures.of(data, null, new Cancellation());
        assertThat(figures.users()).isEqualTo(3);
        assertThat(figures.items()).isEqualTo(4);
        assertThat(figures.density()).isCloseTo(7 / 12.0, within(1e-12));
        // Gini of 1, 1, 2, 4: sum over ranks (1*1 + 2*1 + 3*2 + 4*4) = 25; 2*25/(4*8) - 5/4
        assertThat(figures.gini()).isCloseTo(0.3125, within(1e-12));
        assertThat(figures.longTail().values()).containsExactly(4, 2, 1, 1);
        assertThat(figures.activity().labels()).containsExactly("2–3");
        assertThat(Objects.requireNonNull(figures.timeLine()).weeks()).isCloseTo(7, within(1e-9));
    }

    @Test
    void rowsThatTheRecipeLeavesOutAreShownAsSuch() {
        long[] time = IntStream.range(0, 400).mapToLong(i -> MONDAY + i * 86_400L).toArray();
        DataSet all = data(new int[400], new int[400], time);
        int[] kept = IntStream.range(0, 300).toArray();
        DataSet some = all.withInteractions(all.interactions().rows(kept));
        byte[] part = new byte[300];
        java.util.Arrays.fill(part, 0, 250, Part.TRAIN.code());
        java.util.Arrays.fill(part, 250, 300, Part.TEST.code());
        TimeLine line = Objects.requireNonNull(
                TimeLine.of(time, new Prepared("p", some, part, null), new Cancellation()));
        assertThat(line.stretch()).isEqualTo(TimeLine.Stretch.WEEK);
        assertThat(java.util.Arrays.stream(line.parts()[Part.TRAIN.code()]).sum()).isEqualTo(250);
        assertThat(java.util.Arrays.stream(line.parts()[Part.TEST.code()]).sum()).isEqualTo(50);
        assertThat(java.util.Arrays.stream(line.parts()[Part.NONE.code()]).sum()).isEqualTo(100);
        assertThat(line.has(Part.VALIDATION)).isFalse();
    }

    @Test
    void aFewWrongDatesDoNotSqueezeAllOthersIntoOneBar() {
        long[] time = IntStream.range(0, 2000).mapToLong(i -> MONDAY + i * 3600L * 6).toArray();
        time[0] = 0;
        TimeLine line = Objects.requireNonNull(TimeLine.of(time, null, new Cancellation()));
        assertThat(line.outside()).isBetween(1L, 10L);
        assertThat(line.labels().getFirst()).startsWith("2024-11");
        assertThat(line.weeks()).isBetween(70.0, 72.0);
    }
}
