// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.content;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.tastemaker.data.Column;
import org.tastemaker.linear.SparseRows;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// Items by terms, each row of length 1, or empty where an item has no term that counts.
///
/// A term is a word of a text, or a whole category or tag. It weighs `tf * ln((1 + n) / (1 + df))`, where `tf` is how
/// often the item has it (with `sublinear`, 1 plus the logarithm of that), `df` how many items do, and `n` how many items have any: what all
/// have weighs nothing.
///
/// @param columns texts, categories, tags
/// @param sublinear whether only the logarithm of how often counts
/// @param support fewest items of a term that counts
record TermVectors(List<Column> columns, boolean sublinear, int support) {

    /// @param items number of items
    SparseRows of(int items, TaskContext task) {
        Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
        List<Source> sources = columns.stream().map(c -> source(c, numbers)).toList();
        int[][] term = new int[items][];
        int[][] times = new int[items][];
        Progress progress = task.begin("train.phase.words", items, "task.unit.items");
        for (int i = 0; i < items; i++) {
            Int2IntOpenHashMap count = new Int2IntOpenHashMap();
            for (Source source : sources) {
                source.read(i, t -> count.addTo(t, 1));
            }
            term[i] = count.keySet().toIntArray();
            Arrays.sort(term[i]);
            times[i] = Arrays.stream(term[i]).map(count::get).toArray();
            progress.step(1);
        }
        progress.flush();
        return weighted(term, times, numbers.size());
    }

    private SparseRows weighted(int[][] term, int[][] times, int terms) {
        int[] df = new int[terms];
        int n = 0;
        for (int[] row : term) {
            n += row.length == 0 ? 0 : 1;
            for (int t : row) {
                df[t]++;
            }
        }
        int[] place = new int[terms];
        int used = 0;
        for (int t = 0; t < terms; t++) {
            place[t] = df[t] >= support && df[t] < n ? used++ : -1;
        }
        int[][] column = new int[term.length][];
        float[][] value = new float[term.length][];
        for (int i = 0; i < term.length; i++) {
            weigh(i, term[i], times[i], df, n, place, column, value);
        }
        return SparseRows.of(column, value);
    }

    private void weigh(
            int item, int[] term, int[] times, int[] df, int n, int[] place, int[][] column, float[][] value) {
        int[] kept = new int[term.length];
        double[] weight = new double[term.length];
        int size = 0;
        double squares = 0;
        for (int k = 0; k < term.length; k++) {
            int t = term[k];
            if (place[t] >= 0) {
                double tf = sublinear ? 1 + Math.log(times[k]) : times[k];
                kept[size] = place[t];
                weight[size] = tf * Math.log((1.0 + n) / (1.0 + df[t]));
                squares += weight[size] * weight[size];
                size++;
            }
        }
        column[item] = Arrays.copyOf(kept, size);
        value[item] = new float[size];
        for (int k = 0; k < size; k++) {
            value[item][k] = (float) (weight[k] / Math.sqrt(squares));
        }
    }

    private static Source source(Column column, Object2IntOpenHashMap<String> numbers) {
        return switch (column) {
            case Column.Strings texts -> {
                Tokenizer tokenizer = new Tokenizer();
                yield (item, terms) -> {
                    String text = texts.values()[item];
                    if (text != null) {
                        tokenizer.cut(text, word -> terms.accept(number(word, numbers)));
                    }
                };
            }
            case Column.Categories categories -> {
                int[] number = levels(column.name(), categories.levels(), numbers);
                yield (item, terms) -> {
                    int code = categories.codes()[item];
                    if (code >= 0) {
                        terms.accept(number[code]);
                    }
                };
            }
            case Column.Tags tags -> {
                int[] number = levels(column.name(), tags.levels(), numbers);
                yield (item, terms) -> {
                    for (int p = tags.offsets()[item]; p < tags.offsets()[item + 1]; p++) {
                        terms.accept(number[tags.codes()[p]]);
                    }
                };
            }
            case Column.Numbers numeric -> throw new IllegalArgumentException(numeric.name());
            case Column.Times times -> throw new IllegalArgumentException(times.name());
        };
    }

    /// A level is no word: the column's name and a character that no word has stand before it.
    private static int[] levels(String column, List<String> levels, Object2IntOpenHashMap<String> numbers) {
        List<Integer> number = new ArrayList<>();
        levels.forEach(level -> number.add(number(column + '\n' + level, numbers)));
        return number.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int number(String term, Object2IntOpenHashMap<String> numbers) {
        int next = numbers.size();
        int known = numbers.putIfAbsent(term, next);
        return numbers.size() > next ? next : known;
    }

    private interface Source {
        void read(int item, IntConsumer terms);
    }
}
