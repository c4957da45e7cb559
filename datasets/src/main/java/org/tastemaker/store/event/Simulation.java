// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.event;

import it.unimi.dsi.fastutil.longs.LongHeapPriorityQueue;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;
import org.tastemaker.store.world.Category;
import org.tastemaker.store.world.Complement;
import org.tastemaker.store.world.Draw;
import org.tastemaker.store.world.Item;
import org.tastemaker.store.world.StoreCalendar;
import org.tastemaker.store.world.Term;
import org.tastemaker.store.world.Trait;
import org.tastemaker.store.world.User;
import org.tastemaker.store.world.World;
import org.tastemaker.task.Progress;

/// Lets the world run for its 104 weeks and tells a listener what happens, in order of time.
///
/// Streaming: memory follows users, items and purchases, not events.
public final class Simulation {
    /// Share of a place's looks, falling with its position.
    private static final double LOOK_FIRST = .95;
    private static final double LOOK_FALL = -.4;
    private static final double INTENT_SHARPNESS = .75;
    private static final double NEED_SHARE = .7;
    private static final int USER_BITS = 24;

    private final World world;
    private final Chronicle chronicle;
    private final Utility utility;
    private final Shelves shelves;
    private final Rhythm rhythm;
    private final RandomGenerator random;
    private final Shopper[] shoppers;
    private final PriorityQueue<Event> waiting = new PriorityQueue<>(Comparator.comparingLong(Event::time));
    private long visits;
    private long told;

    /// @param world to run in
    public Simulation(World world) {
        this.world = world;
        chronicle = new Chronicle(world);
        utility = new Utility(world, chronicle);
        shelves = new Shelves(world, chronicle, utility);
        rhythm = new Rhythm(world);
        random = world.streams().stream("events");
        shoppers = new Shopper[world.users().size()];
        for (int u = 0; u < shoppers.length; u++) {
            shoppers[u] = new Shopper();
        }
    }

    /// @return what has happened so far
    public Chronicle chronicle() {
        return chronicle;
    }

    /// @return the utility of anything, as of what has happened so far
    public Utility utility() {
        return utility;
    }

    /// Runs from the first week to the last; to be called once.
    ///
    /// @param listener hears of everything, in order of time
    /// @param progress told each event
    public void run(EventListener listener, Progress progress) throws IOException {
        LongHeapPriorityQueue next = new LongHeapPriorityQueue();
        for (User user : world.users()) {
            plan(next, user.index(), rhythm.first(user, random));
        }
        int week = 0;
        while (!next.isEmpty()) {
            long head = next.dequeueLong();
            long time = head >>> USER_BITS;
            int user = (int) (head & (1 << USER_BITS) - 1);
            for (; week < StoreCalendar.week(time); week++) {
                chronicle.beginWeek();
                rhythm.adjust(week + 1, told);
            }
            tell(listener, progress, time);
            boolean bought = shop(user, time, listener);
            plan(next, user, rhythm.next(world.users().get(user), time, bought, random));
        }
        tell(listener, progress, Long.MAX_VALUE);
        progress.flush();
    }

    private static void plan(LongHeapPriorityQueue next, int user, long time) {
        if (time < StoreCalendar.END) {
            next.enqueue(time << USER_BITS | user);
        }
    }

    private void tell(EventListener listener, Progress progress, long until) throws IOException {
        for (Event head = waiting.peek(); head != null && head.time() <= until; head = waiting.peek()) {
            waiting.remove();
            if (head.kind() == EventKind.RATING) {
                listener.visit(head.visit());
            }
            listener.event(head);
            told++;
            progress.step(1);
        }
    }

