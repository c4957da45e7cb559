// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.tastemaker.random.RandomStreams;

final class ColumnCodecTest {
    private final RandomGenerator random = new RandomStreams(7).stream("codec");

    @Test
    void everyIntComesBack() {
        int[][] columns = {
            {}, {0}, {Integer.MIN_VALUE, Integer.MAX_VALUE, -1, 0, 1}, random.ints(70_000).toArray(),
            random.ints(70_000, 0, 300).sorted().toArray(), new int[5000]
        };
        for (int[] column : columns) {
            assertThat(ColumnCodec.ints(ColumnCodec.encode(column))).isEqualTo(column);
        }
    }

    @Test
    void everyLongComesBack() {
        long[][] columns = {
            {}, {Long.MIN_VALUE, Long.MAX_VALUE, 0, -1}, random.longs(40_000).toArray(),
            random.longs(40_000, 1_600_000_000L, 1_700_000_000L).sorted().toArray()
        };
        for (long[] column : columns) {
            assertThat(ColumnCodec.longs(ColumnCodec.encode(column))).isEqualTo(column);
        }
    }

    @Test
    void everyFloatAndDoubleComesBackBitForBit() {
        float[] floats = {Float.NaN, Float.intBitsToFloat(0x7fc00001), -0f, 0f, Float.NEGATIVE_INFINITY, 3.5f};
        float[] back = ColumnCodec.floats(ColumnCodec.encode(floats));
        for (int i = 0; i < floats.length; i++) {
            assertThat(Float.floatToRawIntBits(back[i])).isEqualTo(Float.floatToRawIntBits(floats[i]));
        }
        float[] many = new float[50_000];
        double[] doubles = new double[50_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = (float) random.nextGaussian();
            doubles[i] = random.nextGaussian();
        }
        assertThat(ColumnCodec.floats(ColumnCodec.encode(many))).isEqualTo(many);
        assertThat(ColumnCodec.doubles(ColumnCodec.encode(doubles))).isEqualTo(doubles);
        byte[] bytes = new byte[1000];
        random.nextBytes(bytes);
        assertThat(ColumnCodec.bytes(ColumnCodec.encode(bytes))).isEqualTo(bytes);
    }

    @Test
    void ratingsTakeLessThanAByteEach() {
        float[] ratings = new float[100_000];
        for (int i = 0; i < ratings.length; i++) {
            ratings[i] = 1 + random.nextInt(5);
        }
        assertThat(ColumnCodec.encode(ratings)).hasSizeLessThan(100_000);
    }

    @Test
    void aChangedByteIsNeverTakenForData() {
        byte[] chunk = ColumnCodec.encode(random.ints(3000, 0, 5000).toArray());
        for (int trial = 0; trial < 2000; trial++) {
            byte[] mutant = chunk.clone();
            mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatExceptionOfType(DamagedColumnException.class).isThrownBy(() -> ColumnCodec.ints(mutant));
            byte[] cut = Arrays.copyOf(chunk, random.nextInt(chunk.length));
            assertThatExceptionOfType(DamagedColumnException.class).isThrownBy(() -> ColumnCodec.ints(cut));
        }
    }

    @Test
    void aChunkOfAnotherKindIsRefused() {
        byte[] chunk = ColumnCodec.encode(new int[] {1, 2, 3});
        assertThatExceptionOfType(DamagedColumnException.class).isThrownBy(() -> ColumnCodec.longs(chunk));
    }
}
