// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.event;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tastemaker.store.world.Brand;
import org.tastemaker.store.world.Category;
import org.tastemaker.store.world.Department;
import org.tastemaker.store.world.Draw;
import org.tastemaker.store.world.Item;
import org.tastemaker.store.world.StoreCalendar;
import org.tastemaker.store.world.Term;
import org.tastemaker.store.world.World;

/// Lays out the page of a session: which shelf where, and what is on it with which probability.
///
/// A shelf never repeats what is already on the page, and only [Shelf#AGAIN] shows what the user has
/// touched before. Two injustices are planted here: young brands have [Brand#YOUNG_WEIGHT] of the weight they deserve, and in
/// one city half of the places chosen for the user are filled at random.
final class Shelves {
    private static final double SHARPNESS = 1.2;
    private static final double POPULAR_SHARPNESS = .9;

    private final World world;
    private final Chronicle chronicle;
    private final Utility utility;
    private final double[] terms = new double[Term.COUNT];
    private final Neighbours neighbours;
    private final double[] brandWeight;
    private final List<List<Item>> byCategory = new ArrayList<>();
    private final WeightTable[] popular = new WeightTable[Department.values().length];
    private WeightTable any;
    private int week = -1;

    Shelves(World world, Chronicle chronicle, Utility utility) {
        this.world = world;
        this.chronicle = chronicle;
        this.utility = utility;
        neighbours = new Neighbours(world.items());
        brandWeight = new double[world.items().size()];
        for (int c = 0; c < Category.values().length; c++) {
            byCategory.add(new ArrayList<>());
        }
        for (Item item : world.items()) {
            brandWeight[item.index()] = item.brand().group() == Brand.Group.YOUNG ? Brand.YOUNG_WEIGHT : 1;
            byCategory.get(item.category().ordinal()).add(item);
        }
        any = new WeightTable(brandWeight);
    }

    /// @return what is shown, by position
    List<Impression> lay(Visit visit, Category intent, Shopper shopper, Moment moment, RandomGenerator random) {
        renew(visit.time());
        int[] order = new int[Shelf.values().length];
        Arrays.setAll(order, i -> i);
        Draw.shuffle(random, order);
        List<Impression> page = new ArrayList<>();
        IntOpenHashSet shown = new IntOpenHashSet();
        Seen seen = new Seen(shopper.touched, shown);
        for (int o : order) {
            Shelf shelf = Shelf.values()[o];
            fill(shelf, served(shelf), intent, shopper, moment, seen, random, page);
        }
        return page;
    }

    /// A shelf whose term is left out of the world shows anything.
    private Shelf served(Shelf shelf) {
        boolean there = switch (shelf) {
            case SIMILAR -> world.settings().has(Term.TASTE);
            case POPULAR -> world.settings().has(Term.POPULARITY);
            case PROMOTED -> world.settings().has(Term.PROMOTION);
            case FRIENDS -> world.settings().has(Term.FRIEND);
            case SEARCH, AGAIN, RANDOM -> true;
        };
        return there ? shelf : Shelf.RANDOM;
    }

    private void fill(
            Shelf place, Shelf shelf, Category intent, Shopper shopper, Moment moment, Seen seen,
            RandomGenerator random, List<Impression> page) {
        boolean personal = shelf == Shelf.SEARCH || shelf == Shelf.SIMILAR;
        boolean neglected = personal && moment.user().city() == World.NEGLECTED_CITY;
        Candidates candidates = candidates(shelf, intent, shopper, moment, seen);
        for (int k = 0; k < place.slots(); k++) {
            Shelf rule = neglected && random.nextDouble() < World.NEGLECT ? Shelf.RANDOM : shelf;
            int item;
            double probability;
            if (rule == Shelf.RANDOM || rule == Shelf.POPULAR) {
                WeightTable table = rule == Shelf.RANDOM ? any : popular[intent.department().ordinal()];
                item = table.draw(random, seen.touched, seen.shown);
                probability = table.probability;
            } else {
                item = candidates.draw(random);
                probability = candidates.probability;
                if (item >= 0 && seen.shown.contains(item)) {
                    // A random place of the neglected city took it meanwhile.
                    item = -1;
                }
            }
            if (item >= 0) {
                seen.shown.add(item);
                page.add(new Impression(page.size() + 1, rule, item, probability));
            }
        }
    }

    private Candidates candidates(Shelf shelf, Category intent, Shopper shopper, Moment moment, Seen seen) {
        Candidates candidates = new Candidates();
        switch (shelf) {
            case SEARCH -> {
                for (Item item : byCategory.get(intent.ordinal())) {
                    double wish = utility.terms(moment, item, terms);
                    offer(candidates, item, StrictMath.exp(SHARPNESS * wish), moment, seen);
                }
            }
            case SIMILAR -> {
                if (shopper.last >= 0) {
                    int[] nearest = neighbours.of(shopper.last);
                    for (int k = 0; k < nearest.length; k++) {
                        offer(candidates, world.items().get(nearest[k]), 1.0 / (k + 3), moment, seen);
                    }
                }
            }
            case PROMOTED -> {
                for (int i : moment.promoted()) {
                    offer(candidates, world.items().get(i), 1, moment, seen);
                }
            }
            case FRIENDS -> moment.friendsBought().intStream().sorted().forEach(
                    i -> offer(candidates, world.items().get(i), 1, moment, seen));
            case AGAIN -> {
                IntOpenHashSet again = shopper.lately(moment.time());
                again.addAll(moment.due());
                again.intStream().sorted().filter(i -> !seen.shown.contains(i)).forEach(
                        i -> candidates.add(i, brandWeight[i] * (moment.due().contains(i) ? 3 : 1)));
            }
            case POPULAR, RANDOM -> { }
        }
        return candidates;
    }

    private void offer(Candidates candidates, Item item, double weight, Moment moment, Seen seen) {
        if (item.listed() <= moment.time() && !seen.contains(item.index())) {
            candidates.add(item.index(), weight * brandWeight[item.index()]);
        }
    }

    /// The tables of popular and of any items are made anew each week.
    private void renew(long time) {
        int now = StoreCalendar.week(time);
        if (now == week) {
            return;
        }
        week = now;
        long start = StoreCalendar.START + now * 7 * StoreCalendar.DAY;
        int n = world.items().size();
        double[] listed = new double[n];
        double[][] attended = new double[popular.length][n];
        float[] popularity = chronicle.popularity(time);
        for (Item item : world.items()) {
            int i = item.index();
            listed[i] = item.listed() <= start ? brandWeight[i] : 0;
            attended[item.category().department().ordinal()][i] =
                    listed[i] * StrictMath.exp(POPULAR_SHARPNESS * popularity[i]);
        }
        any = new WeightTable(listed);
        for (int d = 0; d < popular.length; d++) {
            popular[d] = new WeightTable(attended[d]);
        }
    }

    /// What the user has touched and what is already on the page.
    private record Seen(IntOpenHashSet touched, IntOpenHashSet shown) {
        boolean contains(int item) {
            return touched.contains(item) || shown.contains(item);
        }
    }
}
