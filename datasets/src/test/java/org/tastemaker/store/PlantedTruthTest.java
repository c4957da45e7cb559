// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.explain.PlantedCause;
import org.tastemaker.explain.PlantedTruth;
import org.tastemaker.explain.PlantedTruth.Evidence;
import org.tastemaker.explain.TruthSource;
import org.tastemaker.imports.ImportRequest;
import org.tastemaker.imports.Importer;
import org.tastemaker.imports.MemorySink;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.store.event.Event;
import org.tastemaker.store.world.Item;
import org.tastemaker.store.world.StoreSettings;
import org.tastemaker.store.world.StoreSettings.Dirt;
import org.tastemaker.store.world.StoreSettings.Pictures;
import org.tastemaker.store.world.Term;
import org.tastemaker.store.world.World;
import org.tastemaker.task.TaskContext;

/// The truth is known of the stores that are the program's own, and of nothing else; and it is that of the files.
class PlantedTruthTest {
    @TempDir
    static Path folder;

    private static DataSet store;
    private static PlantedTruth truth;

    @BeforeAll
    static void imported() throws IOException {
        new BundledStore().extract(folder.resolve("store"));
        store = read(folder.resolve("store"));
        truth = recognised(store).orElseThrow();
    }

    private static DataSet read(Path files) {
        MemorySink sink = new MemorySink();
        Importer.installed().run(ImportRequest.of(files), sink, TaskContext.quiet());
        return sink.dataSet();
    }

    private static Optional<PlantedTruth> recognised(DataSet data) {
        return ServiceLoader.load(TruthSource.class).findFirst().orElseThrow().of(data, TaskContext.quiet());
    }

    private static DataSet generated(String name, StoreSettings settings) throws IOException {
        new StoreGenerator(settings.withPictures(Pictures.NONE)).generate(folder.resolve(name), TaskContext.quiet());
        return read(folder.resolve(name));
    }

