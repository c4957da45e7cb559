// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.event;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.tastemaker.store.world.Draw;
import org.tastemaker.store.world.Item;
import org.tastemaker.store.world.StoreCalendar;
import org.tastemaker.store.world.Term;
import org.tastemaker.store.world.Trait;

/// What a look at an item leads to: browse, click, favourite, cart, purchase, and days later perhaps a
/// rating and a review. How far it goes follows how far utility and noise exceed the threshold.
final class Funnel {
    private static final double CLICK = .5;
    private static final double FAVOURITE = 1.4;
    private static final double CART = 1.6;
    /// Margin above the threshold that a purchase needs.
    static final double PURCHASE = 2.3;
    /// How likely a buyer rates, by stars: extremes speak more.
    private static final double[] RATES = {0, .85, .5, .3, .45, .8};

    /// Hears of the events of one look.
    interface Sink {
        void add(Event event);
    }

    private final RandomGenerator random;
    private final Sink sink;

    Funnel(RandomGenerator random, Sink sink) {
        this.random = random;
        this.sink = sink;
    }

    /// @param opened when the item's page was opened
    /// @param margin utility and noise above the threshold, positive
    /// @param terms of the utility, with the noise; kept for purchases
    /// @return the end of the look, and whether it ended in a purchase
    Outcome follow(Visit visit, Item item, long opened, double margin, double[] terms) {
        Term cause = cause(terms);
        double mean = 14 + 22 * Math.min(margin, 3);
        int dwell = (int) Math.clamp(mean * StrictMath.exp(.6 * Draw.normal(random)), 2, 900);
        sink.add(new Event(visit, item.index(), EventKind.BROWSE, opened, 0, dwell, cause, null));
        long time = opened + dwell;
        if (margin > CLICK) {
            sink.add(event(visit, item, EventKind.CLICK, time, cause, null));
            time += 3 + random.nextInt(20);
        }
        if (margin > FAVOURITE && random.nextDouble() < .35) {
            sink.add(event(visit, item, EventKind.FAVOURITE, time, cause, null));
            time += 2 + random.nextInt(15);
        }
        boolean bought = false;
        if (margin > CART && random.nextDouble() < .6) {
            sink.add(event(visit, item, EventKind.CART, time, cause, null));
            time += 20 + random.nextInt(120);
            if (margin > PURCHASE) {
                sink.add(event(visit, item, EventKind.PURCHASE, time, cause, terms.clone()));
                bought = true;
            }
        }
        return new Outcome(time, bought);
    }

    /// How a look ended.
    ///
    /// @param time last second
    /// @param bought whether the item was bought
    record Outcome(long time, boolean bought) {}

    /// Plans what a buyer says later; most say nothing.
    ///
    /// @param visit the session in which she says it
    void speak(Visit visit, Item item, Moment moment, Term cause) {
        int stars = stars(item, moment);
        boolean rates = random.nextDouble() < RATES[stars];
        boolean reviews = random.nextDouble() < (stars == 3 ? .3 : .6);
        if (!rates || visit.time() >= StoreCalendar.END) {
            return;
        }
        sink.add(new Event(visit, item.index(), EventKind.RATING, visit.time(), stars, 0, cause, null));
        if (reviews) {
            long time = visit.time() + 30 + random.nextInt(300);
            sink.add(new Event(visit, item.index(), EventKind.REVIEW, time, stars, 0, cause, null));
        }
    }

    /// What pleased before the purchase is a hope; quality shows afterwards.
    private int stars(Item item, Moment moment) {
        double taste = Trait.dot(moment.user().taste(), item.traits());
        double pleasure = 2.7 + .3 * taste + .75 * item.quality() + .85 * Draw.normal(random);
        return (int) Math.clamp(Math.rint(pleasure), 1, 5);
    }

    private static Event event(
            Visit visit, Item item, EventKind kind, long time, Term cause, double @Nullable [] terms) {
        return new Event(visit, item.index(), kind, time, 0, 0, cause, terms);
    }

    /// @return the term of the largest value
    static Term cause(double[] terms) {
        Term best = Term.TASTE;
        for (Term term : Term.values()) {
            if (terms[term.ordinal()] > terms[best.ordinal()]) {
                best = term;
            }
        }
        return best;
    }
}
