// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Table;
import org.tastemaker.explain.Explanation.Reason;
import org.tastemaker.explain.PlantedFinding.Met;
import org.tastemaker.explain.PlantedFinding.Verdict;
import org.tastemaker.model.History;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.text.Texts;

/// The rule by hand: Ada knows `a`, `b` and `c`, and turns to `d` later; `e` to `g` she never meets. Bo is a bot.
class PlantedCheckTest {
    private static final Prepared DATA = new Prepared(
            "p",
            new DataSet(
                    "d", new Table(Identifiers.of(List.of("ada", "bo")), List.of()),
                    new Table(Identifiers.of(List.of("a", "b", "c", "d", "e", "f", "g")), List.of()),
                    new Interactions(
                            new int[] {0, 0, 0, 0, 1}, new int[] {0, 1, 2, 3, 0}, null, new long[] {10, 20, 30, 40, 50}, null,
                            List.of(), null, List.of()),
                    List.of()),
            new byte[] {
                Part.TRAIN.code(), Part.TRAIN.code(), Part.VALIDATION.code(), Part.TEST.code(), Part.TRAIN.code()
            },
            null);

    /// What is likely by item; `g` is not on sale.
    private static final Map<String, Double> CHANCE =
            Map.of("a", .1, "b", .2, "c", .3, "d", .7, "e", .9, "f", .4);

    /// Causes by item. Taste shows in `a` alone; the complement in `b`.
    private record Planted(Map<String, String> causes) implements PlantedTruth {
        @Override
        public boolean knows(String user) {
            return user.equals("ada");
        }

        @Override
        public Moment at(String user, String item, long time) {
            assertThat(List.of("a10", "b20", "c30", "d40", "a50")).contains(item + time);
            return new Moment() {
                @Override
                public double utility(String asked) {
                    return CHANCE.getOrDefault(asked, Double.NaN);
                }

                @Override
                public double chance(String asked) {
                    return CHANCE.getOrDefault(asked, Double.NaN);
                }

                @Override
                public Optional<PlantedCause> largest(String asked) {
                    return cause(user, asked, time);
                }
            };
        }

        @Override
        public Optional<PlantedCause> cause(String user, String item, long time) {
            return Optional.of(new PlantedCause(causes.getOrDefault(item, "taste"), List.of()));
        }

        @Override
        public Optional<Evidence> evidence(String user, String item, PlantedCause cause) {
            return switch (cause.term()) {
                case "taste" -> Optional.of(new Evidence(.5, "a"::equals));
                case "complement" -> Optional.of(new Evidence(0, "b"::equals));
                default -> Optional.empty();
            };
        }
    }

    private static PlantedFinding found(int item, Map<String, String> causes, double... weights) {
        List<Reason> reasons = java.util.stream.IntStream.range(0, weights.length)
                .mapToObj(i -> new Reason(i, weights[i]))
                .sorted(java.util.Comparator.comparingDouble(reason -> -reason.weight()))
                .toList();
        return PlantedCheck.of(new Planted(causes), DATA)
                .of(new Explanation(0, item, "loo", reasons, 1))
                .orElseThrow();
    }

