// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.event;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;
import org.tastemaker.store.world.Category;
import org.tastemaker.store.world.Complement;
import org.tastemaker.store.world.Draw;
import org.tastemaker.store.world.Friends;
import org.tastemaker.store.world.Item;
import org.tastemaker.store.world.Promotion;
import org.tastemaker.store.world.StoreCalendar;
import org.tastemaker.store.world.StoreSettings;
import org.tastemaker.store.world.Term;
import org.tastemaker.store.world.Trait;
import org.tastemaker.store.world.User;
import org.tastemaker.store.world.Weather.Sky;
import org.tastemaker.store.world.World;

/// Why things happen: the utility of an item for a user at a moment, term by term. What is looked at is
/// opened when utility plus logistic noise of scale [#NOISE] exceeds [#THRESHOLD].
public final class Utility {
    /// What utility and noise must exceed for an item to be opened.
    public static final double THRESHOLD = 3.6;
    /// Scale of the logistic noise.
    public static final double NOISE = .5;

    private static final double QUALITY = .5;
    private static final double POPULARITY = .3;
    private static final double FRIEND = 2.6;
    private static final double PROMOTION = 5.5;
    private static final double SEASON = 1.4;
    private static final double FASHION = 1.3;
    private static final double STYLE = .35;
    private static final double DRIFT = .6;
    private static final double REPEAT = 3;
    private static final double SUBSTITUTE = -3;
    private static final double COMPLEMENT = 1.8;
    private static final double PRICE = .3;
    private static final long FRIEND_SPAN = 45 * StoreCalendar.DAY;
    private static final long SUBSTITUTE_SPAN = 365 * StoreCalendar.DAY;
    private static final long REPEAT_FROM = 60 * StoreCalendar.DAY;
    private static final long REPEAT_UNTIL = 100 * StoreCalendar.DAY;

    private final World world;
    private final Chronicle chronicle;
    private int discountDay = Integer.MIN_VALUE;
    private double[] discounts = {};
    private int[] promoted = {};
    private double[] seasons = {};
    /// By term, whether it is left out of this world.
    private final boolean[] left = new boolean[Term.COUNT];

    Utility(World world, Chronicle chronicle) {
        this.world = world;
        this.chronicle = chronicle;
        for (Term term : Term.values()) {
            left[term.ordinal()] = !world.settings().has(term);
        }
    }

    /// @return what has happened, as far as it bears on utility
    public Chronicle chronicle() {
        return chronicle;
    }

    /// @return what bears on a user's utility at a time in a context
    public Moment at(int index, long time, Context context) {
        User user = world.users().get(index);
        StoreSettings settings = world.settings();
        IntOpenHashSet friendsBought = new IntOpenHashSet();
        Friends friends = world.friends();
        for (int k = 0; k < friends.degree(index); k++) {
            if (friends.since(index, k) <= time) {
                chronicle.purchases(
                        friends.friend(index, k), time - FRIEND_SPAN, time,
                        (item, when) -> friendsBought.add(item.index()));
            }
        }
        boolean[] needed = new boolean[Category.values().length];
        boolean[] owned = new boolean[Category.values().length];
        IntOpenHashSet due = new IntOpenHashSet();
        chronicle.purchases(index, time - SUBSTITUTE_SPAN, time, (item, when) -> {
            Category category = item.category();
            owned[category.ordinal()] |= category.wear() == Category.Wear.DURABLE;
            if (category.wear() == Category.Wear.CONSUMABLE) {
                long age = time - when;
                if (age >= REPEAT_FROM && age < REPEAT_UNTIL) {
                    due.add(item.index());
                } else if (age < REPEAT_FROM) {
                    due.remove(item.index());
                }
            }
            for (Complement complement : Complement.ALL) {
                boolean young = time - when < complement.days() * StoreCalendar.DAY;
                needed[complement.needed().ordinal()] |= young && complement.bought() == category;
            }
        });
        int day = StoreCalendar.day(time);
        if (day != discountDay) {
            discounts = world.promotions().discounts(day, world.items().size());
            promoted = world.promotions().on(day).stream().mapToInt(Promotion::item).sorted().distinct().toArray();
            seasons = Arrays.stream(Category.values()).mapToDouble(c -> StoreCalendar.season(c, day)).toArray();
            discountDay = day;
        }
        return new Moment(
                user, time, context, friendsBought, due, needed, owned, discounts, promoted, seasons,
                chronicle.popularity(time),
                settings.has(Term.DRIFT) ? StoreCalendar.drift(time) : 0,
                settings.has(Term.FASHION) ? StoreCalendar.fashion(time) : 0);
    }

