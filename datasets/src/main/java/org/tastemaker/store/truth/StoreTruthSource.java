// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.explain.PlantedTruth;
import org.tastemaker.explain.TruthSource;
import org.tastemaker.store.event.Simulation;
import org.tastemaker.store.world.Item;
import org.tastemaker.store.world.StoreSettings;
import org.tastemaker.store.world.World;
import org.tastemaker.task.TaskContext;

/// Recognises the standard store and the classroom, with and without dirt, in the seed that ships; stores of other
/// sizes or seeds are not recognised, as their settings are not in their files.
///
/// Data are the store's if they have its number of users (planted ones may come on top) and just its items, and if
/// nearly all rows of its users, [#SAME] of them, say what happened when the world of these settings runs again: the
/// same user, the same item, the same second. A name proves nothing and is not looked at.
public final class StoreTruthSource implements TruthSource {
    private static final List<StoreSettings> KNOWN = List.of(StoreSettings.standard(), StoreSettings.classroom());
    /// Users who are planted faults, at most.
    private static final int PLANTED = 20;
    /// What dirt leaves as it was: conflicting ratings and times in the future are less than one row in a hundred.
    private static final double SAME = .98;

    @Override
    public Optional<PlantedTruth> of(DataSet data, TaskContext task) {
        return KNOWN.stream()
                .filter(settings -> fits(settings, data))
                .flatMap(settings -> replayed(settings, data, task).stream())
                .findFirst();
    }

    private static boolean fits(StoreSettings settings, DataSet data) {
        int more = data.users().size() - settings.users();
        return data.items().size() == settings.items() && more >= 0 && more <= PLANTED
                && data.interactions().size() > 0 && data.interactions().time() != null;
    }

    private static Optional<PlantedTruth> replayed(StoreSettings settings, DataSet data, TaskContext task) {
        World world = World.of(settings);
        Set<String> items = new HashSet<>(data.items().identifiers().names());
        if (!world.items().stream().map(Item::id).allMatch(items::contains)) {
            return Optional.empty();
        }
        Happenings happenings = new Happenings();
        Simulation simulation = new Simulation(world);
        try {
            simulation.run(
                    happenings, task.begin("datasets.phase.again", settings.events(), "datasets.unit.events"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StoreTruth truth = new StoreTruth(new Oracle(world, simulation), happenings);
        return share(truth, data) >= SAME ? Optional.of(truth) : Optional.empty();
    }

    /// @return the share of the rows of the world's users that happened in the world
    private static double share(StoreTruth truth, DataSet data) {
        Interactions rows = data.interactions();
        long[] time = rows.time();
        long known = 0;
        long same = 0;
        for (int row = 0; row < rows.size() && time != null; row++) {
            String user = data.users().identifiers().name(rows.user()[row]);
            if (truth.knows(user)) {
                known++;
                same += truth.happened(user, data.items().identifiers().name(rows.item()[row]), time[row]) ? 1 : 0;
            }
        }
        return known == 0 ? 0 : same / (double) known;
    }
}
