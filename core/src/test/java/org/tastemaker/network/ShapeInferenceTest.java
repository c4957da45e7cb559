// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.text.Texts;

class ShapeInferenceTest {
    private static final Sizes SIZES = new Sizes(100, 50, 0, 0);
    private final ShapeInference inference = ShapeInference.installed();

    private static NetworkSpec neumf() {
        return NetworkTemplates.named("neumf")
                .fill(
                        Map.of("factors", "8", "embedding-size", "32", "layers", "64,32,16,8", "head", "rank-head", "loss", "bce"),
                        Set.of());
    }

    private static NetworkSpec with(Node... nodes) {
        return NetworkSpec.of("n", List.of(nodes));
    }

    private static Node node(String id, String type, String... inputs) {
        return Node.of(id, type, List.of(inputs), Map.of());
    }

    @Test
    void neuralMatrixFactorisationHasThePublishedNumberOfParameters() {
        ShapeInference.Result result = inference.infer(neumf(), SIZES);
        assertThat(result.problems()).isEmpty();
        // He et al.: 150 users and items by 8 and 32, layers 64-64-32-16-8, and 16 weights with a bias at the end
        long layers = 64 * 64 + 64 + 64 * 32 + 32 + 32 * 16 + 16 + 16 * 8 + 8;
        assertThat(result.parameters()).isEqualTo(150 * (8 + 32) + layers + 17);
        assertThat(result.multiplyAdds()).isEqualTo(8 + 64 * 64 + 64 * 32 + 32 * 16 + 16 * 8 + 16);
        assertThat(Objects.requireNonNull(result.nodes().get("hidden-4")).output()).isEqualTo(Shape.vector(8));
    }

    @Test
    void everyTemplateCanBeTrainedWithEverythingAndWithTheLeast() {
        Map<String, String> settings = Map.of(
                "factors", "4", "embedding-size", "4", "layers", "8", "head", "rank-head", "loss", "bpr", "dropout", "0.5");
        for (String name : NetworkTemplates.names()) {
            NetworkSpec all = NetworkTemplates.named(name).fill(settings,
                    Set.of("rating", "dropout", "user-columns", "item-columns", "user-ids", "item-ids"));
            assertThat(inference.infer(all, new Sizes(9, 9, 3, 3)).problems()).as(name).isEmpty();
            NetworkSpec least = NetworkTemplates.named(name).fill(settings, Set.of("user-ids", "item-ids"));
            assertThat(inference.infer(least, SIZES).problems()).as(name).isEmpty();
        }
    }

    @Test
    void problemsArePinnedToTheirNodesAndSayWhatToDo() {
        NetworkSpec spec = with(
                node("user", "user-id"), node("item", "item-id"),
                node("ue", "embedding", "user"), Node.of("ie", "embedding", List.of("item"), Map.of("size", "8")),
                node("dot", "dot", "ue", "ie"), node("odd", "convolve", "ue"), node("deaf", "dense"),
                node("lost", "dense", "nobody"), node("plain", "dense", "user"),
                Node.of("huge", "dense", List.of("ue"), Map.of("width", "-3")),
                node("score", "rank-head", "dot"));
        Texts texts = Texts.of(Locale.ENGLISH);
        Map<String, String> keys = Map.of(
                "dot", "network.problem.unequal", "odd", "network.problem.type-unknown",
                "deaf", "network.problem.input-count", "lost", "network.problem.input-unknown",
                "plain", "network.problem.number", "huge", "network.problem.value");
        List<NetworkProblem> problems = inference.infer(spec, SIZES).problems();
        assertThat(problems).extracting(NetworkProblem::node).containsExactlyInAnyOrderElementsOf(keys.keySet());
        for (NetworkProblem problem : problems) {
            assertThat(problem.key()).isEqualTo(keys.get(problem.node()));
            assertThat(problem.describe(texts)).contains(problem.node()).doesNotContain("{");
            assertThat(problem.fix(texts)).isNotEqualTo(problem.key() + ".fix").doesNotContain("{");
        }
    }

    @Test
    void ringsAndMissingEndsAreFound() {
        assertThat(inference.infer(with(node("a", "dense", "b"), node("b", "dense", "a")), SIZES).problems())
                .extracting(NetworkProblem::key)
                .contains("network.problem.ring", "network.problem.no-head");
        assertThatThrownBy(() -> inference.check(with(node("user", "user-id")), SIZES))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("head");
    }

