// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Models of content and of clusters on the store, where texts, attributes and pictures are known to tell of taste.
class ContentModelsTest {
    @TempDir
    Path folder;

    @Test
    void whatIsKnownOfItemsAndWhoIsAlikeIsWorthMoreThanChance() {
        Shell shell = new Shell(folder);
        String project = shell.project();
        double chance = ndcg(shell, project, "random");
        double popular = ndcg(shell, project, "popular");
        // last-out of 777 items: chance is about .008, popularity about .035
        assertThat(ndcg(shell, project, "tfidf")).isGreaterThan(5 * chance);
        assertThat(ndcg(shell, project, "attribute-knn")).isGreaterThan(5 * chance);
        assertThat(ndcg(shell, project, "image-knn")).isGreaterThan(2 * chance);
        assertThat(ndcg(shell, project, "kmeans-users")).isGreaterThan(1.5 * popular);
        assertThat(ndcg(shell, project, "kmeans-items")).isGreaterThan(1.5 * popular);
    }

    private static double ndcg(Shell shell, String project, String model) {
        return shell.json("train", project, model).get("test").get("ndcg@10").asDouble();
    }
}
