// SPDX-License-Identifier: GPL-3.0-or-later
// long because: user, lists and reasons are one state that changes together; what they are made of stands beside it
package org.tastemaker.app.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.catalogue.ItemWords;
import org.tastemaker.app.catalogue.ScorableRuns;
import org.tastemaker.app.catalogue.WordsSource;
import org.tastemaker.app.session.Loadable;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.session.Scoring;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.app.shell.Selection;
import org.tastemaker.app.task.Tasks;
import org.tastemaker.project.RunRecord;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.text.Texts;

/// What the Lists page shows: a user with the history, the lists of one to three runs, the reasons of one item.
final class ListsViewModel {
    /// How many lists there can be side by side.
    static final int MOST = 3;

    private static final int TOP = 10;
    private static final int FOUND = 50;

    private final ProjectSession session;
    private final Selection selection;
    private final ScorableRuns scorable;
    private final Tasks tasks;
    private final WordsSource source;
    private final RandomGenerator random = new RandomStreams(1).stream("lists.user");
    private final @Nullable String[] chosen = new @Nullable String[MOST];
    private final ObjectProperty<Integer> count = new SimpleObjectProperty<>(this, "count", 2);
    private final ObjectProperty<String> method = new SimpleObjectProperty<>(this, "method", "loo");
    private final List<ReadOnlyObjectWrapper<Loadable<UserList>>> lists = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Loadable<Profile>> profile = new ReadOnlyObjectWrapper<>(new Loadable.Loading<>());
    private final ReadOnlyObjectWrapper<@Nullable HeldOut> heldOut = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Loadable<Scoring.Reasons>> reasons = new ReadOnlyObjectWrapper<>(new Loadable.Absent<>());
    private final PlantedCauses planted;
    private final ReadOnlyObjectWrapper<List<Integer>> found = new ReadOnlyObjectWrapper<>(List.of());
    private final InvalidationListener runsChanged = change -> runsChanged();
    private final InvalidationListener wordsChanged = change -> wordsChanged();
    private final InvalidationListener userChanged = change -> userChanged();
    private final InvalidationListener itemChanged = change -> itemChanged();
    private final InvalidationListener runSelected = change -> runSelected();
    private int from;
    private boolean shown;

    ListsViewModel(PageContext context, ProjectSession session) {
        this.session = session;
        this.selection = context.selection();
        this.scorable = new ScorableRuns(session, selection);
        this.tasks = context.tasks();
        this.planted = new PlantedCauses(session.scoring());
        this.source = new WordsSource(session, context.language(), "lists.words");
        for (int slot = 0; slot < MOST; slot++) {
            lists.add(new ReadOnlyObjectWrapper<>(new Loadable.Absent<>()));
        }
        scorable.addListener(runsChanged);
        source.wordsProperty().addListener(wordsChanged);
        selection.userProperty().addListener(userChanged);
        selection.itemProperty().addListener(itemChanged);
        selection.runProperty().addListener(runSelected);
        count.addListener((property, before, now) -> runsChanged());
        method.addListener((property, before, now) -> askWhy());
    }

    /// Asks for everything; for when the page comes to the front.
    void show() {
        shown = true;
        source.want();
        runSelected();
        runsChanged();
        wordsChanged();
    }

    ObjectProperty<Integer> countProperty() {
        return count;
    }

    /// @return `loo` or `neighbours`
    ObjectProperty<String> methodProperty() {
        return method;
    }

