// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network.forward;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A matrix (samples, width) kept column by column, so that work on many samples runs along memory. Number `k`
/// of sample `j` is `data[start + k * stride + j]`. One sample stands for all when it meets more. May also be parts
/// side by side, not copied.
///
/// @param width numbers a sample
/// @param samples samples, 1 standing for any number
/// @param data numbers; empty if there are parts
/// @param start where they begin
/// @param stride from a column to the next
/// @param parts what is side by side; empty if there are numbers
/// @param whole what it was sliced from, null if it was not
/// @param from first sample of the slice
record Columns(
        int width,
        int samples,
        float[] data,
        int start,
        int stride,
        List<Columns> parts,
        @Nullable Columns whole,
        int from) {
    static Columns empty(int width, int samples) {
        return new Columns(width, samples, new float[width * samples], 0, samples, List.of(), null, 0);
    }

    static Columns of(float[] data, int width, int samples) {
        return new Columns(width, samples, data, 0, samples, List.of(), null, 0);
    }

    /// @return some of the samples, not copied; a single sample is itself
    Columns slice(int from, int to) {
        if (samples == 1) {
            return this;
        }
        if (!parts.isEmpty()) {
            List<Columns> sliced = parts.stream().map(p -> p.slice(from, to)).toList();
            return new Columns(width, to - from, data, 0, 0, sliced, null, 0);
        }
        return new Columns(width, to - from, data, start + from, stride, parts, this, from);
    }

    /// @return parts side by side, not copied
    static Columns beside(List<Columns> parts) {
        int width = 0;
        int samples = 1;
        for (Columns part : parts) {
            width += part.width;
            samples = Math.max(samples, part.samples);
        }
        return new Columns(width, samples, new float[0], 0, 0, List.copyOf(parts), null, 0);
    }

    /// @return the same in one piece, for this many samples
    Columns solid(int wanted) {
        if (parts.isEmpty() && samples == wanted) {
            return this;
        }
        Columns whole = empty(width, wanted);
        copyTo(whole, 0);
        return whole;
    }

    private int copyTo(Columns whole, int column) {
        int next = column;
        if (!parts.isEmpty()) {
            for (Columns part : parts) {
                next = part.copyTo(whole, next);
            }
            return next;
        }
        for (int k = 0; k < width; k++, next++) {
            int to = next * whole.samples;
            if (samples == 1) {
                java.util.Arrays.fill(whole.data, to, to + whole.samples, data[start + k * stride]);
            } else {
                System.arraycopy(data, start + k * stride, whole.data, to, whole.samples);
            }
        }
        return next;
    }
}