    /// One session.
    private boolean shop(int index, long start, EventListener listener) throws IOException {
        User user = world.users().get(index);
        Context context = context(user, start);
        Moment moment = utility.at(index, start, context);
        Category intent = intent(moment);
        Visit visit = new Visit(++visits, index, start, context, intent);
        listener.visit(visit);
        Shopper shopper = shoppers[index];
        List<Impression> page = shelves.lay(visit, intent, shopper, moment, random);
        Funnel funnel = new Funnel(random, waiting::add);
        double[] terms = new double[Term.COUNT];
        long time = start + 2 + random.nextInt(10);
        boolean needs = false;
        for (Impression impression : page) {
            boolean looks = random.nextDouble() < look(impression.position());
            double noise = Draw.logistic(random, Utility.NOISE);
            Item item = world.items().get(impression.item());
            double margin = utility.terms(moment, item, terms) + noise - Utility.THRESHOLD;
            boolean opens = looks && margin > 0;
            listener.impression(visit, impression, opens);
            if (!opens) {
                continue;
            }
            time += 3 + random.nextInt(12);
            terms[Term.NOISE.ordinal()] = noise;
            Funnel.Outcome outcome = funnel.follow(visit, item, time, margin, terms);
            time = outcome.time();
            shopper.touch(item.index(), time);
            chronicle.attend(item.index(), outcome.bought() ? 4 : 1);
            if (outcome.bought()) {
                chronicle.purchase(index, item.index(), time);
                shopper.forget(item.index());
                needs |= Complement.ALL.stream()
                        .anyMatch(c -> c.bought() == item.category());
                long later = time + StoreCalendar.DAY * (2 + random.nextInt(9)) + random.nextInt(-20_000, 20_000);
                Visit word = new Visit(++visits, index, later, context(user, later), null);
                funnel.speak(word, item, moment, Funnel.cause(terms));
            }
        }
        return needs && world.settings().has(Term.COMPLEMENT);
    }

    /// @param position from 1
    /// @return the probability that a place is looked at
    public static double look(int position) {
        return LOOK_FIRST * StrictMath.pow(position, LOOK_FALL);
    }

    private Context context(User user, long time) {
        int hour = (int) (Math.floorMod(time, StoreCalendar.DAY) / 3600);
        boolean free = StoreCalendar.weekend(StoreCalendar.day(time)) || hour >= 19 || hour < 7;
        boolean rush = !free && (hour <= 8 || hour >= 17);
        double[] places = rush ? new double[] {3, 2, 6, 1} : free ? new double[] {8, .3, 1, 1} : new double[] {2, 6, 1, 1.5};
        Context.Place place = Context.Place.values()[Draw.index(random, places)];
        User.Device device = random.nextDouble() < .7
                ? user.device()
                : User.Device.values()[random.nextInt(User.Device.values().length)];
        return Context.of(user, time, place, place == Context.Place.TRANSIT ? User.Device.PHONE : device, world.weather());
    }

    /// What a user comes for: what she needs, else a category by taste and season.
    private Category intent(Moment moment) {
        Category[] categories = Category.values();
        double[] weights = new double[categories.length];
        boolean needed = world.settings().has(Term.COMPLEMENT) && random.nextDouble() < NEED_SHARE;
        boolean any = false;
        for (boolean need : moment.needed()) {
            any |= need;
        }
        for (Category c : categories) {
            double fit = 0;
            for (Trait trait : Trait.values()) {
                fit += moment.user().taste()[trait.ordinal()] * c.mean(trait);
            }
            double weight = c.share() * StrictMath.exp(world.settings().has(Term.TASTE) ? INTENT_SHARPNESS * fit : 0);
            if (world.settings().has(Term.SEASON)) {
                weight *= 1 + moment.seasons()[c.ordinal()];
            }
            if (world.settings().has(Term.HABIT) && moment.owned()[c.ordinal()]) {
                weight *= .1;
            }
            if (needed && any && !moment.needed()[c.ordinal()]) {
                weight = 0;
            }
            weights[c.ordinal()] = weight;
        }
        return categories[Draw.index(random, weights)];
    }
}
