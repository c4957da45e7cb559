// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.store.event.Event;
import org.tastemaker.store.event.Moment;
import org.tastemaker.store.truth.Oracle;
import tools.jackson.databind.JsonNode;

/// The demonstration, as somebody at a terminal sees it: its ceiling, and the planted cause beside a reason.
class DemonstrationTest {
    @TempDir
    Path folder;

    @Test
    void theCeilingIsThatOfTheOracleAndAboveAllModelsAndReasonsAreComparedWithCauses() {
        Shell shell = new Shell(folder);
        JsonNode demo = shell.json("demo", "--quick", "--out", folder.toString());
        JsonNode ceiling = demo.get("ceiling").get("ndcg@10");
        // the other calculation knows the world's people alone; the demonstration tests the bots too
        assertThat(ceiling.get("value").asDouble()).isCloseTo(oracle(), within(.004));
        assertThat(demo.get("leaderboard").size()).isEqualTo(4);
        for (JsonNode row : demo.get("leaderboard")) {
            assertThat(row.get("model").asString()).isNotEqualTo("oracle");
            assertThat(row.get("metrics").get("ndcg@10").get("high").asDouble()).isLessThan(ceiling.get("low").asDouble());
        }
        assertThat(demo.get("ceiling").get("recall@10").get("value").asDouble()).isBetween(.25, .45);
        assertThat(demo.get("ceiling").get("coverage@10").get("value").asDouble()).isBetween(.4, 1.0);

        Event hidden = new LastOut(Standard.RECORDED).hidden.stream().filter(event -> event != null).findFirst().orElseThrow();
        String user = Standard.RECORDED.world.users().get(hidden.visit().user()).id();
        String item = Standard.RECORDED.world.items().get(hidden.item()).id();
        String project = folder.resolve("store.taste").toString();
        JsonNode planted = shell.json("why", project, "item-knn", "--user", user, "--item", item).get("planted");
        assertThat(planted.get("met").asString()).isEqualTo("later");
        assertThat(planted.get("cause").asString()).isEqualTo(hidden.cause().id());
        for (Map.Entry<String, String> line : Map.of("en", "Planted cause ", "zh", "真实成因：").entrySet()) {
            assertThat(shell.run("why", project, "item-knn", "--user", user, "--item", item, "--lang", line.getKey()).lines())
                    .anyMatch(text -> text.startsWith(line.getValue()));
        }
    }

    private static double oracle() {
        LastOut split = new LastOut(Standard.RECORDED);
        Oracle oracle = Standard.RECORDED.oracle;
        return split.ndcg(user -> {
            Event hidden = split.hidden.get(user);
            Moment moment = oracle.at(user, hidden.visit().time(), hidden.visit().context());
            return item -> oracle.listed(item, hidden.time()) ? oracle.expectedUtility(moment, item) : -99;
        });
    }
}
