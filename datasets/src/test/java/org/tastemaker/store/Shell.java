// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tastemaker.cli.Interrupt;
import org.tastemaker.cli.Program;
import org.tastemaker.folder.UserFolders;
import org.tastemaker.task.TaskContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command line, as somebody at a terminal has it, with a home of its own.
///
/// @param folder where her files lie
record Shell(Path folder) {
    /// @return what is said, of a command that must succeed
    String run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new Program(
                new UserFolders(folder.resolve("home")), new Interrupt(), new PrintWriter(out, true), new PrintWriter(err, true))
                .run(words);
        assertThat(status).as(err.toString()).isZero();
        return out.toString();
    }

    JsonNode json(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--json");
        return JsonMapper.shared().readTree(run(all.toArray(String[]::new)));
    }

    /// @return a project of the bundled store, prepared as in the demonstration
    String project() {
        Path files = folder.resolve("files");
        new BundledStore().extract(files, TaskContext.quiet());
        String project = folder.resolve("store.taste").toString();
        json("new", project);
        json("import", project, files.toString(), "--layout", "store");
        json("prepare", project, "--step", "event-weights", "--step", "duplicates same=pair keep=first", "--split", "leave-last-out validation=1");
        return project;
    }
}
