// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.linear;

import java.lang.foreign.Arena;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;
import org.tastemaker.linear.PackedSymmetric;
import org.tastemaker.linear.TileProducts;
import org.tastemaker.machine.FreeMemory;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.task.TaskContext;

/// What an inverse will take.
///
/// @param items number of items
/// @param bytes memory outside the heap
/// @param seconds time, from a product that was timed
record EaseNeeds(int items, long bytes, double seconds) {
    private static final int SIDE = PackedSymmetric.BLOCK;
    private static final int ROWS = 1024;
    private static final int TIMES = 4;

    static EaseNeeds of(int items, TileProducts products, int threads) {
        double operations = 2.0 * SIDE * SIDE * ROWS;
        double all = (double) items * items * (items + 2.0 * SIDE);
        return new EaseNeeds(items, PackedSymmetric.bytes(items), all / operations * seconds(products) / threads);
    }

    /// @return seconds of the quickest of a few products
    private static double seconds(TileProducts products) {
        try (Arena arena = Arena.ofConfined()) {
            FloatBuffer a = floats(arena, SIDE * SIDE);
            FloatBuffer b = floats(arena, ROWS * SIDE);
            FloatBuffer c = floats(arena, ROWS * SIDE);
            long least = Long.MAX_VALUE;
            for (int t = 0; t < TIMES; t++) {
                long start = System.nanoTime();
                products.product(SIDE, ROWS, SIDE, -1, a, b, 1, c, ROWS);
                least = Math.min(least, System.nanoTime() - start);
            }
            return least / 1e9;
        }
    }

    private static FloatBuffer floats(Arena arena, int n) {
        return arena.allocate(4L * n, 64).asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    void tell(TaskContext task) {
        task.log("model.log.ease.needs", items, megabytes(bytes), Math.max(1, Math.round(seconds)));
    }

    /// @throws ProblemException of kind JOB if the machine has not that much memory
    void check() {
        if (bytes > FreeMemory.now().bytes()) {
            throw tooLarge(null);
        }
    }

    ProblemException tooLarge(@Nullable Throwable cause) {
        long free = FreeMemory.now().bytes();
        // half the free memory, so that something is left for the rest
        int fits = (int) Math.max(1000, Math.min(items / 2, Math.sqrt(free / 4.0)) / 1000 * 1000);
        return new ProblemException(
                cause, ProblemKind.JOB, "model.problem.ease.memory", items, megabytes(bytes), megabytes(free), fits);
    }

    private static long megabytes(long bytes) {
        return Math.max(1, bytes >> 20);
    }
}
