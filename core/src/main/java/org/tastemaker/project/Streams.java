// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tastemaker.column.ColumnCodec;
import org.tastemaker.data.Column;

/// Columns as streams of encoded chunks. A stream has a name such as `rating` or `context/0/values`;
/// where its chunks lie (rows of a project, files of a folder) is not known here.
final class Streams {
    private Streams() {}

    /// Takes chunks, stream by stream in order.
    interface Target {
        void add(String stream, byte[] chunk);
    }

    /// Gives the chunks of a stream, in order; none for an unknown stream.
    interface Source {
        List<byte[]> chunks(String stream);
    }

    static void ints(Target target, String stream, int[] values) {
        for (int from = 0; from < values.length; from += ColumnCodec.ROWS) {
            target.add(stream, ColumnCodec.encode(Arrays.copyOfRange(values, from, Math.min(values.length, from + ColumnCodec.ROWS))));
        }
    }

    static void longs(Target target, String stream, long[] values) {
        for (int from = 0; from < values.length; from += ColumnCodec.ROWS) {
            target.add(stream, ColumnCodec.encode(Arrays.copyOfRange(values, from, Math.min(values.length, from + ColumnCodec.ROWS))));
        }
    }

    static void floats(Target target, String stream, float[] values) {
        for (int from = 0; from < values.length; from += ColumnCodec.ROWS) {
            target.add(stream, ColumnCodec.encode(Arrays.copyOfRange(values, from, Math.min(values.length, from + ColumnCodec.ROWS))));
        }
    }

    static void doubles(Target target, String stream, double[] values) {
        for (int from = 0; from < values.length; from += ColumnCodec.ROWS) {
            target.add(stream, ColumnCodec.encode(Arrays.copyOfRange(values, from, Math.min(values.length, from + ColumnCodec.ROWS))));
        }
    }

    static void bytes(Target target, String stream, byte[] values) {
        for (int from = 0; from < values.length; from += ColumnCodec.ROWS) {
            target.add(stream, ColumnCodec.encode(Arrays.copyOfRange(values, from, Math.min(values.length, from + ColumnCodec.ROWS))));
        }
    }

    /// Writes a column of the context of interactions.
    ///
    /// @param codes the codes to write for categories and tags, whose levels may be numbered differently
    static void column(Target target, String stream, Column column, int[] codes) {
        switch (column) {
            case Column.Numbers c -> doubles(target, stream + "/values", c.values());
            case Column.Times c -> longs(target, stream + "/values", c.values());
            case Column.Categories c -> ints(target, stream + "/values", codes);
            case Column.Tags c -> {
                int[] counts = new int[c.size()];
                for (int r = 0; r < counts.length; r++) {
                    counts[r] = c.offsets()[r + 1] - c.offsets()[r];
                }
                ints(target, stream + "/counts", counts);
                ints(target, stream + "/values", codes);
            }
            case Column.Strings c -> {
                int[] lengths = new int[c.size()];
                ByteArrayOutputStream text = new ByteArrayOutputStream();
                for (int r = 0; r < lengths.length; r++) {
                    String value = c.values()[r];
                    byte[] utf8 = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
                    lengths[r] = value == null ? -1 : utf8.length;
                    text.writeBytes(utf8);
                }
                ints(target, stream + "/lengths", lengths);
                bytes(target, stream + "/bytes", text.toByteArray());
            }
        }
    }

    /// Reads what [#column] wrote, over all its calls for this stream.
    static Column column(Source source, String stream, TableCodec.Head head) {
        return switch (head.kind()) {
            case "numbers" -> new Column.Numbers(head.name(), head.role(), doubles(source, stream + "/values"));
            case "times" -> new Column.Times(head.name(), head.role(), longs(source, stream + "/values"));
            case "categories" -> new Column.Categories(head.name(), head.role(), ints(source, stream + "/values"), levels(head));
            case "tags" -> new Column.Tags(
                    head.name(), head.role(), offsets(ints(source, stream + "/counts")), ints(source, stream + "/values"), levels(head));
            case "strings" -> new Column.Strings(
                    head.name(), head.role(), strings(ints(source, stream + "/lengths"), bytes(source, stream + "/bytes")));
            default -> throw new IllegalArgumentException("column of kind " + head.kind());
        };
    }

    static int[] offsets(int[] counts) {
        int[] offsets = new int[counts.length + 1];
        for (int r = 0; r < counts.length; r++) {
            offsets[r + 1] = offsets[r] + counts[r];
        }
        return offsets;
    }

    static int[] ints(Source source, String stream) {
        List<int[]> parts = decode(source, stream, ColumnCodec::ints);
        int[] all = new int[parts.stream().mapToInt(p -> p.length).sum()];
        int at = 0;
        for (int[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    static long[] longs(Source source, String stream) {
        List<long[]> parts = decode(source, stream, ColumnCodec::longs);
        long[] all = new long[parts.stream().mapToInt(p -> p.length).sum()];
        int at = 0;
        for (long[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    static float[] floats(Source source, String stream) {
        List<float[]> parts = decode(source, stream, ColumnCodec::floats);
        float[] all = new float[parts.stream().mapToInt(p -> p.length).sum()];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    static double[] doubles(Source source, String stream) {
        List<double[]> parts = decode(source, stream, ColumnCodec::doubles);
        double[] all = new double[parts.stream().mapToInt(p -> p.length).sum()];
        int at = 0;
        for (double[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    static byte[] bytes(Source source, String stream) {
        List<byte[]> parts = decode(source, stream, ColumnCodec::bytes);
        byte[] all = new byte[parts.stream().mapToInt(p -> p.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /// Chunks are independent of each other, so that all cores help.
    private static <T> List<T> decode(Source source, String stream, Function<byte[], T> decoder) {
        List<byte[]> chunks = source.chunks(stream);
        Stream<byte[]> all = chunks.size() > 1 ? chunks.parallelStream() : chunks.stream();
        return new ArrayList<>(all.map(decoder).toList());
    }

    private static @Nullable String[] strings(int[] lengths, byte[] text) {
        @Nullable String[] values = new String[lengths.length];
        int at = 0;
        for (int r = 0; r < lengths.length; r++) {
            values[r] = lengths[r] < 0 ? null : new String(text, at, lengths[r], StandardCharsets.UTF_8);
            at += Math.max(0, lengths[r]);
        }
        return values;
    }

    private static List<String> levels(TableCodec.Head head) {
        List<String> levels = head.levels();
        return levels == null ? List.of() : levels;
    }
}