    @Test
    void causesAreThoseOfTheTruthFiles() throws IOException {
        CsvRows causes = new CsvRows(folder.resolve("store/truth/causes.csv"));
        CsvRows rows = new CsvRows(folder.resolve("store/interactions.csv"));
        CsvRows dirt = new CsvRows(folder.resolve("store/truth/dirt.csv"));
        Set<String> late = new HashSet<>();
        for (int k = 1; k <= dirt.size(); k++) {
            if (dirt.get(k, "kind").equals("future_time")) {
                late.add(dirt.get(k, "row"));
            }
        }
        assertThat(late).hasSize(5);
        int compared = 0;
        for (int k = 1; k <= causes.size(); k++) {
            String user = causes.get(k, "user");
            String item = causes.get(k, "item");
            if (!late.contains(causes.get(k, "row"))) {
                long time = Long.parseLong(rows.get(Integer.parseInt(causes.get(k, "row")), "time"));
                assertThat(truth.cause(user, item, time).map(PlantedCause::term)).contains(causes.get(k, "cause"));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(100_000);
    }

    @Test
    void theExpectedUtilityIsTheSumOfTheTermsWithoutTheNoise() throws IOException {
        CsvRows purchases = new CsvRows(folder.resolve("store/truth/purchases.csv"));
        CsvRows rows = new CsvRows(folder.resolve("store/interactions.csv"));
        for (int k = 1; k <= purchases.size(); k += 50) {
            double sum = 0;
            for (Term term : Term.values()) {
                sum += term == Term.NOISE ? 0 : Double.parseDouble(purchases.get(k, term.id()));
            }
            long time = Long.parseLong(rows.get(Integer.parseInt(purchases.get(k, "row")), "time"));
            String item = purchases.get(k, "item");
            double utility = truth.at(purchases.get(k, "user"), item, time).utility(item);
            assertThat(utility).isCloseTo(sum, org.assertj.core.api.Assertions.within(.01));
        }
    }

    @Test
    void whoIsAPlantedFaultIsNoPerson() {
        assertThat(store.users().identifiers().names()).contains("u2001", "u2016");
        assertThat(truth.knows("u2000")).isTrue();
        assertThat(truth.knows("u2001")).isFalse();
        assertThat(truth.at("u2001", "i0001", Standard.RECORDED.events.getLast().time()).utility("i0001")).isFinite();
    }

    @Test
    void theClassroomIsKnownWithAndWithoutDirtAndWithoutHalfOfItsRows() throws IOException {
        DataSet classroom = generated("classroom", StoreSettings.classroom());
        assertThat(recognised(classroom)).isPresent();
        assertThat(recognised(classroom.withInteractions(
                classroom.interactions().rows(rows(classroom.interactions().size() / 2, k -> 2 * k))))).isPresent();
        assertThat(recognised(generated("clean", StoreSettings.classroom().withDirt(Dirt.NONE)))).isPresent();
    }

    @Test
    void otherDataAreNotTakenForTheStore() throws IOException {
        assertThat(recognised(generated("other", StoreSettings.classroom().withSeed(1)))).isEmpty();
        // the same users, items and seconds, but not who met which item
        int n = store.interactions().size();
        Interactions all = store.interactions();
        int[] item = all.item();
        Interactions turned = new Interactions(
                all.user(), rows(n, k -> item[(k + 1) % n]), all.rating(), all.time(), all.event(), all.eventNames(),
                null, List.of());
        assertThat(recognised(store.withInteractions(turned))).isEmpty();
        // one item less, and the name of the store
        assertThat(recognised(store.withItems(store.items().extendedBy(List.of("i9999"))))).isEmpty();
        Interactions untimed = new Interactions(all.user(), all.item(), null, null, null, List.of(), null, List.of());
        assertThat(recognised(store.withInteractions(untimed))).isEmpty();
    }

    /// Whoever chose by taste chose such items before; what is near the item shows it more often than what is drawn
    /// blindly from the history, and that far more often than what is drawn from the catalogue.
    @Test
    void whatShowsATasteIsInTheReasonsMoreOftenThanByChance() {
        LastOut split = new LastOut(Standard.RECORDED);
        float[][] similar = split.itemKnn(5);
        RandomGenerator random = new RandomStreams(5).stream("reasons");
        int[] agree = new int[3];
        int users = 0;
        for (int u = 0; u < split.hidden.size(); u++) {
            Event hidden = split.hidden.get(u);
            if (hidden != null && hidden.cause() == Term.TASTE) {
                users++;
                List<Integer> near = new ArrayList<>(split.train.get(u));
                near.sort(Comparator.comparingDouble(i -> -similar[hidden.item()][i]));
                List<Integer> drawn = new ArrayList<>();
                List<Integer> any = new ArrayList<>();
                for (int k = 0; k < 3; k++) {
                    drawn.add(near.get(random.nextInt(near.size())));
                    any.add(random.nextInt(split.items));
                }
                agree[0] += mostShow(u, hidden, near.subList(0, Math.min(3, near.size()))) ? 1 : 0;
                agree[1] += mostShow(u, hidden, drawn) ? 1 : 0;
                agree[2] += mostShow(u, hidden, any) ? 1 : 0;
            }
        }
        double[] share = Arrays.stream(agree).asDoubleStream().toArray();
        System.out.printf(
                "Reasons that show the taste: near %.3f, from the history %.3f, from the catalogue %.3f of %d%n",
                share[0] / users, share[1] / users, share[2] / users, users);
        assertThat(share[0] / users).isBetween(.65, .85);
        assertThat(share[1] / users).isBetween(.35, .55);
        assertThat(share[2] / users).isLessThan(.15);
    }

    private static boolean mostShow(int user, Event hidden, List<Integer> reasons) {
        World world = Standard.RECORDED.world;
        List<Item> items = world.items();
        Evidence evidence = truth.evidence(
                world.users().get(user).id(), items.get(hidden.item()).id(), new PlantedCause("taste", List.of())).orElseThrow();
        long shown = reasons.stream().filter(i -> evidence.shows().test(items.get(i).id())).count();
        return shown > evidence.beyond() * reasons.size();
    }

    private static int[] rows(int count, IntUnaryOperator of) {
        int[] rows = new int[count];
        Arrays.setAll(rows, of);
        return rows;
    }
}
