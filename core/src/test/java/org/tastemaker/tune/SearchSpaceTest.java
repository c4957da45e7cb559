// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tastemaker.model.Model;
import org.tastemaker.model.Models;
import org.tastemaker.parameter.Condition;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// Spaces from descriptors and from files.
class SearchSpaceTest {
    private static final List<Parameter> DECLARED = List.of(
            new Parameter.Whole("factors", 64, 1, 1024),
            new Parameter.Whole("epochs", 20, 1, 10_000),
            new Parameter.Whole("neighbours", 0, 0, 1000),
            new Parameter.Real("learning-rate", 0.01, 1e-6, 1, Parameter.Scale.LOGARITHMIC),
            new Parameter.Real("dropout", 0, 0, 0.95, Parameter.Scale.LINEAR),
            new Parameter.Real("half-life", 30, 0, 100_000, Parameter.Scale.LINEAR),
            new Parameter.Choice("optimizer", "adam", List.of("adam", "sgd")),
            new Parameter.Flag("item-bias", true),
            new Parameter.Words("layers", "64,32"));

    @Test
    void aDescriptorSuggestsRangesAroundItsDefaultsInFactorsWhereTheySpanDecades() {
        assertThat(SearchSpace.of(DECLARED).dimensions()).containsExactly(
                Dimension.whole("factors", 16, 256, true),
                Dimension.real("learning-rate", 0.001, 0.1, true),
                Dimension.real("dropout", 0, 0.95, false),
                Dimension.real("half-life", 7.5, 120, true),
                Dimension.choice("optimizer", List.of("adam", "sgd")),
                Dimension.choice("item-bias", List.of("false", "true")));
    }

    @Test
    void everyValueThatIsSearchedIsLegalForEveryModel() {
        for (Model model : Models.installed().all()) {
            List<Parameter> declared = model.descriptor().parameters();
            SearchSpace space = SearchSpace.of(declared);
            for (double place : new double[] {0, .2, .5, .8, 1}) {
                double[] places = new double[space.dimensions().size()];
                java.util.Arrays.fill(places, place);
                assertThat(Parameters.of(declared, space.values(places)).asText()).as(model.descriptor().name()).isNotNull();
            }
            // the defaults are in the space, to the digits that are searched
            assertThat(space.nearest(Parameters.of(declared, java.util.Map.of()).asText())).as(model.descriptor().name()).allSatisfy(
                    (name, value) -> assertThat(Parameters.of(declared, java.util.Map.of()).asText()).containsEntry(name, value));
        }
    }

    @Test
    void aFileSaysWhatIsVariedAndWhatIsFixed() {
        SpaceFile read = SpaceFile.parse(
                """
                {"factors": {"from": 8, "to": 32}, "learning-rate": {"from": 0.001, "to": 0.002, "scale": "log"},
                 "layers": ["64", "128,64"], "epochs": 5, "item-bias": false}
                """,
                "space.json", DECLARED);
        assertThat(read.space().dimensions()).containsExactly(
                Dimension.whole("factors", 8, 32, false), Dimension.real("learning-rate", 0.001, 0.002, true),
                Dimension.choice("layers", List.of("64", "128,64")));
        assertThat(read.fixed()).containsEntry("epochs", "5").containsEntry("item-bias", "false").hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"factors\": {\"from\": 8 | line 1, column",
        "[1] | must hold one JSON object",
        "{\"factor\": 3} | \"factor\", which is no parameter",
        "{\"factors\": []} | empty list",
        "{\"factors\": {\"from\": 8, \"until\": 9}} | a word \"until\"",
        "{\"optimizer\": {\"from\": 8, \"to\": 9}} | its values are no numbers",
        "{\"factors\": {\"from\": 9, \"to\": 8}} | from 9 to 8",
        "{\"factors\": {\"from\": 8}} | no \"to\"",
        "{\"factors\": {\"from\": 8, \"to\": 9, \"scale\": \"cubic\"}} | \"cubic\"",
        "{\"dropout\": {\"from\": 0, \"to\": 0.5, \"scale\": \"log\"}} | begins at 0",
        "{\"factors\": [8, 4000]} | outside its range",
        "{\"factors\": [[8]]} | [8], which is no value",
    })
    void aWrongFileIsRefusedWithThePlace(String json, String says) {
        assertThatThrownBy(() -> SpaceFile.parse(json, "space.json", DECLARED))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.INPUT))
                .hasMessageContaining("space.json")
                .hasMessageContaining(says);
    }

    @Test
    void whatDoesNotMatterIsNotVaried() {
        SearchSpace space = new SearchSpace(List.of(
                Dimension.choice("learner", List.of("linear", "boosting")), Dimension.whole("trees", 25, 400, true),
                Dimension.choice("held-out", List.of("random", "newest"))));
        List<Condition> conditions = List.of(
                new Condition("trees", "learner", List.of("boosting")), new Condition("held-out", "weights", List.of("fit")));
        SearchSpace equal = space.under(conditions, Map.of("weights", ""));
        assertThat(equal.dimensions()).extracting(Dimension::name).containsExactly("learner", "trees");
        assertThat(space.under(conditions, Map.of("weights", "fit")).dimensions()).isEqualTo(space.dimensions());
        // trees stand still while the learner is linear
        assertThat(equal.values(.2, .9)).isEqualTo(equal.values(.2, .1)).containsEntry("learner", "linear").containsEntry("trees", "25");
        assertThat(equal.values(.8, .9)).isNotEqualTo(equal.values(.8, .1));
        SearchSpace linear = space.under(conditions, Map.of("weights", "", "learner", "linear"));
        assertThat(linear.dimensions()).as("the learner is varied, whatever its default").contains(Dimension.whole("trees", 25, 400, true));
        for (SearchKind kind : SearchKind.values()) {
            Search search = kind.make(equal, 12, new org.tastemaker.random.RandomStreams(1), equal.nearest(Map.of()), new BestFirst(false));
            List<Trial> done = new java.util.ArrayList<>();
            for (var next = search.next(done); next.isPresent() && done.size() < 12; next = search.next(done)) {
                Proposal proposal = next.get();
                assertThat(proposal.values()).as(kind.word()).hasSize(2);
                done.add(Trial.done(done.size() + 1, proposal, new TrialResult(done.size(), 1, List.of()), 1));
            }
            List<Map<String, String>> full = done.stream().filter(Trial::full).map(Trial::values).toList();
            assertThat(full).as(kind.word()).doesNotHaveDuplicates();
            assertThat(done.stream().filter(Trial::full).filter(trial -> trial.values().containsValue("linear"))).as(kind.word()).hasSizeLessThanOrEqualTo(1);
        }
        // a study that is older than conditions
        assertThat(tools.jackson.databind.json.JsonMapper.shared().readValue("{\"dimensions\":[]}", SearchSpace.class).conditions()).isEmpty();
    }

    @Test
    void conditionsNameParametersThatAreThere() {
        Models.installed().all().forEach(model -> model.descriptor().conditions().forEach(each -> {
            List<String> names = model.descriptor().parameters().stream().map(Parameter::name).toList();
            assertThat(names).as(model.descriptor().name()).contains(each.parameter(), each.other());
            model.descriptor().parameters().stream().filter(parameter -> parameter.name().equals(each.other())).forEach(
                    other -> each.values().forEach(value -> assertThat(other.parse(value)).isNotNull()));
        }));
        assertThat(Models.installed().named("blend").descriptor().conditions()).isNotEmpty();
    }
}
