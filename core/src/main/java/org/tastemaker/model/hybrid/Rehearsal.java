// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tastemaker.linear.TopSelection;
import org.tastemaker.model.History;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Recommender;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// What members trained on a part of the training rows say of the items that matter: for each user those that a member
/// would put on her list, and those put aside.
///
/// @param people users with something put aside
record Rehearsal(List<Person> people) {
    /// So many users are enough for a few weights.
    private static final int MOST_USERS = 2_000;
    /// Length of each member's list. An item on none of them is far from the head of any mixture.
    private static final int LISTED = 100;

    private static final int BLOCK = 16;

    /// What members say of one user's items.
    ///
    /// @param history how many items she has
    /// @param items item numbers, ascending
    /// @param held which of them were put aside
    /// @param listed which of them stand on a member's list
    /// @param scores a row of each member, on the common scale
    record Person(int history, int[] items, boolean[] held, boolean[] listed, float[][] scores) {}

    /// Trains the members without the rows put aside, and lets them score.
    ///
    /// @param aside which rows are put aside
    static Rehearsal of(
            ModelInput input, Members members, Normalisation normalisation, HeldOut.Which aside, TaskContext task) {
        RandomStreams random = input.random().part("rehearsal", 0);
        HeldOut split = HeldOut.of(input.data(), aside, random);
        int[] users = split.users(MOST_USERS, random);
        if (users.length == 0) {
            return new Rehearsal(List.of());
        }
        task.log("model.log.hybrid.rehearsal", String.join(", ", members.names()));
        ModelInput rest = new ModelInput(split.data(), random, input.compute(), input.pictures());
        try (MemberRecommenders trained = members.restore(rest, members.train(rest, task))) {
            Person[] people = new Person[users.length];
            Progress progress = task.begin("train.phase.comparing-members", users.length, "task.unit.users");
            Parallel.blocks(task.threads(), users.length, BLOCK, () -> {
                Scorer scorer = new Scorer(split, trained.all(), normalisation);
                return (from, to) -> {
                    scorer.score(users, from, to, people);
                    progress.step((long) to - from);
                };
            });
            progress.flush();
            return new Rehearsal(List.of(people));
        }
    }

    /// Scores of one thread.
    private static final class Scorer {
        private final HeldOut split;
        private final List<Recommender> members;
        private final Normalisation normalisation;
        private final float[][][] rows;
        private final TopSelection top = new TopSelection(LISTED);
        private final boolean[] every;
        private final boolean[] onList;
        private final Ranks ranks;

        Scorer(HeldOut split, List<Recommender> members, Normalisation normalisation) {
            this.split = split;
            this.members = members;
            this.normalisation = normalisation;
            int items = split.known().items();
            rows = new float[members.size()][BLOCK][items];
            every = new boolean[items];
            Arrays.fill(every, true);
            onList = new boolean[items];
            ranks = new Ranks(items);
        }

        void score(int[] users, int from, int to, Person[] people) {
            History[] histories = IntStream.range(from, to)
                    .map(n -> users[n])
                    .mapToObj(u -> new History(u, split.known().itemsOf(u), split.known().weightsOf(u)))
                    .toArray(History[]::new);
            for (int m = 0; m < rows.length; m++) {
                members.get(m).score(histories, Arrays.copyOf(rows[m], histories.length));
            }
            for (int n = 0; n < histories.length; n++) {
                people[from + n] = person(histories[n], n);
            }
        }

        private Person person(History history, int n) {
            int[] held = split.held()[history.user()];
            Arrays.fill(onList, false);
            for (float[][] of : rows) {
                int found = top.select(of[n], every, history.items());
                for (int place = 0; place < found; place++) {
                    onList[top.item(place)] = true;
                }
                normalisation.apply(of[n], ranks);
            }
            int[] items = IntStream.range(0, onList.length)
                    .filter(i -> onList[i] || Arrays.binarySearch(held, i) >= 0)
                    .toArray();
            boolean[] isHeld = new boolean[items.length];
            boolean[] listed = new boolean[items.length];
            float[][] scores = new float[rows.length][items.length];
            for (int k = 0; k < items.length; k++) {
                isHeld[k] = Arrays.binarySearch(held, items[k]) >= 0;
                listed[k] = onList[items[k]];
                for (int m = 0; m < rows.length; m++) {
                    scores[m][k] = rows[m][n][items[k]];
                }
            }
            return new Person(history.items().length, items, isHeld, listed, scores);
        }
    }
}
