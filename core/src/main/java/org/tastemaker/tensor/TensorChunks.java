// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tensor;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.tastemaker.column.ColumnCodec;
import org.tastemaker.column.ColumnCodec.Kind;
import org.tastemaker.column.DamagedColumnException;

/// A tensor as encoded chunks of numbers, the way it lies in a file.
public final class TensorChunks {
    private TensorChunks() {}

    public static Kind kind(Tensor tensor) {
        return switch (tensor) {
            case Tensor.Floats floats -> Kind.FLOATS;
            case Tensor.Doubles doubles -> Kind.DOUBLES;
            case Tensor.Ints ints -> Kind.INTS;
            case Tensor.Longs longs -> Kind.LONGS;
        };
    }

    /// @return the chunks in order, each encoded when it is asked for
    public static Iterator<byte[]> encode(Tensor tensor) {
        int length = length(tensor);
        return IntStream.iterate(0, from -> from < length, from -> from + ColumnCodec.ROWS)
                .mapToObj(from -> encode(tensor, from, Math.min(length, from + ColumnCodec.ROWS)))
                .iterator();
    }

    /// @throws DamagedColumnException if chunks and shape do not fit, or a chunk is damaged
    public static Tensor decode(Kind kind, long[] shape, List<byte[]> chunks) {
        try {
            int size = Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
            if (size < 0 || (size + ColumnCodec.ROWS - 1L) / ColumnCodec.ROWS != chunks.size()) {
                throw new IllegalArgumentException("shape " + Arrays.toString(shape));
            }
            return switch (kind) {
                case FLOATS -> {
                    float[] values = new float[size];
                    each(chunks, (chunk, at) -> {
                        float[] part = ColumnCodec.floats(chunk);
                        System.arraycopy(part, 0, values, at, part.length);
                    });
                    yield new Tensor.Floats(shape, values);
                }
                case DOUBLES -> {
                    double[] values = new double[size];
                    each(chunks, (chunk, at) -> {
                        double[] part = ColumnCodec.doubles(chunk);
                        System.arraycopy(part, 0, values, at, part.length);
                    });
                    yield new Tensor.Doubles(shape, values);
                }
                case INTS -> {
                    int[] values = new int[size];
                    each(chunks, (chunk, at) -> {
                        int[] part = ColumnCodec.ints(chunk);
                        System.arraycopy(part, 0, values, at, part.length);
                    });
                    yield new Tensor.Ints(shape, values);
                }
                case LONGS -> {
                    long[] values = new long[size];
                    each(chunks, (chunk, at) -> {
                        long[] part = ColumnCodec.longs(chunk);
                        System.arraycopy(part, 0, values, at, part.length);
                    });
                    yield new Tensor.Longs(shape, values);
                }
                case BYTES -> throw new IllegalArgumentException("no tensor of bytes");
            };
        } catch (ArithmeticException | IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
            throw (DamagedColumnException) new DamagedColumnException("tensor: " + wrong.getMessage()).initCause(wrong);
        }
    }

    private interface Place {
        void put(byte[] chunk, int at);
    }

    private static void each(List<byte[]> chunks, Place place) {
        for (int c = 0; c < chunks.size(); c++) {
            place.put(chunks.get(c), c * ColumnCodec.ROWS);
        }
    }

    private static int length(Tensor tensor) {
        return switch (tensor) {
            case Tensor.Floats floats -> floats.values().length;
            case Tensor.Doubles doubles -> doubles.values().length;
            case Tensor.Ints ints -> ints.values().length;
            case Tensor.Longs longs -> longs.values().length;
        };
    }

    private static byte[] encode(Tensor tensor, int from, int to) {
        return switch (tensor) {
            case Tensor.Floats floats -> ColumnCodec.encode(Arrays.copyOfRange(floats.values(), from, to));
            case Tensor.Doubles doubles -> ColumnCodec.encode(Arrays.copyOfRange(doubles.values(), from, to));
            case Tensor.Ints ints -> ColumnCodec.encode(Arrays.copyOfRange(ints.values(), from, to));
            case Tensor.Longs longs -> ColumnCodec.encode(Arrays.copyOfRange(longs.values(), from, to));
        };
    }
}
