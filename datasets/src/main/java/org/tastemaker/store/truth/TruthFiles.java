// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.truth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tastemaker.store.file.CsvFile;
import org.tastemaker.store.file.Numbers;
import org.tastemaker.store.world.Brand;
import org.tastemaker.store.world.Category;
import org.tastemaker.store.world.Complement;
import org.tastemaker.store.world.Item;
import org.tastemaker.store.world.Persona;
import org.tastemaker.store.world.StoreCalendar;
import org.tastemaker.store.world.Trait;
import org.tastemaker.store.world.User;
import org.tastemaker.store.world.World;

/// Writes the truth that does not depend on events: tastes, traits, rules, drift, injustices.
public final class TruthFiles {
    private final Path folder;
    private final World world;

    /// @param folder where the files go
    /// @param world whose truth it is
    public TruthFiles(Path folder, World world) {
        this.folder = folder;
        this.world = world;
    }

    /// @throws IOException if a file cannot be written
    public void write() throws IOException {
        users();
        items();
        rules();
        drift();
        injustices();
    }

    private void users() throws IOException {
        Stream<String> mixture = Arrays.stream(Persona.values()).map(p -> "share_" + p.id());
        Stream<String> tastes = Arrays.stream(Trait.values()).map(t -> "taste_" + t.id());
        List<String> header = Stream.of(
                        Stream.of("user", "persona"), mixture, tastes,
                        Stream.of("style", "price_sensitivity", "budget", "activity", "sociability"))
                .flatMap(s -> s).toList();
        try (CsvFile out = new CsvFile(folder.resolve("users.csv"), header.toArray(String[]::new))) {
            for (User user : world.users()) {
                List<String> row = new ArrayList<>(List.of(user.id(), user.persona().id()));
                add(row, user.mixture());
                add(row, user.taste());
                add(row, user.style(), user.priceSensitivity(), user.budget(), user.activity(), user.sociability());
                out.row(row);
            }
        }
    }

    private void items() throws IOException {
        Stream<String> traits = Arrays.stream(Trait.values()).map(Trait::id);
        List<String> header = Stream.of(
                        Stream.of("item"), traits, Stream.of("quality", "style", "tier", "brand_group"))
                .flatMap(s -> s).toList();
        try (CsvFile out = new CsvFile(folder.resolve("items.csv"), header.toArray(String[]::new))) {
            for (Item item : world.items()) {
                List<String> row = new ArrayList<>(List.of(item.id()));
                add(row, item.traits());
                add(row, item.quality(), item.style(), item.tier());
                row.add(item.brand().group() == Brand.Group.YOUNG ? "young" : "established");
                out.row(row);
            }
        }
    }

    private static void add(List<String> row, double... values) {
        for (double value : values) {
            row.add(Numbers.text(value));
        }
    }

    private void rules() throws IOException {
        try (CsvFile out = new CsvFile(folder.resolve("rules.csv"), "rule", "category", "other", "days")) {
            for (Complement complement : Complement.ALL) {
                out.row("complement", complement.bought().en(), complement.needed().en(), complement.days());
            }
            for (Category category : Category.values()) {
                switch (category.wear()) {
                    case DURABLE -> out.row("substitute", category.en(), category.en(), 365);
                    case CONSUMABLE -> out.row("repeat", category.en(), category.en(), 60);
                    case PLAIN -> { }
                }
            }
        }
    }

    private void drift() throws IOException {
        try (CsvFile out = new CsvFile(folder.resolve("drift.csv"), "week", "start", "drift", "fashion")) {
            for (int week = 0; week < StoreCalendar.WEEKS; week++) {
                long time = StoreCalendar.START + week * 7L * StoreCalendar.DAY;
                out.row(
                        week, StoreCalendar.date(week * 7), Numbers.text(StoreCalendar.drift(time)),
                        Numbers.text(StoreCalendar.fashion(time)));
            }
        }
    }

    private void injustices() throws IOException {
        try (CsvFile out = new CsvFile(folder.resolve("injustices.csv"), "injustice", "name", "share")) {
            for (Brand brand : world.brands()) {
                if (brand.group() == Brand.Group.YOUNG) {
                    out.row("brand shown less than it deserves", brand.en(), Numbers.text(Brand.YOUNG_WEIGHT));
                }
            }
            out.row(
                    "city served with less attention", World.NEGLECTED_CITY.en(),
                    Numbers.text(1 - World.NEGLECT));
        }
    }
}
