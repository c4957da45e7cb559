// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What files say of items comes after the interactions, as models that need it advise.
class DescribeLaterTest {
    @TempDir
    Path folder = Path.of("");

    private Path p = Path.of("");
    private Path items = Path.of("");

    private Terminal.Answer run(Object... words) {
        return new Terminal(folder.resolve("home")).run(words);
    }

    private JsonNode json(Object... words) {
        return new Terminal(folder.resolve("home")).json(words);
    }

    @BeforeEach
    void importInteractionsAlone() throws IOException {
        StringBuilder rows = new StringBuilder("user,item,rating,timestamp\n");
        for (int u = 0; u < 20; u++) {
            for (int k = 0; k < 6; k++) {
                rows.append("u%d,i%d,%d,%d%n".formatted(u, (u * 3 + k * 5) % 12, 1 + k % 5, 1_500_000_000 + k * 90));
            }
        }
        StringBuilder titles = new StringBuilder("item,title,genre\nnobody,Unseen,c\n");
        for (int i = 0; i < 12; i++) {
            titles.append("i%d,Title %s %d,%s%n".formatted(i, i % 2 == 0 ? "even" : "odd", i % 3, i % 2 == 0 ? "a" : "b"));
        }
        items = Files.writeString(folder.resolve("items.csv"), titles);
        p = folder.resolve("p.taste");
        run("new", p);
        json("import", p, Files.writeString(folder.resolve("rows.csv"), rows));
        json("prepare", p, "--split", "leave-last-out validation=0", "--protocol", "before");
        json("train", p, "item-knn", "--run", "kept");
    }

    @Test
    void theyAreJoinedAndNothingThatWasThereIsLost() {
        assertThat(run("train", p, "tfidf").err()).contains("Import a table of items");
        JsonNode lists = json("recommend", p, "kept", "--top", "3");
        assertThat(json("import", p, items, "--as", "items", "--dry-run").has("total")).isFalse();
        JsonNode joined = json("import", p, items, "--as", "items");
        assertThat(joined.get("files").get(0).get("accepted").asInt()).isEqualTo(13);
        assertThat(joined.get("total").get("items").asInt()).isEqualTo(12);
        assertThat(joined.get("total").get("interactions").asInt()).isEqualTo(120);
        assertThat(json("runs", p)).hasSize(1);
        assertThat(itemsOf(json("recommend", p, "kept", "--top", "3"))).isEqualTo(itemsOf(lists));
        json("prepare", p, "--split", "leave-last-out validation=0", "--protocol", "after");
        assertThat(json("train", p, "tfidf", "--protocol", "after").get("test").has("ndcg@10")).isTrue();
        assertThat(json("similar", p, "kept", "--item", "i3", "--top", "1").get("title").asString()).isEqualTo("Title odd 0");
        assertThat(json("verify", p).get("sound").asBoolean()).isTrue();
    }

    @Test
    void theyAreJoinedUnderTheOptionToAddTooAndNeverReplace() {
        assertThat(run("import", p, items, "--replace").status()).isEqualTo(3);
        assertThat(run("import", p, items, "--append").out()).contains("Joined to the users and items of");
        assertThat(json("runs", p)).hasSize(1);
    }

    @Test
    void anEmptyProjectSaysThatInteractionsAreMissing() {
        Path empty = folder.resolve("empty.taste");
        run("new", empty);
        Terminal.Answer answer = run("import", empty, items, "--as", "items");
        assertThat(answer.status()).isEqualTo(3);
        assertThat(answer.err()).contains("no interactions");
    }

    private static List<String> itemsOf(JsonNode answer) {
        List<String> all = new ArrayList<>();
        for (JsonNode list : answer.get("lists")) {
            for (JsonNode item : list.get("items")) {
                all.add(list.get("user").asString() + " " + item.get("item").asString() + " " + item.get("score").asString());
            }
        }
        return all;
    }
}
