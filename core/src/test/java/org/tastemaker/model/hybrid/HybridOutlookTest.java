// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tastemaker.model.Model;
import org.tastemaker.model.Models;
import org.tastemaker.model.Needs;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.published.SmallData;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.text.Texts;

/// What a hybrid would take is what its members would. With a million items EASE needs two terabytes.
class HybridOutlookTest {
    private static final int ITEMS = 1_000_000;
    private static final Prepared MANY = SmallData.of(
            1_000, ITEMS, IntStream.range(0, ITEMS).mapToObj(i -> new int[] {i % 1_000, i, Part.TRAIN.code()}).toArray(int[][]::new), null, null);

    private static Optional<Needs> needs(String name, Map<String, String> given) {
        Model model = Models.installed().named(name);
        return model.outlook(() -> MANY).flatMap(outlook -> outlook.needs(Parameters.of(model.descriptor().parameters(), given), 2));
    }

    private static ProblemException problem(String name, Map<String, String> given) {
        ProblemException problem = needs(name, given).orElseThrow().problem();
        assertThat(problem).isNotNull();
        return java.util.Objects.requireNonNull(problem);
    }

    @Test
    void whatCannotBeTrainedAloneIsRefusedAsAMemberAndItsValuesAreNamedAsTheHybridTakesThem() {
        Map<String, String> all = Map.of("models", "popular,ease", "settings", "ease.item-limit=0");
        assertThat(problem("blend", all)).hasMessageContaining("member ease of blend")
                .hasMessageContaining("EASE on 1,000,000 items").hasMessageContaining("ease.NAME=VALUE");
        assertThat(problem("blend", all).describe(Texts.of(Locale.SIMPLIFIED_CHINESE))).contains("成员 ease", "item-limit");
        assertThat(problem("bagging", Map.of("model", "ease", "settings", "ease.item-limit=0"))).hasMessageContaining("member ease of bagging");
        assertThat(problem("blend", Map.of(
                        "models", "bagging,popular", "settings", "bagging.model=ease bagging.settings=ease.item-limit=0")))
                .hasMessageContaining("member bagging of blend").hasMessageContaining("member ease of bagging");
    }

    @Test
    void memoryIsThatOfTheGreediestMemberAndTimeThatOfAllTrainings() {
        Needs ease = needs("ease", Map.of("item-limit", "2000")).orElseThrow();
        Needs blend = needs("blend", Map.of("models", "ease,popular", "settings", "ease.item-limit=2000")).orElseThrow();
        assertThat(blend.problem()).isNull();
        assertThat(blend.bytes()).isEqualTo(ease.bytes());
        assertThat(blend.seconds()).isEqualTo(ease.seconds());
        assertThat(blend.remarks()).containsAll(ease.remarks())
                .contains(new Needs.Remark("model.remark.hybrid.untold", List.of("popular")));
        Map<String, String> fitted = Map.of("models", "ease,popular", "settings", "ease.item-limit=2000", "weights", "fit");
        assertThat(needs("blend", fitted).orElseThrow().seconds()).isCloseTo(2 * ease.seconds(), Offset.offset(1e-9));
        Needs bags = needs("bagging", Map.of("model", "ease", "settings", "ease.item-limit=2000", "bags", "7")).orElseThrow();
        assertThat(bags.seconds()).isCloseTo(7 * ease.seconds(), Offset.offset(1e-9));
        assertThat(bags.remarks()).isEqualTo(ease.remarks());
    }

    @Test
    void nothingIsToldOfMembersOfWhichNothingIsToBeTold() {
        assertThat(needs("blend", Map.of("models", "popular,random"))).isEmpty();
    }
}
