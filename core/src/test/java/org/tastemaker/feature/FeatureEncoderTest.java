// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tastemaker.data.Column;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;

class FeatureEncoderTest {
    @Test
    void columnsBecomeNumbersSideBySide() {
        Table table = new Table(Identifiers.of(List.of("a", "b", "c")), List.of(
                new Column.Categories("kind", Role.CATEGORY, new int[] {1, 0, -1}, List.of("x", "y", "unused")),
                new Column.Tags("tags", Role.TAGS, new int[] {0, 2, 2, 3}, new int[] {0, 1, 1}, List.of("s", "t")),
                new Column.Numbers("price", Role.NUMBER, new double[] {1, 3, Double.NaN}),
                new Column.Strings("title", Role.TITLE, new String[] {"A", "B", "C"})));
        FeatureMatrix features = FeatureEncoder.encode(table);
        assertThat(features.width()).isEqualTo(6);
        float half = (float) Math.sqrt(0.5);
        float[][] expected = {{0, 1, half, half, -1, 0}, {1, 0, 0, 0, 1, 0}, {0, 0, 0, 1, 0, 1}};
        for (int r = 0; r < 3; r++) {
            float[] row = new float[6];
            features.copy(r, row, 0);
            assertThat(row).containsExactly(expected[r], within(1e-6f));
        }
    }

    @Test
    void columnsThatSayNothingHaveNoFeatures() {
        Table table = new Table(Identifiers.of(List.of("a", "b")), List.of(
                new Column.Categories("one", Role.CATEGORY, new int[] {0, 0}, List.of("x")),
                new Column.Numbers("same", Role.NUMBER, new double[] {2, 2}),
                new Column.Numbers("left out", Role.IGNORE, new double[] {1, 2})));
        assertThat(FeatureEncoder.encode(table).width()).isZero();
    }
}
