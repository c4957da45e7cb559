// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.read;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Column;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Links;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;
import org.tastemaker.imports.FileKind;
import org.tastemaker.imports.FilePlan;
import org.tastemaker.imports.ImportPlan;
import org.tastemaker.imports.ImportReport;
import org.tastemaker.imports.ImportReport.FileReport;
import org.tastemaker.imports.ImportReport.RowProblem;
import org.tastemaker.imports.ImportSink;
import org.tastemaker.imports.InteractionChunk;
import org.tastemaker.imports.TextFormat;
import org.tastemaker.imports.source.Source;
import org.tastemaker.imports.source.SourceFile;
import org.tastemaker.imports.text.RowReader;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.split.Candidates;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// Carries out an import plan. Interactions are read first, so that users and items with interactions have the
/// lowest numbers, in the order of the file.
public final class PlanReader {
    /// How many refusals a report keeps.
    public static final int MOST_PROBLEMS = 1000;

    private static final int LARGEST_IMAGE = 8 << 20;
    private static final int ROWS_A_STEP = 1 << 13;

    /// Sees every row that was cut, for a preview.
    public interface Observer {
        /// @param row the row, valid during the call
        /// @param problem why it was refused, or null
        void row(RowReader row, @Nullable RowProblem problem);
    }

    private final ImportPlan plan;
    private final Source source;
    private final ImportSink sink;
    private final TaskContext task;
    private final Catalogue users = new Catalogue();
    private final Catalogue items = new Catalogue();
    private final Object2IntOpenHashMap<String> events = new Object2IntOpenHashMap<>();
    private final ChunkWriter chunks;
    private final List<Links> links = new ArrayList<>();
    private @Nullable Candidates candidates;
    private long adopted;

    public PlanReader(ImportPlan plan, Source source, ImportSink sink, TaskContext task) {
        this.plan = plan;
        this.source = source;
        this.sink = sink;
        this.task = task;
        events.defaultReturnValue(-1);
        chunks = new ChunkWriter(sink, plan.files());
    }

    /// Begins with what a data set holds: its users, items and links with their columns, and all its rows, which
    /// go to the sink as they are. For plans without interactions of their own.
    public void adopt(DataSet base) {
        users.adopt(base.users());
        items.adopt(base.items());
        links.addAll(base.links());
        base.interactions().eventNames().forEach(name -> events.put(name, events.size()));
        Interactions all = base.interactions();
        for (int from = 0; from < all.size(); from += InteractionChunk.ROWS) {
            task.checkCancelled();
            int n = Math.min(InteractionChunk.ROWS, all.size() - from);
            Interactions some = all.rows(IntStream.range(from, from + n).toArray());
            sink.interactions(new InteractionChunk(
                    some.user(), some.item(), some.rating(), some.time(), some.event(), null, some.context()));
        }
        for (int r = 0; r < all.size(); r++) {
            users.use(all.user()[r]);
            items.use(all.item()[r]);
        }
        adopted = all.size();
    }

    /// Reads all files to their end.
    ///
    /// @param name name of the data set
    /// @throws ProblemException of kind INPUT if a file cannot be read at all
    public ImportReport readAll(String name) {
        List<FilePlan> order = plan.files().stream()
                .sorted(Comparator.comparing(FilePlan::as))
                .toList();
        List<FileReport> reports = new ArrayList<>();
        long bytes = order.stream().mapToLong(p -> file(p).size()).sum();
        Progress progress = task.begin("imports.phase.reading", bytes, "task.unit.bytes");
        for (FilePlan file : order) {
            progress.detail(file.file());
            reports.add(read(file, Long.MAX_VALUE, progress, null));
        }
        progress.flush();
        chunks.flush();
        Table itemTable = items.table();
        images(itemTable);
        end(name, itemTable);
        return new ImportReport(reports, users.used(), items.used(), adopted + chunks.written());
    }

    /// Hands over what was read so far, as a preview does.
    public void end(String name) {
        end(name, items.table());
    }

    private void end(String name, Table itemTable) {
        chunks.flush();
        sink.finish(name, users.table(), itemTable, eventNames(), links, candidates);
    }

