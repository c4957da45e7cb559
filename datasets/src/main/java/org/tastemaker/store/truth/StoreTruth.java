// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.truth;

import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tastemaker.explain.PlantedCause;
import org.tastemaker.explain.PlantedTruth;
import org.tastemaker.store.event.Context;
import org.tastemaker.store.event.Event;
import org.tastemaker.store.world.Complement;
import org.tastemaker.store.world.Item;
import org.tastemaker.store.world.StoreCalendar;
import org.tastemaker.store.world.Term;
import org.tastemaker.store.world.Trait;
import org.tastemaker.store.world.User;
import org.tastemaker.store.world.World;

/// The truth about a store, by its identifiers.
///
/// What a history can show: **taste**, by items that please the user by the same traits, that is, where the products of
/// her taste and the traits, as vectors, have a cosine above [#ALIKE]; more than half of the reasons' weight must lie on
/// such items. **Complement**, by an item of the kind whose purchase makes this one needed; one such reason is enough.
/// Friends, promotions, seasons, fashion, drift, popularity, quality, context, repeat purchase and noise leave no item
/// in the history that could show them.
final class StoreTruth implements PlantedTruth {
    private static final double MOST = .5;
    /// Where a user took an item because of taste, most of the three nearest items of her history are so alike in 71 of
    /// 100 cases, most of three drawn blindly from it in 45, most of three from the catalogue in 7.
    private static final double ALIKE = .7;
    /// A second trait is told of if it weighs at least this share of the first.
    private static final double WORTH_TELLING = .5;

    private final Oracle oracle;
    private final Happenings happenings;
    private final Object2IntMap<String> users = new Object2IntOpenHashMap<>();
    private final Object2IntMap<String> items = new Object2IntOpenHashMap<>();

    StoreTruth(Oracle oracle, Happenings happenings) {
        this.oracle = oracle;
        this.happenings = happenings;
        users.defaultReturnValue(-1);
        items.defaultReturnValue(-1);
        world().users().forEach(user -> users.put(user.id(), user.index()));
        world().items().forEach(item -> items.put(item.id(), item.index()));
    }

    private World world() {
        return oracle.world();
    }

    @Override
    public boolean knows(String user) {
        return users.containsKey(user);
    }

    boolean happened(String user, String item, long time) {
        return happenings.has(users.getInt(user), items.getInt(item), time);
    }

    /// One thread after the other: what is prepared for a day is kept for the next moment.
    @Override
    public synchronized Moment at(String user, String item, long time) {
        int index = users.getInt(user);
        long within = Math.clamp(time, StoreCalendar.START, StoreCalendar.END - 1);
        if (index < 0) {
            return new Popular(oracle.chronicle().popularity(within), within);
        }
        Optional<Event> event = happenings.at(index, items.getInt(item), time);
        long begun = event.map(e -> e.visit().time()).orElse(within);
        Context context = event.map(e -> e.visit().context())
                .orElseGet(() -> Context.usual(world().users().get(index), within, world().weather()));
        return new Known(oracle.at(index, begun, context));
    }

    @Override
    public Optional<PlantedCause> cause(String user, String item, long time) {
        int who = users.getInt(user);
        int which = items.getInt(item);
        return happenings.at(who, which, time)
                .map(event -> cause(event.cause(), world().users().get(who), world().items().get(which)));
    }

    @Override
    public Optional<Evidence> evidence(String user, String item, PlantedCause cause) {
        int who = users.getInt(user);
        int which = items.getInt(item);
        if (who < 0 || which < 0) {
            return Optional.empty();
        }
        User person = world().users().get(who);
        Item met = world().items().get(which);
        if (cause.term().equals(Term.TASTE.id())) {
            double[] pleasure = pleasures(person, met);
            return Optional.of(new Evidence(MOST, other -> items.containsKey(other)
                    && cosine(pleasure, pleasures(person, world().items().get(items.getInt(other)))) > ALIKE));
        }
        if (cause.term().equals(Term.COMPLEMENT.id())) {
            return Optional.of(new Evidence(0, other -> items.containsKey(other) && Complement.ALL.stream()
                    .anyMatch(rule -> rule.needed() == met.category()
                            && rule.bought() == world().items().get(items.getInt(other)).category())));
        }
        return Optional.empty();
    }

    private static PlantedCause cause(Term term, User user, Item item) {
        if (term != Term.TASTE) {
            return new PlantedCause(term.id(), List.of());
        }
        List<Trait> liked = liked(user, item);
        double least = Math.max(0, WORTH_TELLING * pleasure(user, item, liked.getFirst()));
        return new PlantedCause(term.id(), liked.stream()
                .limit(2)
                .filter(trait -> trait == liked.getFirst() || pleasure(user, item, trait) > least)
                .map(Trait::id)
                .toList());
    }

    /// @return the traits, first the one that adds most to the user's taste for the item
    private static List<Trait> liked(User user, Item item) {
        return Stream.of(Trait.values())
                .sorted(Comparator.comparingDouble((Trait trait) -> -pleasure(user, item, trait)))
                .toList();
    }

    private static double[] pleasures(User user, Item item) {
        return Stream.of(Trait.values()).mapToDouble(trait -> pleasure(user, item, trait)).toArray();
    }

    private static double cosine(double[] a, double[] b) {
        return Trait.dot(a, b) / Math.sqrt(Trait.dot(a, a) * Trait.dot(b, b));
    }

    private static double pleasure(User user, Item item, Trait trait) {
        return user.taste()[trait.ordinal()] * item.trait(trait);
    }

    /// A moment of a person.
    private final class Known implements Moment {
        private final org.tastemaker.store.event.Moment moment;

        Known(org.tastemaker.store.event.Moment moment) {
            this.moment = moment;
        }

        private boolean absent(int item) {
            return item < 0 || !oracle.listed(item, moment.time());
        }

        @Override
        public double utility(String item) {
            int index = items.getInt(item);
            return absent(index) ? Double.NaN : oracle.expectedUtility(moment, index);
        }

        @Override
        public double chance(String item) {
            int index = items.getInt(item);
            return absent(index) ? Double.NaN : oracle.openProbability(moment, index);
        }

        @Override
        public Optional<PlantedCause> largest(String item) {
            int index = items.getInt(item);
            if (absent(index)) {
                return Optional.empty();
            }
            double[] terms = oracle.terms(moment, index);
            Term best = Stream.of(Term.values())
                    .filter(term -> term != Term.NOISE)
                    .max(Comparator.comparingDouble(term -> terms[term.ordinal()]))
                    .orElseThrow();
            return Optional.of(cause(best, moment.user(), world().items().get(index)));
        }
    }

    /// A moment of somebody who is no person: what was lately looked at.
    private final class Popular implements Moment {
        private final float[] popularity;
        private final long time;

        Popular(float[] popularity, long time) {
            this.popularity = popularity;
            this.time = time;
        }

        @Override
        public double utility(String item) {
            int index = items.getInt(item);
            return index < 0 || !oracle.listed(index, time) ? Double.NaN : popularity[index];
        }

        @Override
        public double chance(String item) {
            return Double.NaN;
        }

        @Override
        public Optional<PlantedCause> largest(String item) {
            return Optional.empty();
        }
    }
}
