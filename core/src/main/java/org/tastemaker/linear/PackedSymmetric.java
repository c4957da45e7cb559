// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/// A large symmetric matrix of floats outside the heap, of which the lower half is held: panels of
/// [#BLOCK] rows, each as wide as its last row is long, row after row. The last panel is filled up with rows of
/// the unit matrix. About `2 n^2` bytes.
///
/// Different panels can be worked on by different threads.
public final class PackedSymmetric implements AutoCloseable {
    /// Rows in a panel.
    public static final int BLOCK = 128;

    private final int n;
    private final Arena arena = Arena.ofShared();
    private final FloatBuffer[] panels;

    /// Begins as zero, but for the rows that fill up.
    ///
    /// @param n number of rows
    /// @throws OutOfMemoryError if the system has not that much memory
    public PackedSymmetric(int n) {
        this.n = n;
        panels = new FloatBuffer[(n + BLOCK - 1) / BLOCK];
        try {
            for (int p = 0; p < panels.length; p++) {
                panels[p] = floats((long) BLOCK * width(p));
            }
        } catch (RuntimeException | Error full) {
            arena.close();
            throw full;
        }
        for (int i = n; i < padded(); i++) {
            panels[panels.length - 1].put((i % BLOCK) * padded() + i, 1f);
        }
    }

    /// @return bytes that a matrix of so many rows takes while it is inverted
    public static long bytes(int n) {
        long panels = (n + BLOCK - 1L) / BLOCK;
        long side = panels * BLOCK;
        return Float.BYTES * (BLOCK * BLOCK * panels * (panels + 1) / 2 + 2 * side * BLOCK);
    }

    /// More memory that lives as long as the matrix.
    FloatBuffer floats(long size) {
        MemorySegment segment = arena.allocate(size * Float.BYTES, 64);
        return segment.asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    public int rows() {
        return n;
    }

    /// @return number of rows with those that fill up
    int padded() {
        return panels.length * BLOCK;
    }

    public int panels() {
        return panels.length;
    }

    FloatBuffer panel(int p) {
        return panels[p];
    }

    /// @return numbers in a row of a panel
    int width(int p) {
        return (p + 1) * BLOCK;
    }

    /// Writes a row as far as it is held.
    ///
    /// @param values at least as many as the row's panel is wide; what lies beyond is not read
    public void put(int row, float[] values) {
        int p = row / BLOCK;
        int held = Math.min(width(p), n);
        panels[p].put((row % BLOCK) * width(p), values, 0, held);
    }

    /// @return the number of the diagonal
    public float diagonal(int i) {
        return panels[i / BLOCK].get((i % BLOCK) * width(i / BLOCK) + i);
    }

    /// Adds to the diagonal.
    public void addToDiagonal(float value) {
        for (int i = 0; i < n; i++) {
            int at = (i % BLOCK) * width(i / BLOCK) + i;
            panels[i / BLOCK].put(at, panels[i / BLOCK].get(at) + value);
        }
    }

    /// Reads the rows of a panel in full length.
    ///
    /// @param rows room for [#BLOCK] rows of [#padded] numbers
    void rows(int p, float[][] rows) {
        for (int r = 0; r < BLOCK; r++) {
            panels[p].get(r * width(p), rows[r], 0, width(p));
        }
        float[] part = new float[BLOCK];
        for (int below = p + 1; below < panels.length; below++) {
            for (int l = 0; l < BLOCK; l++) {
                panels[below].get(l * width(below) + p * BLOCK, part, 0, BLOCK);
                for (int r = 0; r < BLOCK; r++) {
                    rows[r][below * BLOCK + l] = part[r];
                }
            }
        }
    }

    /// Reads the rows of a panel in full length, for use by one thread at a time.
    public final class Reader {
        private final float[][] rows = new float[BLOCK][padded()];

        /// @return [#BLOCK] rows, the last panel's with those that fill up; overwritten by the next call
        public float[][] panel(int p) {
            rows(p, rows);
            return rows;
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
