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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Models of content and of clusters on the store, where texts, attributes and pictures are known to tell of taste.
class ContentModelsTest {
    @TempDir
    Path folder;

    private JsonNode json(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--json");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new Program(
                new UserFolders(folder.resolve("home")), new Interrupt(), new PrintWriter(out, true), new PrintWriter(err, true))
                .run(all.toArray(String[]::new));
        assertThat(status).as(err.toString()).isZero();
        return JsonMapper.shared().readTree(out.toString());
    }

    @Test
    void whatIsKnownOfItemsAndWhoIsAlikeIsWorthMoreThanChance() {
        new BundledStore().extract(files(), org.tastemaker.task.TaskContext.quiet());
        String project = folder.resolve("store.taste").toString();
        json("new", project);
        json("import", project, files().toString(), "--layout", "store");
        json("prepare", project, "--step", "event-weights", "--step", "duplicates same=pair keep=first", "--split", "leave-last-out validation=1");
        double chance = ndcg(project, "random");
        double popular = ndcg(project, "popular");
        // last-out of 777 items: chance is about .008, popularity about .035
        assertThat(ndcg(project, "tfidf")).isGreaterThan(5 * chance);
        assertThat(ndcg(project, "attribute-knn")).isGreaterThan(5 * chance);
        assertThat(ndcg(project, "image-knn")).isGreaterThan(2 * chance);
        assertThat(ndcg(project, "kmeans-users")).isGreaterThan(1.5 * popular);
        assertThat(ndcg(project, "kmeans-items")).isGreaterThan(1.5 * popular);
    }

    private Path files() {
        Path files = folder.resolve("store");
        if (!files.toFile().isDirectory()) {
            assertThat(files.toFile().mkdir()).isTrue();
        }
        return files;
    }

    private double ndcg(String project, String model) {
        return json("train", project, model).get("test").get("ndcg@10").asDouble();
    }
}
