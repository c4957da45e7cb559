// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tastemaker.data.Column;
import org.tastemaker.data.Pictures;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;
import org.tastemaker.model.History;
import org.tastemaker.model.Learner;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.ModelLine;
import org.tastemaker.model.Recommender;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;

/// Data with columns, and models trained on them.
final class Catalogue {
    private Catalogue() {}

    static Column texts(String name, Role role, String... values) {
        return new Column.Strings(name, role, values);
    }

    static Column categories(String name, List<String> levels, int... codes) {
        return new Column.Categories(name, Role.CATEGORY, codes, levels);
    }

    static Column numbers(String name, double... values) {
        return new Column.Numbers(name, Role.NUMBER, values);
    }

    static Column tags(String name, List<String> levels, int[]... rows) {
        int[] offsets = new int[rows.length + 1];
        for (int r = 0; r < rows.length; r++) {
            offsets[r + 1] = offsets[r] + rows[r].length;
        }
        return new Column.Tags(
                name, Role.TAGS, offsets, Arrays.stream(rows).flatMapToInt(Arrays::stream).toArray(), levels);
    }

    static Prepared withItems(Prepared plain, Column... columns) {
        Table items = new Table(plain.data().items().identifiers(), List.of(columns));
        return new Prepared(plain.protocol(), plain.data().withItems(items), plain.part(), null);
    }

    static Prepared withUsers(Prepared plain, Column... columns) {
        Table users = new Table(plain.data().users().identifiers(), List.of(columns));
        return new Prepared(plain.protocol(), plain.data().withUsers(users), plain.part(), null);
    }

    static ModelInput input(Prepared data, Pictures pictures) {
        return new ModelInput(data, new RandomStreams(1), ModelInput.Compute.cpu(1), pictures);
    }

    static Recommender trained(String line, Prepared data, Pictures pictures, TaskListener listener, int threads) {
        TaskContext task = new TaskContext(listener, new Cancellation(), threads);
        try (Learner learner = ModelLine.of(line).learner(input(data, pictures))) {
            learner.epoch(1, task);
            return learner.recommender();
        }
    }

    static Recommender trained(String line, Prepared data) {
        return trained(line, data, Pictures.NONE, TaskListener.SILENT, 1);
    }

    static float[] scores(Recommender recommender, int items, int user, int... history) {
        float[] ones = new float[history.length];
        Arrays.fill(ones, 1f);
        float[][] scores = new float[1][items];
        recommender.score(new History[] {new History(user, history, ones)}, scores);
        return scores[0];
    }

    /// Keeps what is told.
    static final class Told implements TaskListener {
        final List<String> lines = new ArrayList<>();

        @Override
        public void log(String key, @org.jspecify.annotations.Nullable Object... arguments) {
            lines.add(key + " " + Arrays.toString(arguments));
        }
    }
}
