// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.column;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Byte planes: the lowest bytes of all numbers, then the next ... Each plane is deflated by itself if
/// that makes it smaller by a tenth, which high bytes nearly always do and low bytes of noise never.
final class Planes {
    private static final int SAMPLE = 1 << 14;

    private Planes() {}

    /// @param values as whole numbers without sign
    /// @param bytes how many planes
    static void write(ByteArrayOutputStream out, long[] values, int bytes) {
        byte[] plane = new byte[values.length];
        for (int b = 0; b < bytes; b++) {
            int shift = 8 * b;
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (byte) (values[i] >>> shift);
            }
            writePlane(out, plane);
        }
    }

    static void writePlane(ByteArrayOutputStream out, byte[] plane) {
        byte[] packed = pays(plane) ? deflate(plane, plane.length) : plane;
        boolean deflated = packed.length < plane.length * 9L / 10;
        byte[] kept = deflated ? packed : plane;
        out.write(deflated ? 1 : 0);
        out.writeBytes(ByteBuffer.allocate(4).putInt(kept.length).array());
        out.writeBytes(kept);
    }

    /// @return the planes one after the other, put together again
    static long[] read(ByteBuffer in, int count, int bytes) {
        long[] values = new long[count];
        byte[] plane = new byte[count];
        for (int b = 0; b < bytes; b++) {
            readPlane(in, plane);
            int shift = 8 * b;
            for (int i = 0; i < count; i++) {
                values[i] |= (plane[i] & 0xffL) << shift;
            }
        }
        return values;
    }

    static void readPlane(ByteBuffer in, byte[] plane) {
        if (in.remaining() < 5) {
            throw new DamagedColumnException("plane cut short");
        }
        boolean deflated = in.get() == 1;
        int length = in.getInt();
        if (length < 0 || length > in.remaining() || (!deflated && length != plane.length)) {
            throw new DamagedColumnException("plane of " + length + " bytes");
        }
        if (!deflated) {
            in.get(plane);
            return;
        }
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(in.array(), in.arrayOffset() + in.position(), length);
            int done = 0;
            while (done < plane.length && !inflater.finished()) {
                int n = inflater.inflate(plane, done, plane.length - done);
                if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                done += n;
            }
            if (done != plane.length) {
                throw new DamagedColumnException("plane inflates to " + done + " bytes");
            }
        } catch (DataFormatException wrong) {
            throw new DamagedColumnException("plane does not inflate: " + wrong.getMessage());
        }
        in.position(in.position() + length);
    }

    private static boolean pays(byte[] plane) {
        return plane.length <= SAMPLE
                || deflate(Arrays.copyOfRange(plane, plane.length / 2, plane.length / 2 + SAMPLE / 2), SAMPLE / 2).length
                        < SAMPLE / 2 * 9 / 10;
    }

    private static byte[] deflate(byte[] plane, int length) {
        byte[] buffer = new byte[length + 64 + length / 1000];
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setInput(plane, 0, length);
            deflater.finish();
            int n = deflater.deflate(buffer);
            return deflater.finished() ? Arrays.copyOf(buffer, n) : plane;
        }
    }
}
