// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tastemaker.data.Column;
import org.tastemaker.embed.Vectors;
import org.tastemaker.model.Recommender;
import org.tastemaker.problem.Known;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// What prepared data say of items.
final class PreparedFacts implements ItemFacts {
    private final Supplier<ItemLikeness> together;
    private final Supplier<ItemLikeness> content;
    private final Supplier<List<Column.Tags>> columns;
    private final Supplier<ItemLikeness> embeddings;

    private PreparedFacts(
            Supplier<ItemLikeness> together, Supplier<ItemLikeness> content, Supplier<List<Column.Tags>> columns,
            Supplier<ItemLikeness> embeddings) {
        this.together = together;
        this.content = content;
        this.columns = columns;
        this.embeddings = embeddings;
    }

    static PreparedFacts of(Prepared data) {
        Supplier<List<Column.Tags>> columns = new Once<>(() -> columns(data));
        return new PreparedFacts(
                new Once<>(() -> {
                    InteractionMatrix train = data.matrix(Part.TRAIN);
                    return new KeptLikeness(new Vectors.Sparse(train.transposed(), train)::cosine);
                }),
                new Once<>(() -> {
                    InteractionMatrix levels = levels(columns.get(), data.items());
                    return new Vectors.Sparse(levels, levels.transposed())::cosine;
                }),
                columns,
                () -> {
                    throw new ProblemException(ProblemKind.USAGE, "metric.problem.no-embeddings");
                });
    }

    @Override
    public PreparedFacts with(Recommender recommender) {
        return new PreparedFacts(together, content, columns, new Once<>(() -> recommender
                .itemEmbeddings()
                .<ItemLikeness>map(vectors -> Vectors.Dense.of(vectors)::cosine)
                .orElseThrow(() -> new ProblemException(ProblemKind.USAGE, "metric.problem.no-embeddings"))));
    }

    @Override
    public ItemLikeness together() {
        return together.get();
    }

    @Override
    public ItemLikeness content() {
        return content.get();
    }

    @Override
    public ItemLikeness embeddings() {
        return embeddings.get();
    }

    @Override
    public Column.Tags categories() {
        return columns.get().getFirst();
    }

    @Override
    public Column.Tags categories(String column) {
        List<Column.Tags> known = columns.get();
        return known.stream().filter(each -> each.name().equals(column)).findFirst().orElseThrow(() -> new ProblemException(
                ProblemKind.INPUT, "metric.problem.no-such-categories", column,
                Known.of(column, known.stream().map(Column.Tags::name).toList())));
    }

    /// @return columns of tags, then those of categories
    private static List<Column.Tags> columns(Prepared data) {
        List<Column> columns = data.data().items().columns();
        List<Column.Tags> all = Stream.concat(
                        columns.stream().filter(Column.Tags.class::isInstance).map(Column.Tags.class::cast),
                        columns.stream().filter(Column.Categories.class::isInstance).map(Column.Categories.class::cast).map(Column.Categories::asTags))
                .toList();
        if (all.isEmpty()) {
            throw new ProblemException(ProblemKind.INPUT, "metric.problem.no-categories", data.data().name());
        }
        return all;
    }

    /// @return items by the levels of all columns
    private static InteractionMatrix levels(List<Column.Tags> columns, int items) {
        int[] offset = new int[items + 1];
        int[] cell = new int[columns.stream().mapToInt(c -> c.codes().length).sum()];
        int n = 0;
        for (int i = 0; i < items; i++) {
            int before = 0;
            for (Column.Tags column : columns) {
                for (int p = column.offsets()[i]; p < column.offsets()[i + 1]; p++) {
                    cell[n++] = before + column.codes()[p];
                }
                before += column.levels().size();
            }
            n = offset[i] + distinct(cell, offset[i], n);
            offset[i + 1] = n;
        }
        float[] ones = new float[n];
        Arrays.fill(ones, 1);
        int levels = columns.stream().mapToInt(c -> c.levels().size()).sum();
        return new InteractionMatrix(items, levels, offset, Arrays.copyOf(cell, n), ones);
    }

    /// Sorts and leaves repeated ones out.
    private static int distinct(int[] values, int from, int to) {
        Arrays.sort(values, from, to);
        int kept = from;
        for (int p = from; p < to; p++) {
            if (p == from || values[p] != values[p - 1]) {
                values[kept++] = values[p];
            }
        }
        return kept - from;
    }
}
