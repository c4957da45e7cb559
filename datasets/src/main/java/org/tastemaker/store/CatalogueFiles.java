// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.tastemaker.store.dirt.DirtPlan;
import org.tastemaker.store.file.CsvFile;
import org.tastemaker.store.file.Numbers;
import org.tastemaker.store.text.ItemText;
import org.tastemaker.store.world.Friends;
import org.tastemaker.store.world.Item;
import org.tastemaker.store.world.Promotion;
import org.tastemaker.store.world.StoreCalendar;
import org.tastemaker.store.world.User;
import org.tastemaker.store.world.World;

/// Writes what there is before anything happens: users, items, friends, promotions, the dictionary.
final class CatalogueFiles {
    private static final String DICTIONARY = "dictionary.csv";

    private final Path folder;
    private final World world;

    CatalogueFiles(Path folder, World world) {
        this.folder = folder;
        this.world = world;
    }

    void users(DirtPlan dirt) throws IOException {
        try (CsvFile out = new CsvFile(
                folder.resolve("users.csv"), "user", "age_band", "city", "city_zh", "member_since", "device",
                "language")) {
            for (User user : world.users()) {
                dirt.user(out, List.of(
                        user.id(), user.ageBand(), user.city().en(), user.city().zh(), date(user.memberSince()),
                        lower(user.device()), lower(user.language())));
            }
            dirt.usersEnd(out);
        }
    }

    void items(List<ItemText> texts, DirtPlan dirt) throws IOException {
        try (CsvFile out = new CsvFile(
                folder.resolve("items.csv"), "item", "title", "title_zh", "description", "description_zh", "tags",
                "tags_zh", "brand", "brand_zh", "category", "category_zh", "department", "department_zh", "price",
                "listed", "image")) {
            for (Item item : world.items()) {
                ItemText text = texts.get(item.index());
                List<String> fields = List.of(
                        item.id(), text.title().en(), text.title().zh(), text.description().en(),
                        text.description().zh(), text.tags().en(), text.tags().zh(), item.brand().en(),
                        item.brand().zh(), item.category().en(), item.category().zh(),
                        item.category().department().en(), item.category().department().zh(),
                        Numbers.text(item.price()), date(item.listed()), "images/" + item.id() + ".png");
                dirt.item(out, item, fields, 13, 9);
            }
        }
    }

    void friends() throws IOException {
        Friends friends = world.friends();
        try (CsvFile out = new CsvFile(folder.resolve("friends.csv"), "user", "friend", "since")) {
            for (User user : world.users()) {
                for (int k = 0; k < friends.degree(user.index()); k++) {
                    User friend = world.users().get(friends.friend(user.index(), k));
                    if (user.index() < friend.index()) {
                        out.row(user.id(), friend.id(), date(friends.since(user.index(), k)));
                    }
                }
            }
        }
    }

    void promotions() throws IOException {
        try (CsvFile out =
                new CsvFile(folder.resolve("promotions.csv"), "item", "start", "end", "discount", "kind")) {
            for (Promotion promotion : world.promotions().all()) {
                out.row(
                        world.items().get(promotion.item()).id(), StoreCalendar.date(promotion.start()),
                        StoreCalendar.date(promotion.end()), Numbers.text(promotion.discount()), promotion.kind());
            }
        }
    }

    void dictionary() throws IOException {
        try (InputStream in = CatalogueFiles.class.getResourceAsStream(DICTIONARY)) {
            if (in == null) {
                throw new FileNotFoundException(DICTIONARY);
            }
            Files.copy(in, folder.resolve(DICTIONARY), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String date(long time) {
        return StoreCalendar.date(StoreCalendar.day(time)).toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