    ReadOnlyObjectProperty<Loadable<UserList>> listProperty(int slot) {
        return lists.get(slot).getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loadable<Profile>> profileProperty() {
        return profile.getReadOnlyProperty();
    }

    /// @return the test part of the first list's protocol for this user
    ReadOnlyObjectProperty<@Nullable HeldOut> heldOutProperty() {
        return heldOut.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loadable<Scoring.Reasons>> reasonsProperty() {
        return reasons.getReadOnlyProperty();
    }

    /// @return what was planted of the item that is explained
    PlantedCauses planted() {
        return planted;
    }

    /// @return numbers of the users that the search found
    ReadOnlyObjectProperty<List<Integer>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    List<String> runs() {
        return scorable.names(Arrays.asList(chosen)::contains);
    }

    /// @return what the run of a list is a part of, in words; empty for a run that stands for itself
    String part(Texts texts, int slot) {
        return scorable.part(texts, chosen[slot]);
    }

    @Nullable String run(int slot) {
        return chosen[slot];
    }

    @Nullable ItemWords words() {
        return source.wordsProperty().get() instanceof Loadable.Ready<ItemWords> ready ? ready.value() : null;
    }

    @Nullable UserList list(int slot) {
        return lists.get(slot).get() instanceof Loadable.Ready<UserList> ready ? ready.value() : null;
    }

    @Nullable String selectedItem() {
        return selection.itemProperty().get();
    }

    /// @return the list whose item is explained
    int explainedList() {
        return from;
    }

    /// Chooses the run of a list; the one of the first list is selected on the other pages too.
    void chooseRun(int slot, String run) {
        chosen[slot] = run;
        if (slot == 0) {
            selection.runProperty().set(run);
        }
        ask(slot);
        if (slot == 0) {
            readHeldOut();
        }
        if (slot == from) {
            askWhy();
        }
    }

    void chooseUser(int number) {
        ItemWords words = words();
        if (words != null) {
            selection.userProperty().set(words.data().users().identifiers().name(number));
        }
    }

    /// Goes to the next user with events, or to the one before.
    ///
    /// @param by 1 or -1
    void step(int by) {
        ItemWords words = words();
        if (words == null) {
            return;
        }
        List<Integer> among = found.get();
        String id = selection.userProperty().get();
        int now = id == null ? -1 : words.user(id);
        if (!among.isEmpty()) {
            int place = among.indexOf(now);
            chooseUser(among.get(place < 0 ? 0 : Math.floorMod(place + by, among.size())));
            return;
        }
        int users = words.data().users().size();
        for (int tried = 0; tried < users; tried++) {
            now = Math.floorMod(now + by, users);
            if (words.eventsOfUser(now) > 0) {
                chooseUser(now);
                return;
            }
        }
    }

    void any() {
        ItemWords words = words();
        if (words != null && words.data().users().size() > 0) {
            int users = words.data().users().size();
            int start = random.nextInt(users);
            for (int tried = 0; tried < users; tried++) {
                int user = (start + tried) % users;
                if (words.eventsOfUser(user) > 0) {
                    chooseUser(user);
                    return;
                }
            }
        }
    }

    /// Finds users whose identifier or attributes hold the text; the one found first is chosen.
    void search(String text) {
        ItemWords words = words();
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (words == null || wanted.isEmpty()) {
            tasks.cancel("lists.search");
            found.set(List.of());
            return;
        }
        tasks.compute(
                "lists.search",
                cancellation -> {
                    List<Integer> all = new ArrayList<>();
                    for (int user = 0; user < words.data().users().size() && all.size() < FOUND; user++) {
                        cancellation.check();
                        if (words.eventsOfUser(user) > 0 && (words.data().users().identifiers().name(user)
                                        .toLowerCase(Locale.ROOT).contains(wanted)
                                || words.userLine(user).toLowerCase(Locale.ROOT).contains(wanted))) {
                            all.add(user);
                        }
                    }
                    return all;
                },
                all -> {
                    found.set(List.copyOf(all));
                    if (!all.isEmpty()) {
                        chooseUser(all.getFirst());
                    }
                },
                failure -> found.set(List.of()));
    }

    /// Explains an item of a list; it is selected on the other pages too.
    void explain(int slot, int item) {
        ItemWords words = words();
        if (words != null) {
            from = slot;
            String id = words.data().items().identifiers().name(item);
            if (id.equals(selection.itemProperty().get())) {
                askWhy();
            } else {
                selection.itemProperty().set(id);
            }
        }
    }

    /// A run that is selected on another page gets the first list, and what stood there takes its place if it had one.
    private void runSelected() {
        String wanted = selection.runProperty().get();
        if (!shown || wanted == null || !runs().contains(wanted)) {
            return;
        }
        int before = Arrays.asList(chosen).indexOf(wanted);
        String first = chosen[0];
        if (before == 0) {
            return;
        }
        chooseRun(0, wanted);
        if (before > 0 && first != null) {
            chooseRun(before, first);
        }
    }

    private void runsChanged() {
        if (!shown) {
            return;
        }
        List<String> runs = runs();
        for (int slot = 0; slot < MOST; slot++) {
            String now = chosen[slot];
            if (now == null || !runs.contains(now)) {
                chosen[slot] = runs.isEmpty() ? null : free();
                lists.get(slot).set(new Loadable.Absent<>());
            }
            if (slot < count.get() && lists.get(slot).get() instanceof Loadable.Absent) {
                ask(slot);
            }
        }
        if (heldOut.get() == null) {
            readHeldOut();
        }
    }

    /// The newest run that has no list yet.
    private String free() {
        List<String> runs = scorable.own();
        return runs.reversed().stream()
                .filter(run -> !Arrays.asList(chosen).contains(run))
                .findFirst()
                .orElse(runs.getLast());
    }

    private void wordsChanged() {
        Loadable<ItemWords> now = source.wordsProperty().get();
        if (now instanceof Loadable.Failed<ItemWords> failed) {
            profile.set(new Loadable.Failed<>(failed.cause()));
        }
        if (now instanceof Loadable.Ready<ItemWords> && shown) {
            String user = selection.userProperty().get();
            ItemWords words = words();
            if (words != null && (user == null || words.user(user) < 0)) {
                first(words);
            } else {
                // the lists stay the same, but not what their items are called
                lists.forEach(list -> list.set(new Loadable.Absent<>()));
                userChanged();
            }
        }
    }

    /// Begins with somebody of whom something is held out, so that hits can be seen; else with anybody.
    private void first(ItemWords words) {
        RunRecord run = record(chosen[0]);
        if (run == null) {
            step(1);
            return;
        }
        session.read(
                "lists.first",
                (reader, cancellation) -> HeldOut.somebody(reader, run),
                somebody -> {
                    if (selection.userProperty().get() == null && !somebody.isEmpty() && words.user(somebody) >= 0) {
                        selection.userProperty().set(somebody);
                    } else {
                        step(1);
                    }
                },
                unreadable -> step(1));
    }

    private void userChanged() {
        String user = selection.userProperty().get();
        ItemWords words = words();
        if (user == null || words == null || !shown || words.user(user) < 0) {
            return;
        }
        session.read(
                "lists.profile",
                (reader, cancellation) -> Profile.of(words, words.user(user)),
                made -> profile.set(new Loadable.Ready<>(made)),
                failure -> profile.set(new Loadable.Failed<>(failure)));
        readHeldOut();
        for (int slot = 0; slot < count.get(); slot++) {
            ask(slot);
        }
        askWhy();
    }

    private @Nullable RunRecord record(@Nullable String run) {
        return session.runs().stream().filter(each -> each.name().equals(run)).findFirst().orElse(null);
    }

    private void readHeldOut() {
        RunRecord run = record(chosen[0]);
        String user = selection.userProperty().get();
        ItemWords words = words();
        if (run != null && user != null && words != null) {
            session.read(
                    "lists.held-out", (reader, cancellation) -> HeldOut.of(reader, run, words, user), heldOut::set,
                    unreadable -> heldOut.set(null));
        }
    }

    private void ask(int slot) {
        RunRecord run = record(chosen[slot]);
        String user = selection.userProperty().get();
        ItemWords words = words();
        ReadOnlyObjectWrapper<Loadable<UserList>> list = lists.get(slot);
        if (run == null || user == null || words == null || slot >= count.get()) {
            return;
        }
        if (!(list.get() instanceof Loadable.Ready<UserList> ready && ready.value().run().equals(run.name()))) {
            list.set(new Loadable.Loading<>());
        }
        session.scoring().recommend(run.name(), user, TOP, new Scoring.Question<>(
                "lists." + slot,
                answer -> session.read(
                        "lists.hits." + slot,
                        (reader, cancellation) ->
                                UserList.of(answer, HeldOut.of(reader, run, words, user), words),
                        made -> list.set(new Loadable.Ready<>(made)),
                        failure -> list.set(new Loadable.Failed<>(failure))),
                failure -> list.set(new Loadable.Failed<>(failure))));
    }

    /// An item that was selected on another page is explained from the first list that has it.
    private void itemChanged() {
        String id = selection.itemProperty().get();
        ItemWords words = words();
        if (id != null && words != null) {
            UserList here = list(from);
            if (from >= count.get() || here == null || here.rankOf(words.item(id)) == 0) {
                from = 0;
                for (int slot = count.get() - 1; slot >= 0; slot--) {
                    UserList list = list(slot);
                    if (list != null && list.rankOf(words.item(id)) > 0) {
                        from = slot;
                    }
                }
            }
        }
        askWhy();
    }

    private void askWhy() {
        String item = selection.itemProperty().get();
        String user = selection.userProperty().get();
        String run = chosen[from];
        if (!shown || item == null || user == null || run == null) {
            reasons.set(new Loadable.Absent<>());
            planted.clear();
            return;
        }
        reasons.set(new Loadable.Loading<>());
        session.scoring().why(run, user, item, method.get(), new Scoring.Question<>(
                "lists.why",
                answer -> reasons.set(new Loadable.Ready<>(answer)),
                failure -> reasons.set(new Loadable.Failed<>(failure))));
        planted.ask(run, user, item, method.get());
    }

    void dispose() {
        scorable.removeListener(runsChanged);
        source.wordsProperty().removeListener(wordsChanged);
        selection.userProperty().removeListener(userChanged);
        selection.itemProperty().removeListener(itemChanged);
        selection.runProperty().removeListener(runSelected);
        source.dispose();
        tasks.cancel("lists.search");
    }
}
