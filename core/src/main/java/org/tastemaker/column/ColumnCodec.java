// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.column;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/// Turns up to [#ROWS] numbers into bytes and back, bit for bit (every NaN too).
///
/// Form: `TC`, version 1, kind, number of values (4 bytes), scheme, what the scheme needs, byte planes,
/// CRC-32C of all before it. Whole numbers are kept as distance from the least, or from the one
/// before where that is narrower; floating-point numbers as numbers of a dictionary where there are
/// at most 256 different ones, as ratings have. Everything is big-endian.
public final class ColumnCodec {
    /// Most values of a chunk.
    public static final int ROWS = 1 << 20;

    private static final byte FROM_LEAST = 0;
    private static final byte FROM_LAST = 1;
    private static final byte DICTIONARY = 2;
    private static final byte PLAIN = 3;
    private static final int HEAD = 9;

    private ColumnCodec() {}

    /// Kinds of numbers; the names stand in manifests, the places in chunks.
    public enum Kind {
        INTS(4),
        LONGS(8),
        FLOATS(4),
        DOUBLES(8),
        BYTES(1);

        private final int bytes;

        Kind(int bytes) {
            this.bytes = bytes;
        }
    }

    public static byte[] encode(int[] values) {
        long[] wide = new long[values.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = values[i];
        }
        return whole(Kind.INTS, wide);
    }

    public static byte[] encode(long[] values) {
        return whole(Kind.LONGS, values);
    }

    public static byte[] encode(byte[] values) {
        ByteArrayOutputStream out = begin(Kind.BYTES, values.length, PLAIN);
        Planes.writePlane(out, values);
        return end(out);
    }

    public static byte[] encode(float[] values) {
        long[] bits = new long[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToRawIntBits(values[i]) & 0xffffffffL;
        }
        return real(Kind.FLOATS, bits);
    }

    public static byte[] encode(double[] values) {
        long[] bits = new long[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Double.doubleToRawLongBits(values[i]);
        }
        return real(Kind.DOUBLES, bits);
    }

    /// @throws DamagedColumnException if the bytes are not a chunk of ints
    public static int[] ints(byte[] chunk) {
        long[] wide = decode(chunk, Kind.INTS);
        int[] values = new int[wide.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (int) wide[i];
        }
        return values;
    }

    /// @throws DamagedColumnException if the bytes are not a chunk of longs
    public static long[] longs(byte[] chunk) {
        return decode(chunk, Kind.LONGS);
    }

    /// @throws DamagedColumnException if the bytes are not a chunk of floats
    public static float[] floats(byte[] chunk) {
        long[] bits = decode(chunk, Kind.FLOATS);
        float[] values = new float[bits.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.intBitsToFloat((int) bits[i]);
        }
        return values;
    }

    /// @throws DamagedColumnException if the bytes are not a chunk of doubles
    public static double[] doubles(byte[] chunk) {
        long[] bits = decode(chunk, Kind.DOUBLES);
        double[] values = new double[bits.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.longBitsToDouble(bits[i]);
        }
        return values;
    }

    /// @throws DamagedColumnException if the bytes are not a chunk of bytes
    public static byte[] bytes(byte[] chunk) {
        ByteBuffer in = open(chunk, Kind.BYTES);
        byte[] values = new byte[in.getInt()];
        in.get();
        Planes.readPlane(in, values);
        return values;
    }

    /// @throws DamagedColumnException if the checksum is wrong or the bytes are no chunk at all
    public static void verify(byte[] chunk) {
        if (chunk.length < HEAD + 4 || chunk[0] != 'T' || chunk[1] != 'C') {
            throw new DamagedColumnException("not a chunk");
        }
        if (chunk[2] != 1) {
            throw new DamagedColumnException("chunk of version " + chunk[2]);
        }
        CRC32C crc = new CRC32C();
        crc.update(chunk, 0, chunk.length - 4);
        if ((int) crc.getValue() != ByteBuffer.wrap(chunk).getInt(chunk.length - 4)) {
            throw new DamagedColumnException("checksum differs");
        }
    }

