// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tastemaker.data.Column;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;
import org.tastemaker.model.History;
import org.tastemaker.model.ModelLine;
import org.tastemaker.published.SmallData;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

class PopularityTest {
    private static final int T = Part.TRAIN.code();
    private static final long DAY = 86_400;

    private static float[] scores(ModelLine line, Prepared data, History history) {
        return ModelLine.scores(line.fitted(data, 1, 1), data, history)[0];
    }

    /// Item 0 three times 40 days ago, item 1 twice 10 days ago, item 2 once at the end, where the test is later still.
    @Test
    void whatIsOldCountsLessOrNotAtAll() {
        int[][] rows = {{0, 0, T}, {1, 0, T}, {2, 0, T}, {0, 1, T}, {1, 1, T}, {2, 2, T}, {1, 2, Part.TEST.code()}};
        Prepared plain = SmallData.of(3, 3, rows, null, null);
        long[] time = {0, 0, 0, 30 * DAY, 30 * DAY, 40 * DAY, 90 * DAY};
        Interactions all = plain.data().interactions();
        Interactions timed = new Interactions(all.user(), all.item(), null, time, null, List.of(), null, List.of());
        Prepared data = new Prepared("small", plain.data().withInteractions(timed), plain.part(), null);
        History nobody = new History(-1, new int[0], new float[0]);
        assertThat(scores(ModelLine.with(new RecentPopular(), "window=20"), data, nobody)).containsExactly(0, 2, 1);
        assertThat(scores(ModelLine.with(new RecentPopular(), "window=0"), data, nobody)).containsExactly(3, 2, 1);
        assertThat(scores(ModelLine.with(new RecentPopular(), "window=0", "half-life=10"), data, nobody))
                .containsExactly(3 / 16f, 1, 1);
    }

    /// Tags: item 0 is a, item 1 a and b, item 2 b, item 3 has none. They have 2, 1, 3 and 1 rows.
    @Test
    void popularityInsideACategoryCountsByItsShareOfTheHistory() {
        int[][] rows = {{0, 0, T}, {1, 0, T}, {0, 1, T}, {0, 2, T}, {1, 2, T}, {2, 2, T}, {2, 3, T}};
        Prepared plain = SmallData.of(3, 4, rows, null, null);
        Column tags = new Column.Tags("tags", Role.TAGS, new int[] {0, 1, 3, 4, 4}, new int[] {0, 0, 1, 1}, List.of("a", "b"));
        DataSet tagged = plain.data().withItems(new Table(plain.data().items().identifiers(), List.of(tags)));
        Prepared data = new Prepared("small", tagged, plain.part(), null);
        // half of item 1 and all of item 0 for a, half of item 1 for b; item 3 says nothing
        float[] scores = scores(ModelLine.with(new CategoryPopular()), data, new History(0, new int[] {0, 1, 3}, new float[] {1, 1, 1}));
        double a = 1.5 / 2;
        double b = .5 / 2;
        assertThat((double) scores[0]).isCloseTo(a * 2 / 3 + 2 / 7e3, within(1e-6));
        assertThat((double) scores[1]).isCloseTo(a / 3 + b / 4 + 1 / 7e3, within(1e-6));
        assertThat((double) scores[2]).isCloseTo(b * 3 / 4 + 3 / 7e3, within(1e-6));
        assertThat((double) scores[3]).isCloseTo(1 / 7e3, within(1e-6));
        float[] nobody = scores(ModelLine.with(new CategoryPopular()), data, new History(-1, new int[0], new float[0]));
        assertThat((double) nobody[2]).isCloseTo(3 / 7e3, within(1e-6));
    }

    @Test
    void chanceIsEvenlySpreadAndTheSameForAUserAlways() {
        Prepared data = SmallData.twoTastes(5, 2000, 3, 1);
        History first = new History(0, new int[0], new float[0]);
        float[] scores = scores(ModelLine.with(new RandomOrder()), data, first);
        double mean = 0;
        for (float s : scores) {
            mean += s / scores.length;
        }
        assertThat(mean).isCloseTo(.5, within(.03));
        assertThat(scores(ModelLine.with(new RandomOrder()), data, new History(0, new int[] {4}, new float[] {1}))).isEqualTo(scores);
        assertThat(scores(ModelLine.with(new RandomOrder()), data, new History(1, new int[0], new float[0]))).isNotEqualTo(scores);
    }
}
