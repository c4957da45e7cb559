// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/// Memory outside the heap that grows as needed and is used again at every step: engines read it without
/// another copy.
final class DirectFloats {
    private ByteBuffer bytes = ByteBuffer.allocateDirect(0);
    private FloatBuffer floats = bytes.asFloatBuffer();

    /// @return room for this many numbers, from the beginning
    FloatBuffer room(int numbers) {
        if (floats.capacity() < numbers) {
            bytes = ByteBuffer.allocateDirect(4 * numbers).order(ByteOrder.nativeOrder());
            floats = bytes.asFloatBuffer();
        }
        floats.clear();
        return floats;
    }

    /// @return an array of what was written; it may share this memory, so it must be closed before the next use
    NDArray array(NDManager manager, int rows, int width) {
        ByteBuffer used = bytes.slice(0, 4 * rows * width).order(ByteOrder.nativeOrder());
        return manager.create(used, new Shape(rows, width), DataType.FLOAT32);
    }
}