    @Test
    void tasteAgreesIfMoreThanHalfOfTheNamedWeightLiesOnItemsThatShowIt() {
        assertThat(found(3, Map.of(), .6, .5, 0).verdict()).isEqualTo(Verdict.AGREES);
        assertThat(found(3, Map.of(), .5, .5, 0).verdict()).isEqualTo(Verdict.DIFFERS);
        // reasons that speak against the item, or hardly for it, are not named and do not count
        assertThat(found(3, Map.of(), .6, .05, -5).verdict()).isEqualTo(Verdict.AGREES);
        assertThat(found(3, Map.of(), .05, .6, .01).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void aComplementAgreesIfOneNamedItemIsWhatNeedsIt() {
        assertThat(found(3, Map.of("d", "complement"), .6, .2, .1).verdict()).isEqualTo(Verdict.AGREES);
        assertThat(found(3, Map.of("d", "complement"), .6, .01, .5).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void thereIsNoVerdictWhereNoneCanBeGiven() {
        assertThat(found(3, Map.of("d", "promotion"), .6).verdict()).isEqualTo(Verdict.UNSHOWN);
        assertThat(found(3, Map.of(), -.1, 0).verdict()).isEqualTo(Verdict.REASONLESS);
        assertThat(found(5, Map.of(), .6).verdict()).isEqualTo(Verdict.CAUSELESS);
        assertThat(PlantedCheck.of(new Planted(Map.of()), DATA).of(new Explanation(1, 3, "loo", List.of(), 1))).isEmpty();
    }

    @Test
    void anItemWasMetLaterOrBeforeOrNever() {
        assertThat(found(3, Map.of("d", "friend"), .6).met()).isEqualTo(Met.LATER);
        assertThat(found(1, Map.of(), .6).met()).isEqualTo(Met.BEFORE);
        PlantedFinding expected = found(4, Map.of("e", "season"), .6);
        assertThat(expected.met()).isEqualTo(Met.NEVER);
        assertThat(expected.cause()).isEqualTo(new PlantedCause("season", List.of()));
        PlantedFinding unlikely = found(5, Map.of(), .6);
        assertThat(unlikely.cause()).isNull();
        assertThat(unlikely.chance()).isEqualTo(.4);
    }

    @Test
    void theRankIsAmongWhatIsNewAndOnSale() {
        // new to Ada and on sale: d, e and f
        assertThat(found(4, Map.of(), .6)).extracting(PlantedFinding::rank, PlantedFinding::among).containsExactly(1, 3);
        assertThat(found(3, Map.of(), .6)).extracting(PlantedFinding::rank, PlantedFinding::among).containsExactly(2, 3);
        assertThat(found(5, Map.of(), .6)).extracting(PlantedFinding::rank, PlantedFinding::among).containsExactly(3, 3);
        assertThat(found(6, Map.of(), .6)).extracting(PlantedFinding::rank, PlantedFinding::among).containsExactly(0, 3);
        // what she knows already is ranked with them
        assertThat(found(0, Map.of(), .6)).extracting(PlantedFinding::rank, PlantedFinding::among).containsExactly(4, 4);
    }

    @Test
    void theOracleScoresByTheUtilityOfTheHiddenMomentAndPutsWhatIsNotOnSaleLast() {
        try (OracleRecommender oracle = new OracleRecommender(new Planted(Map.of()), DATA, Part.TEST)) {
            float[][] scores = new float[1][7];
            oracle.score(new History[] {new History(0, new int[] {0}, new float[] {1})}, scores);
            assertThat(scores[0]).startsWith(.1f, .2f, .3f, .7f, .9f, .4f);
            assertThat(scores[0][6]).isLessThan(-1000);
            float[][] some = new float[1][2];
            oracle.scoreAlternatives(new History[] {new History(0, new int[0], new float[0])}, new int[] {4, 6}, some);
            assertThat(some[0]).containsExactly(scores[0][4], scores[0][6]);
        }
    }

    @Test
    void allIsSaidInBothLanguages() {
        assertThat(new PlantedWords(Texts.of(Locale.ENGLISH)).brief(found(3, Map.of(), .6))).isEqualTo("agrees: taste");
        assertThat(new PlantedWords(Texts.of(Locale.SIMPLIFIED_CHINESE)).brief(found(3, Map.of(), .6))).isEqualTo("一致：口味");
        assertThat(new PlantedWords(Texts.of(Locale.ENGLISH)).sentences(found(3, Map.of("d", "promotion"), .6))).isEqualTo(
                "The user did turn to it later: a promotion. A history cannot show this cause."
                        + " By the truth it ranks 2 of 3.");
        List<PlantedFinding> all = List.of(
                found(3, Map.of(), .6), found(3, Map.of(), 0), found(3, Map.of("d", "noise"), .6), found(1, Map.of(), .6),
                found(4, Map.of(), .6), found(5, Map.of(), .6), found(6, Map.of(), .6),
                new PlantedFinding(Met.LATER, null, Verdict.CAUSELESS, .5, 0, 3));
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            PlantedWords words = new PlantedWords(Texts.of(locale));
            assertThat(all).allSatisfy(finding -> assertThat(words.brief(finding) + words.sentences(finding))
                    .isNotBlank().doesNotContain("explain.planted"));
        }
    }
}
