// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tastemaker.column.ColumnCodec;
import org.tastemaker.column.DamagedColumnException;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// Looks at every byte of a project.
///
/// @param chunks checked columns and tensors
/// @param findings what is wrong, in the words of the check that found it; empty for a sound project
public record ProjectCheck(long chunks, List<String> findings) {
    public ProjectCheck {
        findings = List.copyOf(findings);
    }

    /// @throws ProblemException of kind PROJECT if it cannot even be opened
    public static ProjectCheck of(Path path, TaskContext task) {
        List<String> findings = new ArrayList<>();
        long[] chunks = {0};
        try (ProjectReader project = Projects.openToRead(path)) {
            if (!(project instanceof SqliteReader reader)) {
                throw new ProblemException(ProblemKind.PROJECT, "project.problem.not-a-project", path.toString());
            }
            reader.sql().read(s -> {
                s.list("PRAGMA integrity_check", row -> row.getString(1)).stream().filter(f -> !f.equals("ok")).forEach(findings::add);
                s.list("PRAGMA foreign_key_check", row -> "foreign key " + row.getString(1) + " " + row.getString(2)).forEach(findings::add);
                long total = s.one("SELECT (SELECT COUNT(*) FROM chunk) + (SELECT COUNT(*) FROM tensor_chunk)", row -> row.getLong(1)).orElse(0L);
                Progress progress = task.begin("project.phase.verify", total, "project.unit.chunks");
                for (String table : List.of("chunk", "tensor_chunk")) {
                    s.list("SELECT rowid, bytes FROM " + table, row -> {
                        progress.step(1);
                        chunks[0]++;
                        try {
                            ColumnCodec.verify(row.getBytes(2));
                        } catch (DamagedColumnException damaged) {
                            findings.add(table + " " + row.getLong(1) + ": " + damaged.getMessage());
                        }
                        return true;
                    });
                }
                progress.flush();
                return true;
            });
            if (project.summary().interactions() > 0 && findings.isEmpty()) {
                project.dataSet();
            }
        }
        return new ProjectCheck(chunks[0], findings);
    }
}
