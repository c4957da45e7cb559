// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Column;
import org.tastemaker.data.ColumnPieces;
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
            context.add(new ColumnPieces(chunks.stream().map(k -> k.context().get(column)).toList()).joined());
        }
        return new Interactions(user, item, rating, time, event, eventNames, null, context);
    }

    private static void copy(@Nullable Object from, @Nullable Object to, int at, int n) {
        if (from != null && to != null) {
            System.arraycopy(from, 0, to, at, n);
        }
    }
}
