// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tensor;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tastemaker.column.ColumnCodec;
import org.tastemaker.column.ColumnCodec.Kind;
import org.tastemaker.column.DamagedColumnException;

/// Tensors in a file of their own: how a job hands a model or a checkpoint over. Data alone, no code:
/// `TASTENSR`, version 1, the words, then each tensor with name, kind, shape and checksummed chunks.
public final class TensorFile {
    private static final long MAGIC = 0x5441_5354_454e_5352L;
    private static final int CHUNK_LIMIT = 9 * ColumnCodec.ROWS;

    private TensorFile() {}

    /// Writes the file anew; the caller moves it to its place.
    public static void write(Path file, Tensors tensors) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            out.writeLong(MAGIC);
            out.writeInt(1);
            out.writeInt(tensors.words().size());
            for (Map.Entry<String, String> word : tensors.words().entrySet()) {
                writeText(out, word.getKey());
                writeText(out, word.getValue());
            }
            out.writeInt(tensors.tensors().size());
            for (Map.Entry<String, Tensor> entry : tensors.tensors().entrySet()) {
                writeText(out, entry.getKey());
                out.writeByte(TensorChunks.kind(entry.getValue()).ordinal());
                long[] shape = entry.getValue().shape();
                out.writeInt(shape.length);
                for (long side : shape) {
                    out.writeLong(side);
                }
                for (Iterator<byte[]> chunks = TensorChunks.encode(entry.getValue()); chunks.hasNext(); ) {
                    byte[] chunk = chunks.next();
                    out.writeInt(chunk.length);
                    out.write(chunk);
                }
                out.writeInt(0);
            }
        }
    }

    /// @throws DamagedColumnException if the content is not what was written
    public static Tensors read(Path file) throws IOException {
        long size = Files.size(file);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (in.readLong() != MAGIC || in.readInt() != 1) {
                throw new DamagedColumnException("not a tensor file of version 1");
            }
            Map<String, String> words = new LinkedHashMap<>();
            for (int n = in.readInt(); n > 0; n--) {
                words.put(readText(in, size), readText(in, size));
            }
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            for (int n = in.readInt(); n > 0; n--) {
                String name = readText(in, size);
                int kind = in.readByte();
                int sides = in.readInt();
                if (kind < 0 || kind >= Kind.values().length || sides < 0 || sides > 16) {
                    throw new DamagedColumnException("tensor " + name);
                }
                long[] shape = new long[sides];
                for (int s = 0; s < sides; s++) {
                    shape[s] = in.readLong();
                }
                List<byte[]> chunks = new ArrayList<>();
                for (int length = in.readInt(); length != 0; length = in.readInt()) {
                    chunks.add(readBytes(in, length, Math.min(size, CHUNK_LIMIT)));
                }
                tensors.put(name, TensorChunks.decode(Kind.values()[kind], shape, chunks));
            }
            return new Tensors(tensors, words);
        } catch (java.io.EOFException cut) {
            throw new DamagedColumnException("file cut short");
        }
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in, long limit) throws IOException {
        return new String(readBytes(in, in.readInt(), limit), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] readBytes(DataInputStream in, int length, long limit) throws IOException {
        if (length < 0 || length > limit) {
            throw new DamagedColumnException("a piece of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