    /// Reads one file.
    ///
    /// @param most rows to read at most
    /// @param observer sees each row, or null
    public FileReport read(FilePlan file, long most, Progress progress, @Nullable Observer observer) {
        RowConsumer consumer = consumer(file);
        SourceFile from = file(file);
        List<RowProblem> problems = new ArrayList<>();
        long read = 0;
        long refused = 0;
        try (RowReader rows = new RowReader(from.open(), file.format())) {
            rows.expect(file.shape() == FilePlan.Shape.ROWS ? file.columns().size() : 0);
            boolean header = file.format().header() == TextFormat.Header.PRESENT;
            long told = 0;
            int untold = 0;
            while (read < most) {
                RowReader.Outcome outcome = rows.next();
                if (outcome == RowReader.Outcome.END) {
                    break;
                }
                if (++untold == ROWS_A_STEP) {
                    untold = 0;
                    progress.step(Math.min(from.size(), rows.consumed()) - told);
                    told = Math.min(from.size(), rows.consumed());
                }
                if (header) {
                    header = false;
                    continue;
                }
                RowProblem problem =
                        switch (outcome) {
                            case QUOTE_OPEN -> Refusals.of(rows, "data.problem.quote-open");
                            case TOO_LONG -> Refusals.of(
                                    rows, "data.problem.line-too-long", Integer.toString(RowReader.LONGEST >> 20));
                            default -> consumer.accept(rows);
                        };
                if (problem == null) {
                    read += consumer.rowsIn(rows);
                } else {
                    read++;
                    refused++;
                    if (problems.size() < MOST_PROBLEMS) {
                        problems.add(problem);
                    }
                }
                if (observer != null) {
                    observer.row(rows, problem);
                }
            }
            progress.step(from.size() - told);
        } catch (IOException e) {
            throw new ProblemException(e, ProblemKind.INPUT, "imports.problem.file-damaged", from.path());
        }
        finish(consumer);
        return new FileReport(
                from.path(), plan.layout(), file.as().word(), read, read - refused, refused, problems);
    }

    /// @return users with interactions so far
    public int usersUsed() {
        return users.used();
    }

    /// @return items with interactions so far
    public int itemsUsed() {
        return items.used();
    }

    private RowConsumer consumer(FilePlan file) {
        return switch (file.shape()) {
            case LISTS -> new ListRows(file, users, items, chunks);
            case CANDIDATES -> new CandidateRows(users, items);
            case ROWS -> switch (file.as()) {
                case INTERACTIONS -> new InteractionRows(file, users, items, events, chunks);
                case ITEMS -> new AttributeRows(file, items);
                case USERS -> new AttributeRows(file, users);
                case LINKS -> new LinkRows(file, users);
                case CANDIDATES -> new CandidateRows(users, items);
            };
        };
    }

    private void finish(RowConsumer consumer) {
        if (consumer instanceof LinkRows linked) {
            links.add(linked.links());
        } else if (consumer instanceof CandidateRows among) {
            candidates = among.candidates();
        }
    }

    private List<String> eventNames() {
        String[] names = new String[events.size()];
        events.object2IntEntrySet().forEach(e -> names[e.getIntValue()] = e.getKey());
        return Arrays.asList(names);
    }

    private void images(Table table) {
        if (table.column(Role.IMAGE).orElse(null) instanceof Column.Strings(var name, var role, var files)) {
            for (int i = 0; i < files.length; i++) {
                String file = files[i];
                if (file != null) {
                    task.checkCancelled();
                    int item = i;
                    source.below(file, LARGEST_IMAGE)
                            .or(() -> source.below("images/" + file, LARGEST_IMAGE))
                            .ifPresent(bytes -> sink.image(item, file, bytes));
                }
            }
        }
    }

    private SourceFile file(FilePlan wanted) {
        return source.file(wanted.file())
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.INPUT, "imports.problem.file-absent", source.name() + "/" + wanted.file()));
    }

    /// @return whether a plan says enough to read its file
    public static boolean isComplete(FilePlan file) {
        if (file.shape() != FilePlan.Shape.ROWS) {
            return true;
        }
        return switch (file.as()) {
            case INTERACTIONS -> file.index(Role.USER) >= 0 && file.index(Role.ITEM) >= 0;
            case ITEMS -> file.index(Role.ITEM) >= 0;
            case USERS -> file.index(Role.USER) >= 0;
            case LINKS -> file.columns().stream().filter(c -> c.role() == Role.USER).count() >= 2;
            case CANDIDATES -> true;
        };
    }
}