    private static byte[] whole(Kind kind, long[] values) {
        long least = values.length == 0 ? 0 : Long.MAX_VALUE;
        long most = values.length == 0 ? 0 : Long.MIN_VALUE;
        long step = 0;
        long last = 0;
        for (long value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
            step |= zigzag(value - last);
            last = value;
        }
        int planes = planes(most - least);
        int stepPlanes = planes(step);
        boolean steps = stepPlanes < planes;
        long[] shifted = new long[values.length];
        last = 0;
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] = steps ? zigzag(values[i] - last) : values[i] - least;
            last = values[i];
        }
        ByteArrayOutputStream out = begin(kind, values.length, steps ? FROM_LAST : FROM_LEAST);
        out.writeBytes(ByteBuffer.allocate(8).putLong(steps ? 0 : least).array());
        out.write(steps ? stepPlanes : planes);
        Planes.write(out, shifted, steps ? stepPlanes : planes);
        return end(out);
    }

    private static byte[] real(Kind kind, long[] bits) {
        Dictionary dictionary = Dictionary.of(bits);
        if (dictionary == null) {
            ByteArrayOutputStream out = begin(kind, bits.length, PLAIN);
            Planes.write(out, bits, kind.bytes);
            return end(out);
        }
        ByteArrayOutputStream out = begin(kind, bits.length, DICTIONARY);
        out.write(dictionary.words().length);
        ByteBuffer words = ByteBuffer.allocate(8 * dictionary.words().length);
        for (long word : dictionary.words()) {
            words.putLong(word);
        }
        out.writeBytes(words.array());
        Planes.writePlane(out, dictionary.codes());
        return end(out);
    }

    private static long[] decode(byte[] chunk, Kind kind) {
        ByteBuffer in = open(chunk, kind);
        int count = in.getInt();
        try {
            return switch (in.get()) {
                case FROM_LEAST -> {
                    long least = in.getLong();
                    long[] values = Planes.read(in, count, Math.min(8, in.get()));
                    for (int i = 0; i < count; i++) {
                        values[i] += least;
                    }
                    yield values;
                }
                case FROM_LAST -> {
                    in.getLong();
                    long[] values = Planes.read(in, count, Math.min(8, in.get()));
                    long last = 0;
                    for (int i = 0; i < count; i++) {
                        last += (values[i] >>> 1) ^ -(values[i] & 1);
                        values[i] = last;
                    }
                    yield values;
                }
                case DICTIONARY -> {
                    long[] words = new long[in.get() & 0xff];
                    for (int i = 0; i < words.length; i++) {
                        words[i] = in.getLong();
                    }
                    byte[] codes = new byte[count];
                    Planes.readPlane(in, codes);
                    long[] values = new long[count];
                    for (int i = 0; i < count; i++) {
                        values[i] = words[codes[i] & 0xff];
                    }
                    yield values;
                }
                case PLAIN -> Planes.read(in, count, kind.bytes);
                default -> throw new DamagedColumnException("unknown scheme");
            };
        } catch (java.nio.BufferUnderflowException | ArrayIndexOutOfBoundsException wrong) {
            throw new DamagedColumnException("chunk cut short");
        }
    }

    /// @return the buffer, standing at the number of values, which is legal
    private static ByteBuffer open(byte[] chunk, Kind kind) {
        verify(chunk);
        if (chunk[3] != kind.ordinal()) {
            throw new DamagedColumnException("another kind of numbers than " + kind);
        }
        ByteBuffer in = ByteBuffer.wrap(chunk, 0, chunk.length - 4).position(4);
        int count = in.getInt(4);
        if (count < 0 || count > ROWS) {
            throw new DamagedColumnException("chunk of " + count + " values");
        }
        return in;
    }

    private static ByteArrayOutputStream begin(Kind kind, int count, byte scheme) {
        if (count > ROWS) {
            throw new IllegalArgumentException("a chunk has at most " + ROWS + " values, not " + count);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 + count);
        out.writeBytes(new byte[] {'T', 'C', 1, (byte) kind.ordinal()});
        out.writeBytes(ByteBuffer.allocate(4).putInt(count).array());
        out.write(scheme);
        return out;
    }

    private static byte[] end(ByteArrayOutputStream out) {
        byte[] body = out.toByteArray();
        CRC32C crc = new CRC32C();
        crc.update(body);
        return ByteBuffer.allocate(body.length + 4).put(body).putInt((int) crc.getValue()).array();
    }

    private static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    private static int planes(long range) {
        return (64 - Long.numberOfLeadingZeros(range) + 7) / 8;
    }
}
