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

/// Tuning on the bundled store, from the command line.
class TuneStoreTest {
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

    @Test
    void theNeighboursOfTheStoreAreTunedInSixTrials() throws java.io.IOException {
        Path files = folder.resolve("files");
        new BundledStore().extract(files, TaskContext.quiet());
        String p = folder.resolve("store.taste").toString();
        json("new", p);
        json("import", p, files.toString(), "--layout", "store");
        json("prepare", p, "--step", "event-weights", "--step", "duplicates same=pair keep=first", "--split", "leave-last-out validation=1");
        JsonNode found = json("tune", p, "item-knn", "--trials", "6", "--seed", "2");
        List<Double> values = new ArrayList<>();
        double first = 0;
        for (JsonNode trial : found.get("trials")) {
            values.add(trial.get("value").asDouble());
            first = trial.get("number").asInt() == 1 ? trial.get("value").asDouble() : first;
        }
        assertThat(values).hasSize(6);
        assertThat(values.getFirst()).as("never worse than the defaults, which are the first trial").isGreaterThanOrEqualTo(first);
        JsonNode run = found.get("runs").get(0);
        assertThat(run.get("best").get("ndcg@10").asDouble()).isEqualTo(values.getFirst());
        assertThat(run.get("test").get("ndcg@10").asDouble()).isBetween(.03, .3);
        assertThat(json("runs", p).size()).isEqualTo(1);
    }
}