    @Test
    void aRefusalIsToldInOneLanguageWhateverTheMachineSpeaks() {
        NetworkSpec headless = with(node("user", "user-id"));
        NetworkProblem first = inference.infer(headless, SIZES).problems().getFirst();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Texts texts = Texts.of(locale);
            assertThatThrownBy(() -> inference.check(headless, SIZES)).isInstanceOfSatisfying(ProblemException.class, refused ->
                    assertThat(refused.describe(texts)).contains(first.describe(texts)).contains(first.fix(texts)));
        }
    }

    @Test
    void columnsThatAreNotThereAreTold() {
        assertThat(inference.infer(with(node("c", "user-features"), node("s", "rank-head", "c")), SIZES).problems())
                .extracting(NetworkProblem::key)
                .containsExactly("network.problem.no-user-columns");
    }

    @Test
    void jsonKeepsEverything() {
        NetworkSpec spec = NetworkSpec.of("test", List.of(
                new Node("user", "user-id", List.of(), Map.of(), new Node.Position(3.5, -2)),
                Node.of("e", "embedding", List.of("user"), Map.of("size", "4"))));
        assertThat(NetworkJson.parse(NetworkJson.write(spec), "x")).isEqualTo(spec);
    }

    @Test
    void brokenFilesAreRefusedWithTheirPlace() {
        assertThatThrownBy(() -> NetworkJson.parse("{\n\"version\": 1,\n oops", "n.json"))
                .hasMessageContaining("n.json").hasMessageContaining("line 3");
        assertThatThrownBy(() -> NetworkJson.parse("{\"version\": 9, \"nodes\": []}", "n.json")).hasMessageContaining("9");
        assertThatThrownBy(() -> NetworkJson.parse("[]", "n.json")).hasMessageContaining("not a network");
        assertThatThrownBy(() -> NetworkJson.parse("{\"version\":1,\"nodes\":[{\"id\":\"a\"}]}", "n.json"))
                .hasMessageContaining("number 1");
        assertThatThrownBy(() -> NetworkTemplate.numbers("64,many")).hasMessageContaining("64,many");
    }

    @Test
    void picturesHaveInputsAboveAndNoNodesOnEachOther() {
        NetworkPicture picture = NetworkPicture.of(neumf());
        assertThat(picture.nodes()).hasSize(neumf().nodes().size());
        for (NetworkPicture.Edge edge : picture.edges()) {
            assertThat(Objects.requireNonNull(picture.nodes().get(edge.from())).y())
                    .isLessThan(Objects.requireNonNull(picture.nodes().get(edge.to())).y());
        }
        List<Node.Position> all = List.copyOf(picture.nodes().values());
        for (int a = 0; a < all.size(); a++) {
            assertThat(all.get(a).x()).isBetween(0.0, picture.width());
            for (int b = a + 1; b < all.size(); b++) {
                boolean apart = Math.abs(all.get(a).x() - all.get(b).x()) >= NetworkPicture.BOX_WIDTH
                        || Math.abs(all.get(a).y() - all.get(b).y()) >= NetworkPicture.BOX_HEIGHT;
                assertThat(apart).isTrue();
            }
        }
        for (NetworkPicture.Edge edge : picture.edges()) {
            for (Node.Position bend : edge.bends()) {
                assertThat(all).as("no edge passes through a box").noneMatch(box ->
                        Math.abs(box.x() - bend.x()) < NetworkPicture.BOX_WIDTH / 2 && Math.abs(box.y() - bend.y()) < 1);
            }
        }
        String svg = new SvgPicture(Texts.of(Locale.ENGLISH), NodeTypes.installed())
                .write(neumf(), inference.infer(neumf(), SIZES));
        assertThat(svg).startsWith("<svg").contains("hidden-1").contains("relu").endsWith("</svg>\n");
    }

    @Test
    void everyTypeHasItsTextsInBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Texts texts = Texts.of(locale);
            for (NodeType type : NodeTypes.installed().all()) {
                assertThat(texts.has("node." + type.name() + ".title")).isTrue();
                assertThat(texts.has("node." + type.name() + ".summary")).isTrue();
                type.parameters().forEach(p -> assertThat(
                                texts.has("node." + type.name() + ".parameter." + p.name() + ".effect"))
                        .isTrue());
            }
        }
    }
}
