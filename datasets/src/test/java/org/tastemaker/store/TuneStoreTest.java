// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Tuning on the bundled store, from the command line.
class TuneStoreTest {
    @TempDir
    Path folder;

    @Test
    void theNeighboursOfTheStoreAreTunedInSixTrials() {
        Shell shell = new Shell(folder);
        String p = shell.project();
        JsonNode found = shell.json("tune", p, "item-knn", "--trials", "6", "--seed", "2");
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
        assertThat(shell.json("runs", p).size()).isEqualTo(1);
    }
}
