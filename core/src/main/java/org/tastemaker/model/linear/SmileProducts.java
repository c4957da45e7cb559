// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.linear;

import java.lang.foreign.Arena;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tastemaker.linear.TileProducts;
import smile.math.blas.BLAS;
import smile.math.blas.Layout;
import smile.math.blas.Transpose;

/// Products by Smile's native library, one thread a call; the callers run side by side.
///
/// @param blas the library
record SmileProducts(BLAS blas) implements TileProducts {
    private static final Logger LOG = LoggerFactory.getLogger(SmileProducts.class);

    /// @return Smile's where its native library works, else plain ones
    static TileProducts orPlain() {
        try {
            SmileProducts smile = new SmileProducts(BLAS.engine);
            if (smile.works()) {
                return smile;
            }
            LOG.info("Smile multiplies wrongly here; matrices are multiplied in Java");
        } catch (LinkageError | RuntimeException absent) {
            LOG.info("Smile cannot be used here ({}); matrices are multiplied in Java", absent.toString());
        }
        return TileProducts.plain();
    }

    private boolean works() {
        try (Arena arena = Arena.ofConfined()) {
            FloatBuffer two = arena.allocate(8).asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
            FloatBuffer one = arena.allocate(4).asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
            two.put(0, 3f).put(1, 4f);
            one.put(0, 5f);
            product(1, 1, 2, -1, two, two, 2, one, 1);
            return one.get(0) == -15f;
        }
    }

    @Override
    public void product(
            int m, int n, int k, float alpha, FloatBuffer a, FloatBuffer b, float beta, FloatBuffer c, int stride) {
        blas.gemm(Layout.ROW_MAJOR, Transpose.NO_TRANSPOSE, Transpose.TRANSPOSE, m, n, k, alpha, a, k, b, k, beta, c, stride);
    }
}