    /// Computes all terms but the noise.
    ///
    /// @param terms receives each term, by [Term]; the noise is set to 0
    /// @return their sum, the expected utility
    public double terms(Moment m, Item item, double[] terms) {
        User user = m.user();
        int i = item.index();
        int c = item.category().ordinal();
        terms[Term.TASTE.ordinal()] = Trait.dot(user.taste(), item.traits());
        terms[Term.QUALITY.ordinal()] = QUALITY * item.quality();
        terms[Term.POPULARITY.ordinal()] = POPULARITY * m.popularity()[i];
        terms[Term.FRIEND.ordinal()] = m.friendsBought().contains(i) ? FRIEND : 0;
        terms[Term.PROMOTION.ordinal()] = PROMOTION * m.discounts()[i] * user.priceSensitivity();
        terms[Term.SEASON.ordinal()] = SEASON * m.seasons()[c];
        terms[Term.FASHION.ordinal()] = item.style() * (STYLE * user.style() + FASHION * m.fashion());
        terms[Term.DRIFT.ordinal()] = DRIFT * m.drift() * (item.trait(Trait.VALUE) - item.trait(Trait.DESIGN));
        terms[Term.CONTEXT.ordinal()] = context(m.context(), item);
        terms[Term.HABIT.ordinal()] = m.due().contains(i) ? REPEAT : m.owned()[c] ? SUBSTITUTE : 0;
        terms[Term.COMPLEMENT.ordinal()] = m.needed()[c] ? COMPLEMENT : 0;
        double gap = item.tier() - user.budget();
        terms[Term.PRICE.ordinal()] = -PRICE * Math.min(gap * gap, 6);
        terms[Term.NOISE.ordinal()] = 0;
        double sum = 0;
        for (int k = 0; k < Term.COUNT; k++) {
            if (left[k]) {
                terms[k] = 0;
            }
            sum += terms[k];
        }
        return sum;
    }

    private static double context(Context context, Item item) {
        double sum = switch (context.place()) {
            case HOME -> .2 * item.trait(Trait.IMAGE) + .1 * item.trait(Trait.SOUND);
            case WORK -> .25 * item.trait(Trait.PERFORMANCE);
            case TRANSIT -> .25 * item.trait(Trait.PORTABILITY) + .15 * item.trait(Trait.BATTERY);
            case CAFE -> .25 * item.trait(Trait.DESIGN);
        };
        if (context.weekend()) {
            sum += .15 * item.trait(Trait.PLAY);
        }
        boolean wet = context.sky() == Sky.RAIN || context.sky() == Sky.SNOW;
        return sum + switch (item.category()) {
            case READERS -> wet ? .4 : 0;
            case DRONES -> wet ? -.6 : context.sky() == Sky.SUNNY ? .3 : 0;
            case CAMERAS -> wet ? -.3 : context.sky() == Sky.SUNNY ? .2 : 0;
            default -> 0;
        };
    }

    /// @param utility expected
    /// @param margin how far above the threshold a stage of the funnel lies; 0 is opening
    /// @return the probability that utility and noise reach the stage, once the item is looked at
    public static double probability(double utility, double margin) {
        return Draw.sigmoid((utility - THRESHOLD - margin) / NOISE);
    }
}
