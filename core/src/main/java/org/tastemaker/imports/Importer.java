// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Role;
import org.tastemaker.imports.ImportPreview.FilePreview;
import org.tastemaker.imports.ImportPreview.Row;
import org.tastemaker.imports.ImportReport.FileReport;
import org.tastemaker.imports.layout.Delimited;
import org.tastemaker.imports.layout.Layout;
import org.tastemaker.imports.layout.Layouts;
import org.tastemaker.imports.read.PlanReader;
import org.tastemaker.imports.source.Source;
import org.tastemaker.problem.Known;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// Imports files: guesses what was not said, reads, and reports what was accepted and refused.
public final class Importer {
    private final Layouts layouts;

    /// @param layouts the layouts there are
    public Importer(Layouts layouts) {
        this.layouts = layouts;
    }

    /// @return with the layouts that are installed
    public static Importer installed() {
        return new Importer(Layouts.installed());
    }

    /// Decides how everything will be read, by what the request says and what the files look like.
    ///
    /// @throws ProblemException of kind INPUT if a file is absent or nothing in it can be understood, of kind
    ///     USAGE for an unknown layout or column
    public ImportPlan plan(ImportRequest request) {
        return plan(request, Source.of(request.paths()));
    }

    /// Reads everything into the sink, chunk after chunk.
    ///
    /// @throws ProblemException of kind INPUT if a file is absent or damaged, or no row of it was accepted
    public ImportReport run(ImportRequest request, ImportSink sink, TaskContext task) {
        Source source = Source.of(request.paths());
        ImportPlan plan = plan(request, source);
        if (!holdsInteractions(plan)) {
            throw new ProblemException(ProblemKind.INPUT, "imports.problem.no-interactions", source.name());
        }
        return read(request, plan, source, sink, task);
    }

    /// Reads what files say of users and items, and links, without interactions, to be joined to what is there.
    ///
    /// @throws ProblemException of kind USAGE if the files hold interactions, else as [#run]
    public ImportReport tables(ImportRequest request, ImportSink sink, TaskContext task) {
        Source source = Source.of(request.paths());
        return read(request, described(plan(request, source), source), source, sink, task);
    }

    private static ImportReport read(ImportRequest request, ImportPlan plan, Source source, ImportSink sink, TaskContext task) {
        String name = request.name();
        return new PlanReader(plan, source, sink, task).readAll(name == null ? source.name() : name);
    }

    private static ImportPlan described(ImportPlan plan, Source source) {
        if (holdsInteractions(plan)) {
            throw new ProblemException(ProblemKind.USAGE, "imports.problem.holds-interactions", source.name());
        }
        return plan;
    }

    /// Adds what files say of users and items, and links, to a data set that is there. Its numbers stay; a column
    /// that was there is replaced row by row.
    ///
    /// @param base the data set; the sink gets all of it again, but pictures
    /// @throws ProblemException of kind USAGE if the files hold interactions, else as [#run]
    public ImportReport describe(ImportRequest request, DataSet base, ImportSink sink, TaskContext task) {
        Source source = Source.of(request.paths());
        PlanReader reader = new PlanReader(described(plan(request, source), source), source, sink, task);
        reader.adopt(base);
        return reader.readAll(base.name());
    }

    /// @return whether a plan reads interactions, as [#run] needs and [#describe] does not allow
    public static boolean holdsInteractions(ImportPlan plan) {
        return plan.files().stream().anyMatch(f -> f.as() == FileKind.INTERACTIONS);
    }

