// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tastemaker.imports.FileKind;
import org.tastemaker.imports.ImportPlan;
import org.tastemaker.imports.ImportReport;
import org.tastemaker.imports.ImportRequest;
import org.tastemaker.imports.Importer;
import org.tastemaker.job.Job;
import org.tastemaker.job.JobContext;
import org.tastemaker.job.JobEvent;
import org.tastemaker.job.JobOptions;
import org.tastemaker.job.JobRequest;
import org.tastemaker.job.WholeFiles;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.FolderSink;
import org.tastemaker.project.Hashes;
import org.tastemaker.text.Texts;

/// Imports files. Options: `file` (any number), `as`, `layout`, `role` (COLUMN=ROLE, any number), `plan`,
/// `save-plan`, `name`, `dry-run` (everything is read and nothing kept), `replace`, `append`.
///
/// Interactions go into an empty project, with `append` after those that are there, or with `replace` into one whose
/// interactions, protocols and runs then go. Users, items and links alone are joined to what is there.
public final class ImportJob implements Job {
    @Override
    public String name() {
        return "import";
    }

    @Override
    public Object run(JobRequest request, JobContext context) {
        JobOptions options = JobOptions.of(request);
        Importer importer = Importer.installed();
        ImportRequest wanted = new ImportRequest(
                options.list("file").stream().map(Path::of).toList(),
                options.word("as").map(FileKind::parse).orElse(null),
                options.word("layout").orElse(null),
                ImportRequest.roles(options.list("role")),
                options.word("plan").map(file -> ImportPlan.load(Path.of(file))).orElse(null),
                options.word("name").orElse(null));
        ImportPlan plan = importer.plan(wanted);
        options.word("save-plan").ifPresent(file -> plan.save(Path.of(file)));
        boolean rows = Importer.holdsInteractions(plan);
        boolean append = options.flag("append");
        if (append && options.flag("replace")) {
            throw new ProblemException(ProblemKind.USAGE, "job.problem.append-or-replace");
        }
        boolean data = context.project().summary().interactions() > 0;
        boolean joins = !rows && data && !options.flag("replace");
        if (rows && !append && !options.flag("replace") && !options.flag("dry-run") && data) {
            throw new ProblemException(ProblemKind.INPUT, "job.problem.has-data", context.project().path().toString());
        }
        Path folder = context.folder().resolve("import");
        try (FolderSink sink = new FolderSink(Files.createDirectories(folder))) {
            ImportRequest planned = wanted.withPlan(plan);
            ImportReport report = joins
                    ? importer.tables(planned, sink, context.task())
                    : importer.run(planned, sink, context.task());
            if (rows && report.interactions() == 0 && !options.flag("dry-run")) {
                throw nothing(report, context.texts());
            }
            if (!options.flag("dry-run")) {
                context.events().accept(new JobEvent.Artefact(append && rows ? "append" : "import", "", folder.toString(), Hashes.of(folder)));
            } else {
                WholeFiles.remove(folder);
            }
            return json(report, context.texts(), joins, options.flag("dry-run") ? Optional.empty() : Optional.of(plan));
        } catch (IOException failed) {
            throw new ProblemException(
                    failed, ProblemKind.JOB, "job.problem.not-written", folder.toString(), failed);
        }
    }

    /// @return why no interaction came in: there was none, or all were refused
    private static ProblemException nothing(ImportReport report, Texts texts) {
        String files = String.join(", ", report.files().stream().map(ImportReport.FileReport::path).toList());
        return report.files().stream()
                .flatMap(file -> file.problems().stream())
                .findFirst()
                .map(first -> new ProblemException(
                        ProblemKind.INPUT, "job.problem.all-refused", files, first.line(),
                        texts.get(first.key(), first.arguments().toArray())))
                .orElseGet(() -> new ProblemException(ProblemKind.INPUT, "job.problem.no-rows", files));
    }

    private static Map<String, Object> json(ImportReport report, Texts texts, boolean joins, Optional<ImportPlan> plan) {
        List<Map<String, Object>> files = new ArrayList<>();
        for (ImportReport.FileReport file : report.files()) {
            List<Map<String, Object>> problems = new ArrayList<>();
            for (ImportReport.RowProblem problem : file.problems()) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("line", problem.line());
                one.put("reason", texts.get(problem.key(), problem.arguments().toArray()));
                one.put("key", problem.key());
                problems.add(one);
            }
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("path", file.path());
            one.put("layout", file.layout());
            one.put("as", file.as());
            one.put("read", file.read());
            one.put("accepted", file.accepted());
            one.put("refused", file.refused());
            one.put("problems", problems);
            files.add(one);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("files", files);
        json.put("users", report.users());
        json.put("items", report.items());
        json.put("interactions", report.interactions());
        json.put("joined", joins);
        json.put("kept", plan.isPresent());
        return json;
    }
}
