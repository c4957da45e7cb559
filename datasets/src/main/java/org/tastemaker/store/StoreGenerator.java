// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tastemaker.store.dirt.DirtList;
import org.tastemaker.store.dirt.DirtPlan;
import org.tastemaker.store.event.Simulation;
import org.tastemaker.store.picture.ProductPicture;
import org.tastemaker.store.text.ItemText;
import org.tastemaker.store.truth.TruthFiles;
import org.tastemaker.store.world.Item;
import org.tastemaker.store.world.StoreSettings;
import org.tastemaker.store.world.World;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// Makes a store: its files, its pictures and its truth, in a folder.
///
/// Equal settings give equal bytes. Streaming: 10 million events need less than 2 GB of heap.
public final class StoreGenerator {
    private final StoreSettings settings;

    /// @param settings what decides everything
    public StoreGenerator(StoreSettings settings) {
        this.settings = settings;
    }

    /// @param folder where the files go; made if absent, files of the same names are replaced
    /// @param task told of progress, asked whether to stop
    /// @throws IOException if a file cannot be written
    /// @throws org.tastemaker.task.CancelledException if stopping was requested
    public void generate(Path folder, TaskContext task) throws IOException {
        Files.createDirectories(folder);
        Path truth = Files.createDirectories(folder.resolve("truth"));
        World world = World.of(settings);
        List<ItemText> texts = ItemText.write(world.items(), world.streams());
        CatalogueFiles catalogue = new CatalogueFiles(folder, world);
        try (DirtList list = new DirtList(truth.resolve("dirt.csv"))) {
            DirtPlan dirt = new DirtPlan(world, list);
            catalogue.users(dirt);
            catalogue.items(texts, dirt);
            Simulation simulation = new Simulation(world);
            try (EventFiles events = new EventFiles(folder, world, dirt)) {
                simulation.run(
                        events,
                        task.begin("datasets.phase.events", settings.events(), "datasets.unit.events"));
            }
        }
        catalogue.friends();
        catalogue.promotions();
        catalogue.dictionary();
        new TruthFiles(truth, world).write();
        if (settings.pictures() == StoreSettings.Pictures.DRAWN) {
            pictures(Files.createDirectories(folder.resolve("images")), world, task);
        }
    }

    private static void pictures(Path folder, World world, TaskContext task) throws IOException {
        Progress progress =
                task.begin("datasets.phase.pictures", world.items().size(), "datasets.unit.pictures");
        for (Item item : world.items()) {
            Files.write(folder.resolve(item.id() + ".png"), ProductPicture.png(item));
            progress.step(1);
        }
        progress.flush();
    }
}
