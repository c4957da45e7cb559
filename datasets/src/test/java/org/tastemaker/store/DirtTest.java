// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.store.world.StoreCalendar;
import org.tastemaker.store.world.StoreSettings;
import org.tastemaker.store.world.StoreSettings.Dirt;
import org.tastemaker.store.world.StoreSettings.Pictures;
import org.tastemaker.task.TaskContext;

/// Each kind of dirt is found by the rule that describes it, and nothing else is; the clean data and the
/// listed dirt make the dirty data.
class DirtTest {
    @TempDir
    static Path folder;

    private static CsvRows users;
    private static CsvRows items;
    private static CsvRows interactions;
    private static CsvRows list;

    @BeforeAll
    static void generate() throws IOException {
        StoreSettings settings = StoreSettings.standard().withPictures(Pictures.NONE);
        new StoreGenerator(settings).generate(folder.resolve("dirty"), TaskContext.quiet());
        new StoreGenerator(settings.withDirt(Dirt.NONE)).generate(folder.resolve("clean"), TaskContext.quiet());
        users = new CsvRows(folder.resolve("dirty/users.csv"));
        items = new CsvRows(folder.resolve("dirty/items.csv"));
        interactions = new CsvRows(folder.resolve("dirty/interactions.csv"));
        list = new CsvRows(folder.resolve("dirty/truth/dirt.csv"));
    }

    @Test
    void cleanFilesAndListedDirtMakeTheDirtyFiles() throws IOException {
        for (String file : List.of("users.csv", "items.csv", "interactions.csv")) {
            List<List<String>> rows = new CsvRows(folder.resolve("dirty").resolve(file)).rows;
            Set<Integer> added = new HashSet<>();
            for (int k = 1; k <= list.size(); k++) {
                if (list.get(k, "file").equals(file)) {
                    int row = Integer.parseInt(list.get(k, "row"));
                    if (list.get(k, "change").equals("added")) {
                        added.add(row);
                    } else {
                        int column = rows.getFirst().indexOf(list.get(k, "column"));
                        assertThat(rows.get(row).get(column)).isEqualTo(list.get(k, "dirty"));
                        rows.get(row).set(column, list.get(k, "clean"));
                    }
                }
            }
            StringBuilder text = new StringBuilder();
            for (int row = 0; row < rows.size(); row++) {
                if (!added.contains(row)) {
                    text.append(CsvRows.join(rows.get(row))).append('\n');
                }
            }
            assertThat(text.toString()).isEqualTo(Files.readString(folder.resolve("clean").resolve(file)));
        }
        assertThat(new CsvRows(folder.resolve("clean/truth/dirt.csv")).size()).isZero();
    }

    @Test
    void truthDoesNotDependOnDirt() throws IOException {
        for (String file : List.of("users.csv", "items.csv", "sessions.csv", "drift.csv", "rules.csv")) {
            assertThat(folder.resolve("dirty/truth").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("clean/truth").resolve(file));
        }
        CsvRows causes = new CsvRows(folder.resolve("dirty/truth/causes.csv"));
        for (int k = 1; k <= causes.size(); k += 97) {
            int row = Integer.parseInt(causes.get(k, "row"));
            assertThat(interactions.get(row, "user")).isEqualTo(causes.get(k, "user"));
            assertThat(interactions.get(row, "item")).isEqualTo(causes.get(k, "item"));
            assertThat(interactions.get(row, "event")).isEqualTo(causes.get(k, "event"));
        }
    }

    @Test
    void exactDuplicatesAreOneInAHundred() {
        Set<Integer> found = rows(interactions, k -> k > 1 && interactions.rows.get(k).equals(interactions.rows.get(k - 1)));
        assertThat(found).isEqualTo(listed("duplicate"));
        assertThat(found.size() / (double) interactions.size()).isBetween(.008, .012);
    }

    @Test
    void conflictingRatingsFollowWithinTwoMinutes() {
        Map<String, Integer> last = new HashMap<>();
        Set<Integer> found = rows(interactions, k -> {
            if (!interactions.get(k, "event").equals("rating")) {
                return false;
            }
            Integer before = last.put(interactions.get(k, "user") + interactions.get(k, "item"), k);
            return before != null
                    && time(k) - time(before) < 120
                    && !interactions.get(k, "rating").equals(interactions.get(before, "rating"));
        });
        assertThat(found).isEqualTo(listed("conflicting_rating")).hasSizeGreaterThan(50);
    }

    @Test
    void pricesAreMissingMoreOftenForCheapThings() throws IOException {
        Set<Integer> missing = rows(items, k -> items.get(k, "price").isEmpty());
        assertThat(missing).isEqualTo(listed("missing_price"));
        assertThat(missing.size() / (double) items.size()).isBetween(.025, .06);
        CsvRows truth = new CsvRows(folder.resolve("dirty/truth/items.csv"));
        long cheap = missing.stream().filter(k -> Double.parseDouble(truth.get(k, "tier")) < 0).count();
        assertThat(cheap).isGreaterThan(2 * (missing.size() - cheap));
    }

