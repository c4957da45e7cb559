// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.linear;

import java.lang.foreign.Arena;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tastemaker.linear.PackedSymmetric;
import org.tastemaker.linear.TileProducts;
import org.tastemaker.machine.FreeMemory;
import org.tastemaker.model.Needs;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.task.TaskContext;

/// What an inverse will take.
///
/// @param items number of items
/// @param bytes memory outside the heap
/// @param seconds time
record EaseNeeds(int items, long bytes, double seconds) {
    private static final int SIDE = PackedSymmetric.BLOCK;
    private static final int ROWS = 1024;
    private static final int TIMES = 4;
    /// Operations that a processor does in a second with the native library: on the machine of docs/benchmarks.md fits of
    /// 10,000 and of 41,000 items took as long as 47 to 51 billion allow; many have half of that.
    private static final double USUAL_RATE = 3e10;

    /// From a product that is timed now.
    static EaseNeeds of(int items, TileProducts products, int threads) {
        double operations = 2.0 * SIDE * SIDE * ROWS;
        return new EaseNeeds(items, PackedSymmetric.bytes(items), operations(items) / operations * seconds(products) / threads);
    }

    /// From what processors usually do: loads nothing and takes no time.
    static EaseNeeds estimated(int items, int threads) {
        return new EaseNeeds(items, PackedSymmetric.bytes(items), operations(items) / USUAL_RATE / threads);
    }

    private static double operations(int items) {
        return (double) items * items * (items + 2.0 * SIDE);
    }

    /// @param all how many items could take part
    Needs needs(int all) {
        List<Needs.Remark> remarks = new ArrayList<>();
        if (items < all) {
            remarks.add(new Needs.Remark("model.log.ease.limit", List.of(items, all)));
        }
        return new Needs(bytes, seconds, remarks, fits() ? null : tooLarge(null));
    }

    private boolean fits() {
        return bytes <= FreeMemory.now().bytes();
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
        needs(items).tell(task, "model.log.ease.needs", items);
    }

    /// @throws ProblemException of kind JOB if the machine has not that much memory
    void check() {
        if (!fits()) {
            throw tooLarge(null);
        }
    }

    ProblemException tooLarge(@Nullable Throwable cause) {
        long free = FreeMemory.now().bytes();
        // half the free memory, so that something is left for the rest
        int fits = Math.max(1000, (int) Math.min(items / 2, Math.sqrt(free / 4.0)) / 1000 * 1000);
        return new ProblemException(
                cause, ProblemKind.JOB, "model.problem.ease.memory", items, megabytes(bytes), megabytes(free), fits);
    }

    private static long megabytes(long bytes) {
        return Math.max(1, bytes >> 20);
    }
}
