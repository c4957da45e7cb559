// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.cli.Interrupt;
import org.tastemaker.cli.Program;
import org.tastemaker.folder.UserFolders;
import org.tastemaker.task.TaskContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Hybrids that learn how far to trust their members, on the bundled store, where the test is what comes last.
class HybridStoreTest {
    @TempDir
    Path folder;

    private JsonNode json(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--json");
        int status = new Program(
                new UserFolders(folder.resolve("home")), new Interrupt(), new PrintWriter(out, true), new PrintWriter(err, true))
                .run(all.toArray(String[]::new));
        assertThat(status).as(err.toString()).isZero();
        return JsonMapper.shared().readTree(out.toString());
    }

    private double value(String project, String run, String part) {
        return json("evaluate", project, run, "--metrics", "ndcg@10", "--on", part)
                .get("metrics").get("ndcg@10").get("value").asDouble();
    }

    /// Choices drawn at random from the past would have them prefer a mixture that is worse for what comes next.
    @Test
    void whatIsLearnedIsNotWorseThanTheBestMember() throws java.io.IOException {
        Path files = folder.resolve("files");
        new BundledStore().extract(files, TaskContext.quiet());
        String p = folder.resolve("store.taste").toString();
        json("new", p);
        json("import", p, files.toString(), "--layout", "store");
        json("prepare", p, "--step", "event-weights", "--step", "duplicates same=pair keep=first", "--split", "leave-last-out validation=1");
        json("train", p, "ease", "--run", "ease");
        json("train", p, "ials", "--run", "ials");
        json("train", p, "blend", "--run", "blend", "-p", "weights=fit");
        json("train", p, "stack", "--run", "stack");
        for (String part : new String[] {"validation", "test"}) {
            double best = Math.max(value(p, "ease", part), value(p, "ials", part));
            assertThat(value(p, "blend", part)).as(part).isGreaterThanOrEqualTo(best);
            assertThat(value(p, "stack", part)).as(part).isGreaterThanOrEqualTo(best);
        }
    }
}
