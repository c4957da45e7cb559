// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tastemaker.store.event.Event;
import org.tastemaker.store.event.EventKind;
import org.tastemaker.store.world.Category;
import org.tastemaker.store.world.StoreCalendar;
import org.tastemaker.store.world.Term;
import org.tastemaker.store.world.Trait;

/// Each planted cause can be found in what happens, and is gone when its term is left out.
class CausesTest {
    @Test
    void complementsAreBoughtSoonAfterAndNotWithoutTheRule() {
        assertThat(Measures.complementLift(Standard.RECORDED, rule -> true)).isGreaterThan(5);
        assertThat(Measures.complementLift(
                Standard.RECORDED, rule -> rule.bought() == Category.CAMERAS)).isGreaterThan(5);
        // Without the rule some forty pairs remain on each side, so chance alone moves the ratio by a quarter.
        assertThat(Measures.complementLift(Standard.without(Term.COMPLEMENT), rule -> true)).isBetween(.4, 2.2);
    }

    @Test
    void whatFriendsBuyIsOpenedAndNotWithoutTheTerm() {
        assertThat(Measures.friendLift(Standard.RECORDED)).isGreaterThan(2);
        assertThat(Measures.friendLift(Standard.without(Term.FRIEND))).isBetween(.75, 1.3);
    }

    @Test
    void promotionsRaiseOpeningAndNotWithoutTheTerm() {
        assertThat(promotion(Standard.RECORDED)).isGreaterThan(1.5);
        assertThat(promotion(Standard.without(Term.PROMOTION))).isBetween(.85, 1.15);
    }

    @Test
    void seasonsRaiseOpeningAndNotWithoutTheTerm() {
        assertThat(season(Standard.RECORDED)).isGreaterThan(1.5);
        assertThat(season(Standard.without(Term.SEASON))).isBetween(.85, 1.15);
    }

    @Test
    void driftMovesWhatIsOpenedAndNotWithoutTheTerm() {
        Recorded without = Standard.without(Term.DRIFT);
        for (Trait trait : new Trait[] {Trait.VALUE, Trait.DESIGN}) {
            assertThat(Measures.stability(Standard.RECORDED, trait, 70, 78)).isGreaterThan(.2);
            assertThat(Measures.stability(without, trait, 70, 78)).isLessThan(.05);
        }
    }

    @Test
    void aSecondDurableWithinAYearIsRareAndNotWithoutTheRule() {
        assertThat(secondWithinYear(Standard.RECORDED)).isLessThan(.06);
        assertThat(secondWithinYear(Standard.without(Term.HABIT))).isGreaterThan(.15);
    }

    @Test
    void popularityFeedsItself() {
        double lift = Measures.openLift(
                Standard.RECORDED, Term.POPULARITY, (moment, item) -> moment.popularity()[item.index()] > .5);
        assertThat(lift).isGreaterThan(1.2);
    }

    @Test
    void causesAreTheLargestTerms() {
        for (Event event : Standard.RECORDED.events) {
            double[] terms = event.terms();
            if (terms != null) {
                for (double term : terms) {
                    assertThat(terms[event.cause().ordinal()]).isGreaterThanOrEqualTo(term);
                }
            }
        }
    }

    private static double promotion(Recorded recorded) {
        return Measures.openLift(
                recorded, Term.PROMOTION, (moment, item) -> moment.discounts()[item.index()] > 0);
    }

    private static double season(Recorded recorded) {
        return Measures.openLift(recorded, Term.SEASON, (moment, item) ->
                StoreCalendar.season(item.category(), StoreCalendar.day(moment.time())) > 0);
    }

    /// Share of purchases of durables followed within a year by another of the same category.
    private static double secondWithinYear(Recorded recorded) {
        long[][] last = new long[recorded.world.users().size()][Category.values().length];
        int durables = 0;
        int seconds = 0;
        for (Event event : recorded.events) {
            Category category = recorded.world.items().get(event.item()).category();
            if (event.kind() == EventKind.PURCHASE && category.wear() == Category.Wear.DURABLE) {
                long before = last[event.visit().user()][category.ordinal()];
                // Within one session the wish has not yet gone.
                boolean apart = event.time() - before > StoreCalendar.DAY;
                durables++;
                seconds += apart && event.time() - before < 365 * StoreCalendar.DAY ? 1 : 0;
                last[event.visit().user()][category.ordinal()] = event.time();
            }
        }
        return seconds / (double) durables;
    }
}