    /// Reads the beginning of every file.
    ///
    /// @param rows rows of each file to read
    public ImportPreview preview(ImportRequest request, int rows) {
        Source source = Source.of(request.paths());
        ImportPlan plan = plan(request, source);
        MemorySink sink = new MemorySink();
        PlanReader reader = new PlanReader(plan, source, sink, TaskContext.quiet());
        Progress progress = TaskContext.quiet().begin("imports.phase.reading", 0, "task.unit.bytes");
        List<FilePreview> files = new ArrayList<>();
        for (FilePlan file : plan.files()) {
            List<Row> seen = new ArrayList<>();
            FileReport report = reader.read(file, rows, progress, (row, problem) -> {
                List<String> cells = new ArrayList<>();
                for (int f = 0; f < Math.min(row.count(), 200); f++) {
                    cells.add(row.text(f));
                }
                seen.add(new Row(row.line(), cells, problem));
            });
            files.add(new FilePreview(file, seen, report.read(), report.refused()));
        }
        reader.end("preview");
        Interactions all = sink.dataSet().interactions();
        LongOpenHashSet pairs = new LongOpenHashSet();
        for (int r = 0; r < all.size(); r++) {
            pairs.add(((long) all.user()[r] << 32) | all.item()[r]);
        }
        return new ImportPreview(
                plan, files, reader.usersUsed(), reader.itemsUsed(), all.size(), all.size() - pairs.size());
    }

    private ImportPlan plan(ImportRequest request, Source source) {
        if (source.files().isEmpty()) {
            throw new ProblemException(ProblemKind.INPUT, "imports.problem.no-data", source.name());
        }
        ImportPlan saved = request.plan();
        ImportPlan plan;
        if (saved != null) {
            plan = fitted(saved, source);
        } else {
            String said = request.layout();
            Layout layout = said != null
                    ? layouts.named(said)
                    : request.as() != null ? layouts.named(Delimited.NAME) : layouts.recognise(source);
            plan = new ImportPlan(ImportPlan.VERSION, layout.name(), layout.plan(source, request.as()));
        }
        plan = withRoles(plan, request.roles());
        for (FilePlan file : plan.files()) {
            if (!PlanReader.isComplete(file)) {
                throw new ProblemException(
                        ProblemKind.INPUT,
                        "imports.problem.roles-missing",
                        file.file(),
                        file.as().word(),
                        String.join(", ", file.columns().stream().map(ColumnPlan::name).toList()));
            }
        }
        return plan;
    }

    /// A plan made for one file serves any other single file.
    private static ImportPlan fitted(ImportPlan plan, Source source) {
        if (plan.files().size() == 1 && source.files().size() == 1) {
            FilePlan only = plan.files().getFirst().withFile(source.files().getFirst().name());
            return new ImportPlan(plan.version(), plan.layout(), List.of(only));
        }
        return plan;
    }

    private static ImportPlan withRoles(ImportPlan plan, Map<String, Role> roles) {
        if (roles.isEmpty()) {
            return plan;
        }
        Set<String> unknown = new LinkedHashSet<>(roles.keySet());
        List<FilePlan> files = new ArrayList<>();
        for (FilePlan file : plan.files()) {
            List<ColumnPlan> columns = new ArrayList<>(file.columns());
            for (int c = 0; c < columns.size(); c++) {
                // a column without a name may be called by its number
                String key = roles.containsKey(columns.get(c).name()) ? columns.get(c).name() : Integer.toString(c + 1);
                Role role = roles.get(key);
                if (role != null) {
                    unknown.remove(key);
                    vacate(columns, role, file.as());
                    columns.set(c, columns.get(c).withRole(role));
                }
            }
            files.add(file.withColumns(columns));
        }
        if (!unknown.isEmpty()) {
            List<String> names = plan.files().stream()
                    .flatMap(f -> f.columns().stream().map(ColumnPlan::name))
                    .distinct()
                    .toList();
            throw new ProblemException(
                    ProblemKind.USAGE,
                    "imports.problem.no-column",
                    String.join(", ", unknown),
                    Known.of(unknown.iterator().next(), names));
        }
        return new ImportPlan(plan.version(), plan.layout(), files);
    }

    /// A role that one column alone can have is taken from the column that was guessed to have it.
    private static void vacate(List<ColumnPlan> columns, Role role, FileKind as) {
        boolean single = role == Role.ITEM
                || role == Role.RATING
                || role == Role.EVENT
                || (role == Role.TIME && as == FileKind.INTERACTIONS)
                || (role == Role.USER && as != FileKind.LINKS);
        for (int c = 0; c < columns.size() && single; c++) {
            if (columns.get(c).role() == role) {
                columns.set(c, columns.get(c).withRole(Role.IGNORE));
            }
        }
    }
}
