// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.given;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Table;
import org.tastemaker.imports.FileKind;
import org.tastemaker.imports.ImportReport;
import org.tastemaker.imports.ImportRequest;
import org.tastemaker.imports.Importer;
import org.tastemaker.imports.MemorySink;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.split.Split;
import org.tastemaker.task.TaskContext;

/// Takes the rows of each part from a file of its own, as published folds have them. The files replace the
/// interactions of the data set; its users, items and links stay, with their numbers, and those that the
/// files alone know are appended. The columns of the files are guessed as at import.
public final class GivenFiles implements Split {
    @Override
    public String name() {
        return "given";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Words("train", ""), new Parameter.Words("validation", ""), new Parameter.Words("test", ""));
    }

    @Override
    public Prepared split(
            String protocol, DataSet data, Parameters parameters, RandomStreams random, TaskContext task) {
        if (parameters.word("train").isBlank() || parameters.word("test").isBlank()) {
            throw new ProblemException(ProblemKind.USAGE, "split.problem.no-file");
        }
        Importer importer = Importer.installed();
        List<DataSet> files = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Part part : List.of(Part.TRAIN, Part.VALIDATION, Part.TEST)) {
            String path = parameters.word(part.name().toLowerCase(java.util.Locale.ROOT));
            if (!path.isBlank()) {
                files.add(read(importer, path, task));
                parts.add(part);
            }
        }
        Table users = data.users();
        Table items = data.items();
        for (DataSet file : files) {
            users = extended(users, file.users());
            items = extended(items, file.items());
        }
        int n = files.stream().mapToInt(f -> f.interactions().size()).sum();
        boolean rated = files.stream().anyMatch(f -> f.interactions().rating() != null);
        boolean timed = files.stream().anyMatch(f -> f.interactions().time() != null);
        int[] user = new int[n];
        int[] item = new int[n];
        float[] rating = rated ? new float[n] : null;
        long[] time = timed ? new long[n] : null;
        byte[] part = new byte[n];
        int at = 0;
        for (int f = 0; f < files.size(); f++) {
            DataSet file = files.get(f);
            Interactions rows = file.interactions();
            int[] toUser = numbers(file.users(), users);
            int[] toItem = numbers(file.items(), items);
            for (int r = 0; r < rows.size(); r++) {
                user[at + r] = toUser[rows.user()[r]];
                item[at + r] = toItem[rows.item()[r]];
            }
            fill(rows.rating(), rating, at, rows.size());
            fill(rows.time(), time, at, rows.size());
            Arrays.fill(part, at, at + rows.size(), parts.get(f).code());
            at += rows.size();
        }
        Interactions all = new Interactions(user, item, rating, time, null, List.of(), null, List.of());
        DataSet divided = data.withUsers(users).withItems(items).withInteractions(all);
        return new Prepared(protocol, divided, part, null);
    }

    private static DataSet read(Importer importer, String path, TaskContext task) {
        MemorySink sink = new MemorySink();
        ImportRequest request =
                new ImportRequest(List.of(Path.of(path)), FileKind.INTERACTIONS, null, java.util.Map.of(), null, null);
        ImportReport report = importer.run(request, sink, task);
        // rows that are left out would make another protocol than the one that was published
        for (ImportReport.FileReport file : report.files()) {
            if (file.refused() > 0) {
                throw new ProblemException(
                        ProblemKind.INPUT,
                        "split.problem.rows-refused",
                        file.path(),
                        file.refused(),
                        file.problems().getFirst().line());
            }
        }
        return sink.dataSet();
    }

    private static Table extended(Table table, Table by) {
        boolean known = by.identifiers().names().stream().allMatch(n -> table.identifiers().number(n) >= 0);
        return known ? table : table.extendedBy(by.identifiers().names());
    }

    private static int[] numbers(Table from, Table to) {
        int[] numbers = new int[from.size()];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = to.identifiers().number(from.identifiers().name(k));
        }
        return numbers;
    }

    private static void fill(float @Nullable [] from, float @Nullable [] to, int at, int n) {
        if (to != null) {
            if (from == null) {
                Arrays.fill(to, at, at + n, Float.NaN);
            } else {
                System.arraycopy(from, 0, to, at, n);
            }
        }
    }

    private static void fill(long @Nullable [] from, long @Nullable [] to, int at, int n) {
        if (to != null) {
            if (from == null) {
                Arrays.fill(to, at, at + n, Long.MIN_VALUE);
            } else {
                System.arraycopy(from, 0, to, at, n);
            }
        }
    }
}
