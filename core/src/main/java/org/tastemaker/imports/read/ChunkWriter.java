// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.read;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tastemaker.data.Column;
import org.tastemaker.data.Role;
import org.tastemaker.imports.ColumnPlan;
import org.tastemaker.imports.FileKind;
import org.tastemaker.imports.FilePlan;
import org.tastemaker.imports.ImportSink;
import org.tastemaker.imports.InteractionChunk;
import org.tastemaker.split.Part;

/// Gathers interactions into chunks. All chunks have the columns that any file of the import has; rows of a
/// file that lacks one have it missing.
final class ChunkWriter {
    private static final int FIRST = 1 << 14;

    private final ImportSink sink;
    private final boolean hasRating;
    private final boolean hasTime;
    private final boolean hasEvent;
    private final boolean hasPart;
    private final Map<String, ColumnBuilder> context = new LinkedHashMap<>();

    private int rows;
    private long written;
    private int[] user = {};
    private int[] item = {};
    private float[] rating = {};
    private long[] time = {};
    private byte[] event = {};
    private byte[] part = {};

    ChunkWriter(ImportSink sink, List<FilePlan> plans) {
        this.sink = sink;
        List<FilePlan> files = plans.stream().filter(p -> p.as() == FileKind.INTERACTIONS).toList();
        hasRating = files.stream().anyMatch(p -> p.index(Role.RATING) >= 0);
        hasTime = files.stream().anyMatch(p -> p.index(Role.TIME) >= 0);
        hasEvent = files.stream().anyMatch(p -> p.index(Role.EVENT) >= 0);
        hasPart = files.stream().anyMatch(p -> p.part() != null);
        for (FilePlan plan : files) {
            for (int c = 0; c < plan.columns().size(); c++) {
                ColumnPlan column = plan.columns().get(c);
                if (InteractionRows.isContext(plan, c)) {
                    context.computeIfAbsent(column.name(), n -> ColumnBuilder.of(n, column.role()));
                }
            }
        }
        allocate(FIRST);
    }

    ColumnBuilder context(String name) {
        ColumnBuilder builder = context.get(name);
        if (builder == null) {
            throw new IllegalArgumentException("no context column " + name);
        }
        return builder;
    }

    Collection<ColumnBuilder> context() {
        return context.values();
    }

    /// @return interactions so far
    long written() {
        return written + rows;
    }

    /// @return number of the next row in its chunk, where context columns put theirs
    int row() {
        return rows;
    }

    void add(int u, int i, float r, long t, byte e, Part p) {
        if (rows == user.length) {
            grow(Math.min(InteractionChunk.ROWS, rows * 4));
        }
        user[rows] = u;
        item[rows] = i;
        if (hasRating) {
            rating[rows] = r;
        }
        if (hasTime) {
            time[rows] = t;
        }
        if (hasEvent) {
            event[rows] = e;
        }
        if (hasPart) {
            part[rows] = p.code();
        }
        if (++rows == InteractionChunk.ROWS) {
            flush();
        }
    }

    /// Hands over what is left.
    void flush() {
        if (rows == 0) {
            return;
        }
        int n = rows;
        List<Column> moments = context.values().stream().map(b -> b.build(n)).toList();
        sink.interactions(new InteractionChunk(
                Arrays.copyOf(user, n),
                Arrays.copyOf(item, n),
                hasRating ? Arrays.copyOf(rating, n) : null,
                hasTime ? Arrays.copyOf(time, n) : null,
                hasEvent ? Arrays.copyOf(event, n) : null,
                hasPart ? Arrays.copyOf(part, n) : null,
                moments));
        context.values().forEach(ColumnBuilder::clear);
        written += n;
        rows = 0;
    }

    private void allocate(int n) {
        user = new int[n];
        item = new int[n];
        rating = new float[hasRating ? n : 0];
        time = new long[hasTime ? n : 0];
        event = new byte[hasEvent ? n : 0];
        part = new byte[hasPart ? n : 0];
    }

    private void grow(int n) {
        user = Arrays.copyOf(user, n);
        item = Arrays.copyOf(item, n);
        rating = Arrays.copyOf(rating, hasRating ? n : 0);
        time = Arrays.copyOf(time, hasTime ? n : 0);
        event = Arrays.copyOf(event, hasEvent ? n : 0);
        part = Arrays.copyOf(part, hasPart ? n : 0);
    }
}
