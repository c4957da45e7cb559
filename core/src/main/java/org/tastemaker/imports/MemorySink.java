// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Column;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Links;
import org.tastemaker.data.Table;
import org.tastemaker.split.Candidates;
import org.tastemaker.split.Prepared;

/// Keeps an import in memory.
public final class MemorySink implements ImportSink {
    private final List<InteractionChunk> chunks = new ArrayList<>();
    private final Map<Integer, byte[]> images = new HashMap<>();
    private @Nullable DataSet data;
    private @Nullable Candidates candidates;
    private byte @Nullable [] part;

    @Override
    public void interactions(InteractionChunk chunk) {
        chunks.add(chunk);
    }

    @Override
    public void image(int item, String name, byte[] bytes) {
        images.put(item, bytes);
    }

    @Override
    public void finish(
            String name,
            Table users,
            Table items,
            List<String> eventNames,
            List<Links> links,
            @Nullable Candidates given) {
        data = new DataSet(name, users, items, joined(eventNames), links);
        candidates = given;
        chunks.clear();
    }

    /// @throws IllegalStateException before the import has ended
    public DataSet dataSet() {
        if (data == null) {
            throw new IllegalStateException("the import has not ended");
        }
        return data;
    }

    /// @return the data set divided as its files are, if they bring a split
    public Optional<Prepared> given() {
        byte[] codes = part;
        return codes == null ? Optional.empty() : Optional.of(new Prepared("given", dataSet(), codes, candidates));
    }

    /// @return the picture of an item
    public Optional<byte[]> image(int item) {
        return Optional.ofNullable(images.get(item));
    }

    private Interactions joined(List<String> eventNames) {
        int n = chunks.stream().mapToInt(InteractionChunk::size).sum();
        InteractionChunk first = chunks.isEmpty()
                ? new InteractionChunk(new int[0], new int[0], null, null, null, null, List.of())
                : chunks.getFirst();
        int[] user = new int[n];
        int[] item = new int[n];
        float[] rating = first.rating() == null ? null : new float[n];
        long[] time = first.time() == null ? null : new long[n];
        byte[] event = first.event() == null ? null : new byte[n];
        byte[] parts = first.part() == null ? null : new byte[n];
        int at = 0;
        for (InteractionChunk chunk : chunks) {
            System.arraycopy(chunk.user(), 0, user, at, chunk.size());
            System.arraycopy(chunk.item(), 0, item, at, chunk.size());
            copy(chunk.rating(), rating, at, chunk.size());
            copy(chunk.time(), time, at, chunk.size());
            copy(chunk.event(), event, at, chunk.size());
            copy(chunk.part(), parts, at, chunk.size());
            at += chunk.size();
        }
        part = parts;
        List<Column> context = new ArrayList<>();
        for (int c = 0; c < first.context().size(); c++) {
            int column = c;
            context.add(join(chunks.stream().map(k -> k.context().get(column)).toList(), n));
        }
        return new Interactions(user, item, rating, time, event, eventNames, null, context);
    }

    private static void copy(@Nullable Object from, @Nullable Object to, int at, int n) {
        if (from != null && to != null) {
            System.arraycopy(from, 0, to, at, n);
        }
    }

    /// Joins the pieces of a column; the levels of a piece begin with those of the piece before it.
    private static Column join(List<Column> pieces, int n) {
        return switch (pieces.getLast()) {
            case Column.Numbers last -> {
                double[] all = new double[n];
                int at = 0;
                for (Column piece : pieces) {
                    System.arraycopy(((Column.Numbers) piece).values(), 0, all, at, piece.size());
                    at += piece.size();
                }
                yield new Column.Numbers(last.name(), last.role(), all);
            }
            case Column.Times last -> {
                long[] all = new long[n];
                int at = 0;
                for (Column piece : pieces) {
                    System.arraycopy(((Column.Times) piece).values(), 0, all, at, piece.size());
                    at += piece.size();
                }
                yield new Column.Times(last.name(), last.role(), all);
            }
            case Column.Categories last -> {
                int[] all = new int[n];
                int at = 0;
                for (Column piece : pieces) {
                    System.arraycopy(((Column.Categories) piece).codes(), 0, all, at, piece.size());
                    at += piece.size();
                }
                yield new Column.Categories(last.name(), last.role(), all, last.levels());
            }
            case Column.Strings last -> {
                @Nullable String[] all = new @Nullable String[n];
                int at = 0;
                for (Column piece : pieces) {
                    System.arraycopy(((Column.Strings) piece).values(), 0, all, at, piece.size());
                    at += piece.size();
                }
                yield new Column.Strings(last.name(), last.role(), all);
            }
            case Column.Tags last -> {
                int[] offsets = new int[n + 1];
                int total = pieces.stream().mapToInt(p -> ((Column.Tags) p).codes().length).sum();
                int[] codes = new int[total];
                int at = 0;
                int base = 0;
                for (Column piece : pieces) {
                    Column.Tags tags = (Column.Tags) piece;
                    for (int r = 0; r < tags.size(); r++) {
                        offsets[at + r + 1] = base + tags.offsets()[r + 1];
                    }
                    System.arraycopy(tags.codes(), 0, codes, base, tags.codes().length);
                    at += tags.size();
                    base += tags.codes().length;
                }
                yield new Column.Tags(last.name(), last.role(), offsets, Arrays.copyOf(codes, total), last.levels());
            }
        };
    }
}
