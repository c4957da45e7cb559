// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Role;
import org.tastemaker.imports.ColumnPlan;
import org.tastemaker.imports.FileKind;
import org.tastemaker.imports.FilePlan;
import org.tastemaker.imports.ImportPlan;
import org.tastemaker.imports.ImportRequest;
import org.tastemaker.imports.TextFormat;
import org.tastemaker.imports.guess.FileGuess;
import org.tastemaker.imports.source.Source;
import org.tastemaker.imports.source.SourceFile;

/// Changes of how files are read, each a new request.
final class ImportChoices {
    private ImportChoices() {}

    /// @param layout name of a layout, or null to recognise it
    static ImportRequest withLayout(ImportRequest request, @Nullable String layout) {
        return new ImportRequest(request.paths(), null, layout, Map.of(), null, request.name());
    }

    static ImportRequest withName(ImportRequest request, String name) {
        return new ImportRequest(
                request.paths(), request.as(), request.layout(), request.roles(), request.plan(), name);
    }

    /// Gives a column another role. A role that one column alone can have is taken from the other.
    static ImportPlan withRole(ImportPlan plan, int file, int column, Role role) {
        FilePlan old = plan.files().get(file);
        List<ColumnPlan> columns = new ArrayList<>(old.columns());
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).role() == role && isSingle(role, old.as())) {
                columns.set(c, columns.get(c).withRole(Role.IGNORE));
            }
        }
        columns.set(column, columns.get(column).withRole(role));
        return with(plan, file, old.withColumns(columns));
    }

    private static boolean isSingle(Role role, FileKind as) {
        return switch (role) {
            case ITEM, RATING, EVENT, TITLE -> true;
            case TIME -> as == FileKind.INTERACTIONS;
            case USER -> as != FileKind.LINKS;
            default -> false;
        };
    }

    /// Reads the rows of a file as something else; what its columns mean is guessed again.
    static ImportPlan withKind(ImportPlan plan, int file, FileKind kind, List<Path> paths) {
        FilePlan old = plan.files().get(file);
        return with(plan, file, guessed(old, kind, old.format(), paths));
    }

    /// Reads the text of a file in another way; what its columns mean is guessed again.
    static ImportPlan withFormat(ImportPlan plan, int file, TextFormat format, List<Path> paths) {
        FilePlan old = plan.files().get(file);
        return with(plan, file, guessed(old, old.as(), format, paths));
    }

    static ImportPlan without(ImportPlan plan, int file) {
        List<FilePlan> files = new ArrayList<>(plan.files());
        files.remove(file);
        return new ImportPlan(plan.version(), plan.layout(), files);
    }

    /// A plan for files of which user and item could not be guessed: the first two columns are taken, so
    /// that there are rows to look at while the user says better.
    static ImportPlan firstTwo(List<Path> paths, @Nullable String layout) {
        List<FilePlan> files = new ArrayList<>();
        for (SourceFile source : Source.of(paths).files()) {
            FilePlan guess = FileGuess.plan(source, FileKind.INTERACTIONS);
            files.add(complete(guess));
        }
        return new ImportPlan(ImportPlan.VERSION, layout == null ? "delimited" : layout, files);
    }

    private static FilePlan guessed(FilePlan old, FileKind kind, TextFormat format, List<Path> paths) {
        SourceFile source = Source.of(paths).files().stream()
                .filter(each -> each.name().equals(old.file()))
                .findFirst()
                .orElseThrow();
        FilePlan guess = FileGuess.plan(source, kind, format).withFile(old.file());
        FilePlan whole = complete(guess);
        return old.part() == null ? whole : whole.withPart(old.part());
    }

    /// Gives user and item to the first columns that are free, where rows need them and nobody has them.
    private static FilePlan complete(FilePlan guess) {
        FilePlan plan = guess;
        boolean users = plan.as() == FileKind.INTERACTIONS || plan.as() == FileKind.USERS || plan.as() == FileKind.LINKS;
        boolean items = plan.as() == FileKind.INTERACTIONS || plan.as() == FileKind.ITEMS;
        if (users && plan.index(Role.USER) < 0) {
            plan = free(plan, Role.USER);
        }
        if (items && plan.index(Role.ITEM) < 0) {
            plan = free(plan, Role.ITEM);
        }
        return plan;
    }

    private static FilePlan free(FilePlan plan, Role role) {
        List<ColumnPlan> columns = new ArrayList<>(plan.columns());
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).role() != Role.USER && columns.get(c).role() != Role.ITEM) {
                columns.set(c, columns.get(c).withRole(role));
                return plan.withColumns(columns);
            }
        }
        return plan;
    }

    private static ImportPlan with(ImportPlan plan, int file, FilePlan other) {
        List<FilePlan> files = new ArrayList<>(plan.files());
        files.set(file, other);
        return new ImportPlan(plan.version(), plan.layout(), files);
    }
}
