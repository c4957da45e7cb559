// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

class ModelInputTest {
    private static final byte TRAIN = Part.TRAIN.code();

    private final Prepared data = SmallData.of(2, 3, new int[][] {{0, 2, TRAIN}, {1, 1, TRAIN}, {1, 2, Part.TEST.code()}}, null, null);
    private final ModelInput input = new ModelInput(data, new RandomStreams(1), ModelInput.Compute.cpu(1));

    @Test
    void pairsAreThoseOfTheTrainingPart() {
        assertThat(input.pairs().matrix().itemsOf(0)).containsExactly(2);
        assertThat(input.pairs().matrix().itemsOf(1)).containsExactly(1);
    }

    @Test
    void whoTrainsWithOtherRandomNumbersSharesThePairs() {
        RandomStreams others = new RandomStreams(2);
        ModelInput member = input.with(others);
        ObservedPairs pairs = input.pairs();
        assertThat(member.pairs()).isSameAs(pairs);
        assertThat(member.random()).isSameAs(others);
        assertThat(new ModelInput(data, others, input.compute()).pairs()).isNotSameAs(pairs);
    }
}
