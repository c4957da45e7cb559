// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.data.BundledDataSet;
import org.tastemaker.store.file.FolderZip;
import org.tastemaker.store.world.StoreSettings;
import org.tastemaker.task.TaskContext;

/// The files: equal bytes from equal seeds, what ships in the jar, what the dictionary says of them.
class StoreFilesTest {
    private static final long LIMIT = 15L << 20;

    @TempDir
    Path folder;

    @Test
    void equalSeedsGiveEqualBytesAndOthersDoNot() throws IOException {
        Path first = zipped("first", StoreSettings.classroom());
        Path second = zipped("second", StoreSettings.classroom());
        Path other = zipped("other", StoreSettings.classroom().withSeed(1));
        assertThat(first).hasSameBinaryContentAs(second);
        assertThat(Arrays.equals(Files.readAllBytes(first), Files.readAllBytes(other))).isFalse();
        for (String file : List.of("users.csv", "items.csv", "interactions.csv", "impressions.csv", "friends.csv",
                "promotions.csv", "truth/causes.csv", "truth/dirt.csv", "images/i0001.png")) {
            assertThat(folder.resolve("first").resolve(file)).isNotEmptyFile();
            assertThat(Arrays.equals(
                    Files.readAllBytes(folder.resolve("first").resolve(file)),
                    Files.readAllBytes(folder.resolve("other").resolve(file)))).as(file).isFalse();
        }
    }

    @Test
    void theClassroomHasItsSize() throws IOException {
        zipped("classroom", StoreSettings.classroom().withDirt(StoreSettings.Dirt.NONE));
        assertThat(new CsvRows(folder.resolve("classroom/users.csv")).size()).isEqualTo(300);
        assertThat(new CsvRows(folder.resolve("classroom/items.csv")).size()).isEqualTo(200);
        assertThat(new CsvRows(folder.resolve("classroom/interactions.csv")).size()).isBetween(7_000, 9_000);
    }

    @Test
    void theShippedStoreIsFoundAndHasItsSize() throws IOException {
        BundledDataSet store = ServiceLoader.load(BundledDataSet.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(set -> set.name().equals("store"))
                .findFirst().orElseThrow();
        store.extract(folder, TaskContext.quiet());
        assertThat(new CsvRows(folder.resolve("users.csv")).size()).isBetween(2_000, 2_030);
        CsvRows items = new CsvRows(folder.resolve("items.csv"));
        assertThat(items.size()).isEqualTo(800);
        assertThat(new CsvRows(folder.resolve("interactions.csv")).size()).isBetween(110_000, 132_000);
        for (int k = 1; k <= items.size(); k++) {
            Path picture = folder.resolve(items.get(k, "image"));
            assertThat(picture).exists();
            if (k % 100 == 0) {
                assertThat(ImageIO.read(picture.toFile()).getHeight()).isEqualTo(96);
            }
        }
        try (var zip = StoreFilesTest.class.getResourceAsStream("standard.zip")) {
            assertThat(zip).isNotNull();
            assertThat(zip.readAllBytes().length).isLessThan((int) LIMIT);
        }
    }

    @Test
    void theDictionaryKnowsEveryColumn() throws IOException {
        zipped("dictionary", StoreSettings.classroom());
        CsvRows dictionary = new CsvRows(folder.resolve("dictionary/dictionary.csv"));
        List<String> known = dictionary.rows.stream().map(row -> row.get(0) + " " + row.get(1)).toList();
        try (Stream<Path> files = Files.list(folder.resolve("dictionary"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                String name = String.valueOf(file.getFileName());
                if (!name.equals("dictionary.csv")) {
                    for (String column : new CsvRows(file).rows.getFirst()) {
                        assertThat(known).contains(name + " " + column);
                    }
                }
            }
        }
        assertThat(dictionary.rows).allSatisfy(row -> assertThat(row).hasSize(5).noneMatch(String::isEmpty));
    }

    private Path zipped(String name, StoreSettings settings) throws IOException {
        new StoreGenerator(settings).generate(folder.resolve(name), TaskContext.quiet());
        Path zip = folder.resolve(name + ".zip");
        FolderZip.pack(folder.resolve(name), zip);
        return zip;
    }
}