    @Test
    void impossiblePricesAreTen() {
        Set<Integer> found = rows(items, k -> {
            String price = items.get(k, "price");
            return !price.isEmpty() && (Double.parseDouble(price) <= 0 || Double.parseDouble(price) > 1e6);
        });
        assertThat(found).isEqualTo(listed("impossible_price")).hasSize(10);
    }

    @Test
    void agesAreMissing() {
        Set<Integer> found = rows(users, k -> users.get(k, "age_band").isEmpty());
        assertThat(found).isEqualTo(listed("missing_age")).hasSizeGreaterThan(60);
    }

    @Test
    void twoCategoriesHaveTwoSpellings() {
        Map<String, Map<String, List<Integer>>> spellings = new HashMap<>();
        for (int k = 1; k <= items.size(); k++) {
            spellings.computeIfAbsent(items.get(k, "category_zh"), c -> new HashMap<>())
                    .computeIfAbsent(items.get(k, "category"), c -> new ArrayList<>()).add(k);
        }
        Set<Integer> found = new TreeSet<>();
        spellings.values().removeIf(s -> s.size() == 1);
        assertThat(spellings).hasSize(2);
        spellings.values().forEach(s -> found.addAll(
                s.values().stream().min((a, b) -> Integer.compare(a.size(), b.size())).orElseThrow()));
        assertThat(found).isEqualTo(listed("spelling"));
    }

    @Test
    void fiveTimesLieInTheFuture() {
        Set<Integer> found = rows(interactions, k -> time(k) > StoreCalendar.END + 30 * StoreCalendar.DAY);
        found.removeAll(listed("duplicate"));
        assertThat(found).isEqualTo(listed("future_time")).hasSize(5);
    }

    @Test
    void someReviewsAreGarbled() {
        Set<Integer> found = rows(interactions, k ->
                interactions.get(k, "review").chars().anyMatch(c -> c >= 0x80 && c <= 0xff));
        found.removeAll(listed("duplicate"));
        assertThat(found).isEqualTo(listed("encoding")).hasSizeGreaterThan(20);
    }

    @Test
    void botsOpenAPageEveryTwoSeconds() {
        Map<String, Integer> quick = new HashMap<>();
        for (int k = 2; k <= interactions.size(); k++) {
            if (interactions.get(k, "dwell").equals("1")) {
                quick.merge(interactions.get(k, "user"), 1, Integer::sum);
            }
        }
        quick.values().removeIf(n -> n < 50);
        assertThat(quick.keySet()).isEqualTo(usersListed("bot")).hasSize(3);
    }

    @Test
    void oneUserGivesFivesOnly() {
        Map<String, int[]> ratings = new HashMap<>();
        for (int k = 1; k <= interactions.size(); k++) {
            if (interactions.get(k, "event").equals("rating")) {
                int[] counts = ratings.computeIfAbsent(interactions.get(k, "user"), u -> new int[2]);
                counts[0]++;
                counts[1] += interactions.get(k, "rating").equals("5") ? 1 : 0;
            }
        }
        ratings.values().removeIf(c -> c[0] < 40 || c[1] < c[0]);
        assertThat(ratings.keySet()).isEqualTo(usersListed("all_fives")).hasSize(1);
    }

    @Test
    void aGroupPushesOneItem() {
        Map<String, Set<String>> touched = new HashMap<>();
        Map<String, Set<String>> fives = new HashMap<>();
        for (int k = 1; k <= interactions.size(); k++) {
            touched.computeIfAbsent(interactions.get(k, "user"), u -> new HashSet<>()).add(interactions.get(k, "item"));
            if (interactions.get(k, "rating").equals("5")) {
                fives.computeIfAbsent(interactions.get(k, "item"), i -> new HashSet<>()).add(interactions.get(k, "user"));
            }
        }
        fives.values().forEach(group -> group.removeIf(user -> {
            Set<String> own = touched.get(user);
            return own == null || own.size() > 1;
        }));
        fives.values().removeIf(group -> group.size() < 8);
        assertThat(fives).hasSize(1);
        assertThat(fives.values().iterator().next()).isEqualTo(usersListed("push")).hasSize(12);
    }

    private static long time(int row) {
        return Long.parseLong(interactions.get(row, "time"));
    }

    private static Set<Integer> rows(CsvRows file, IntPredicate rule) {
        Set<Integer> found = new TreeSet<>();
        for (int k = 1; k <= file.size(); k++) {
            if (rule.test(k)) {
                found.add(k);
            }
        }
        return found;
    }

    private static Set<Integer> listed(String kind) {
        Set<Integer> rows = new TreeSet<>();
        for (int k = 1; k <= list.size(); k++) {
            if (list.get(k, "kind").equals(kind)) {
                rows.add(Integer.parseInt(list.get(k, "row")));
            }
        }
        return rows;
    }

    private static Set<String> usersListed(String kind) {
        Set<String> ids = new HashSet<>();
        for (int k = 1; k <= list.size(); k++) {
            if (list.get(k, "kind").equals(kind) && list.get(k, "file").equals("users.csv")) {
                ids.add(users.get(Integer.parseInt(list.get(k, "row")), "user"));
            }
        }
        return ids;
    }
}
