// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.tastemaker.store.event.Chronicle;
import org.tastemaker.store.event.Context;
import org.tastemaker.store.event.Event;
import org.tastemaker.store.event.EventListener;
import org.tastemaker.store.event.Impression;
import org.tastemaker.store.event.Moment;
import org.tastemaker.store.event.Simulation;
import org.tastemaker.store.event.Utility;
import org.tastemaker.store.event.Visit;
import org.tastemaker.store.world.Item;
import org.tastemaker.store.world.StoreSettings;
import org.tastemaker.store.world.Term;
import org.tastemaker.store.world.World;
import org.tastemaker.task.TaskContext;

/// Knows the expected utility of any user, item, time and context: the ceiling of every metric, the
/// answer to every what-if, the customer in every feedback simulation.
///
/// Not safe for several threads at once.
public final class Oracle {
    private final World world;
    private final Utility utility;

    /// @param world that ran
    /// @param simulation that ran in it, to its end
    public Oracle(World world, Simulation simulation) {
        this.world = world;
        this.utility = simulation.utility();
    }

    /// Makes the world of these settings and lets it run, without writing anything.
    ///
    /// @param settings what the store was made from
    /// @param task told of progress
    /// @throws org.tastemaker.task.CancelledException if stopping was requested
    public static Oracle of(StoreSettings settings, TaskContext task) {
        World world = World.of(settings);
        Simulation simulation = new Simulation(world);
        try {
            simulation.run(
                    new Deaf(), task.begin("datasets.phase.events", settings.events(), "datasets.unit.events"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Oracle(world, simulation);
    }

    /// @return the world it knows
    public World world() {
        return world;
    }

    /// What bears on a user at a time: prepare it once, then ask for many items.
    ///
    /// @param user index
    /// @param time epoch seconds within the store's life
    /// @param context circumstances
    public Moment at(int user, long time, Context context) {
        return utility.at(user, time, context);
    }

    /// @param item index
    /// @return the expected utility, about -10 to 8
    public double expectedUtility(Moment moment, int item) {
        return utility.terms(moment, world.items().get(item), new double[Term.COUNT]);
    }

    /// @param item index
    /// @return each term's part of the expected utility, by [Term]
    public double[] terms(Moment moment, int item) {
        double[] terms = new double[Term.COUNT];
        utility.terms(moment, world.items().get(item), terms);
        return terms;
    }

    /// @param item index
    /// @return the probability that the user opens the item's page once she looks at it
    public double openProbability(Moment moment, int item) {
        return Utility.probability(expectedUtility(moment, item), 0);
    }

    /// @param item index
    /// @param position place on the page, from 1
    /// @return the probability that an item shown there is opened
    public double clickProbability(Moment moment, int item, int position) {
        return Simulation.look(position) * openProbability(moment, item);
    }

    /// @return whether an item is on sale at a time
    public boolean listed(int item, long time) {
        Item it = world.items().get(item);
        return it.listed() <= time;
    }

    /// @return what has happened in the world
    public Chronicle chronicle() {
        return utility.chronicle();
    }

    private static final class Deaf implements EventListener {
        @Override
        public void visit(Visit visit) {}

        @Override
        public void impression(Visit visit, Impression impression, boolean clicked) {}

        @Override
        public void event(Event event) {}
    }
}
