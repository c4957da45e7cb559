// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tastemaker.store.event.Event;
import org.tastemaker.store.event.EventListener;
import org.tastemaker.store.event.Impression;
import org.tastemaker.store.event.Simulation;
import org.tastemaker.store.event.Visit;
import org.tastemaker.store.truth.Oracle;
import org.tastemaker.store.world.StoreSettings;
import org.tastemaker.store.world.World;
import org.tastemaker.task.TaskContext;

/// A world that ran, with everything it told kept in memory.
final class Recorded implements EventListener {
    record Shown(Visit visit, Impression impression, boolean clicked) {}

    final List<Visit> visits = new ArrayList<>();
    final List<Shown> shown = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final World world;
    final Oracle oracle;

    Recorded(StoreSettings settings) throws IOException {
        world = World.of(settings);
        Simulation simulation = new Simulation(world);
        simulation.run(this, TaskContext.quiet().begin("task.phase.test", 0, "task.unit.test"));
        oracle = new Oracle(world, simulation);
    }

    @Override
    public void visit(Visit visit) {
        visits.add(visit);
    }

    @Override
    public void impression(Visit visit, Impression impression, boolean clicked) {
        shown.add(new Shown(visit, impression, clicked));
    }

    @Override
    public void event(Event event) {
        events.add(event);
    }
}
