// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Table;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// What a short trial gets less of.
class ResourceTest {
    @Test
    void epochsAreLessenedAndNeverBelowOne() {
        Resource epochs = Resource.of(List.of(new Parameter.Whole("factors", 8, 1, 99), new Parameter.Whole("epochs", 20, 1, 99)), List.of());
        assertThat(epochs.name()).isEqualTo("epochs");
        assertThat(epochs.parameters(Map.of("epochs", "27", "factors", "8"), 1 / 3.0)).isEqualTo(Map.of("epochs", "9", "factors", "8"));
        assertThat(epochs.parameters(Map.of("epochs", "5"), 1 / 27.0)).isEqualTo(Map.of("epochs", "1"));
        assertThat(Resource.of(List.of(new Parameter.Whole("epochs", 20, 1, 99)), List.of("epochs")).name()).isEqualTo("rows");
    }

    @Test
    void aSmallerShareOfRowsIsPartOfALargerOneAndNoTrialHasTestRows() {
        int n = 3000;
        byte[] part = new byte[n];
        for (int row = 0; row < n; row++) {
            part[row] = row % 10 == 0 ? Part.TEST.code() : row % 10 == 1 ? Part.VALIDATION.code() : Part.TRAIN.code();
        }
        Interactions rows = Interactions.of(new int[n], new int[n]);
        Table one = new Table(Identifiers.of(List.of("a")), List.of());
        Prepared whole = new Prepared("p", new DataSet("d", one, one, rows, List.of()), part, null);
        Resource resource = new Resource("rows");
        RandomStreams random = new RandomStreams(3);
        Prepared third = resource.data(whole, 1 / 3.0, random);
        Prepared ninth = resource.data(whole, 1 / 9.0, random);
        assertThat(third.rows(Part.TRAIN).length).isBetween(720, 880);
        assertThat(ninth.rows(Part.TRAIN).length).isBetween(210, 320);
        assertThat(Arrays.stream(third.rows(Part.TRAIN)).boxed().toList()).containsAll(Arrays.stream(ninth.rows(Part.TRAIN)).boxed().toList());
        assertThat(third.rows(Part.VALIDATION)).hasSize(300);
        assertThat(third.rows(Part.TEST)).isEmpty();
        assertThat(resource.data(whole, 1, random).rows(Part.TRAIN)).hasSize(2400);
        assertThat(resource.data(whole, 1, random).rows(Part.TEST)).isEmpty();
    }
}
