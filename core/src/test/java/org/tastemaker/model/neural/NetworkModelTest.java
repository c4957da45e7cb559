// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tastemaker.model.History;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.CancelledException;
import org.tastemaker.task.ProgressSnapshot;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;
import org.tastemaker.tensor.Tensors;

class NetworkModelTest {
    private static final int USERS = 24;
    private static final int ITEMS = 30;
    private final Prepared board = TestData.checkerboard(USERS, ITEMS);

    private static Parameters with(Model model, String... pairs) {
        Map<String, String> given = new HashMap<>();
        for (int p = 0; p < pairs.length; p += 2) {
            given.put(pairs[p], pairs[p + 1]);
        }
        return Parameters.of(model.descriptor().parameters(), given);
    }

    private static float[][] scores(Recommender recommender, InteractionMatrix seen) {
        History[] histories = IntStream.range(0, seen.users())
                .mapToObj(u -> new History(u, seen.itemsOf(u), seen.weightsOf(u)))
                .toArray(History[]::new);
        float[][] scores = new float[seen.users()][seen.items()];
        recommender.score(histories, scores);
        return scores;
    }

    private static int bestUnseen(float[] scores, InteractionMatrix seen, int user) {
        return IntStream.range(0, scores.length)
                .filter(i -> !seen.contains(user, i))
                .boxed()
                .max((a, b) -> Float.compare(scores[a], scores[b]))
                .orElseThrow();
    }

    private static void train(Learner learner, int from, int to) {
        for (int epoch = from; epoch <= to; epoch++) {
            learner.epoch(epoch, TaskContext.quiet());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "embedding-dot,bce,pytorch", "embedding-dot,bpr,pytorch", "mlp,bce,pytorch", "embedding-mlp,bce,pytorch",
        "embedding-mlp,bpr,mxnet", "neumf,bce,pytorch", "neumf,bce,mxnet", "embedding-dot,bce,mxnet", "mlp,bce,mxnet"
    })
    void putsTheMissingItemOfTheUsersColourOnTop(String name, String loss, String engine) {
        Model model = model(name);
        Parameters parameters =
                with(model, "loss", loss, "epochs", "60", "batch-size", "64", "learning-rate", "0.02");
        InteractionMatrix seen = board.matrix(Part.TRAIN);
        try (Learner learner = model.learner(TestData.input(board, engine, 2, 5), parameters)) {
            double first = learner.epoch(1, TaskContext.quiet()).loss();
            train(learner, 2, 59);
            assertThat(learner.epoch(60, TaskContext.quiet()).loss()).isLessThan(first / 2);
            try (Recommender recommender = learner.recommender()) {
                float[][] scores = scores(recommender, seen);
                int right = 0;
                for (int u = 0; u < USERS; u++) {
                    right += bestUnseen(scores[u], seen, u) % 2 == u % 2 ? 1 : 0;
                }
                // A guess is right for 12 of 24 users, and for 20 or more in 1 of 1,300 trials; which of the last few
                // users a network settles depends on how a processor rounds, so all of them cannot be asked for.
                assertThat(right).isGreaterThanOrEqualTo(20);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pytorch", "mxnet"})
    void theSameSeedGivesTheSameNumbersWhateverTheThreads(String engine) {
        Model model = model("neumf");
        Parameters parameters = with(model, "epochs", "2", "batch-size", "600");
        float[][][] runs = new float[3][][];
        for (int run = 0; run < 3; run++) {
            try (Learner learner =
                    model.learner(TestData.input(board, engine, run == 2 ? 1 : 2, 7), parameters)) {
                train(learner, 1, 2);
                try (Recommender recommender = learner.recommender()) {
                    runs[run] = scores(recommender, board.matrix(Part.TRAIN));
                }
            }
        }
        assertThat(runs[1]).isDeepEqualTo(runs[0]);
        assertThat(runs[2]).isDeepEqualTo(runs[0]);
    }

    @ParameterizedTest
    @CsvSource({"pytorch,adam,0", "mxnet,adam,0", "pytorch,adagrad,0.3", "pytorch,sgd,0"})
    void goesOnFromACheckpointAsIfNothingHadHappened(String engine, String optimizer, String dropout) {
        Model model = model("embedding-mlp");
        Parameters parameters = with(
                model, "optimizer", optimizer, "dropout", dropout, "batch-size", "64", "regularization", "0.001");
        Tensors straight;
        Tensors checkpoint;
        try (Learner learner = model.learner(TestData.input(board, engine, 2, 3), parameters)) {
            train(learner, 1, 2);
            checkpoint = learner.checkpoint();
            train(learner, 3, 4);
            straight = learner.checkpoint();
        }
        try (Learner learner = model.learner(TestData.input(board, engine, 2, 3), parameters)) {
            learner.resume(checkpoint);
            train(learner, 3, 4);
            Tensors resumed = learner.checkpoint();
            for (String name : straight.tensors().keySet()) {
                assertThat(resumed.floats(name).values()).as(name).isEqualTo(straight.floats(name).values());
            }
        }
    }

    @Test
    void scoresOfARestoredModelAreEqual() {
        Model model = model("neumf");
        Parameters parameters = with(model, "epochs", "1", "batch-size", "64");
        try (Learner learner = model.learner(TestData.input(board, "pytorch", 1, 3), parameters)) {
            train(learner, 1, 1);
            try (Recommender before = learner.recommender();
                    Recommender after =
                            model.restore(TestData.input(board, "pytorch", 1, 3), parameters, before.tensors())) {
                InteractionMatrix seen = board.matrix(Part.TRAIN);
                assertThat(scores(after, seen)).isDeepEqualTo(scores(before, seen));
                assertThat(after.itemEmbeddings().orElseThrow().shape()).containsExactly(ITEMS, 64);
            }
        }
    }

    @Test
    void ratingsArePredictedOnTheirScale() {
        Model model = model("embedding-dot");
        Parameters parameters =
                with(model, "loss", "mse", "epochs", "80", "batch-size", "64", "learning-rate", "0.02");
        assertThat(model.abilities(parameters)).contains(org.tastemaker.model.Descriptor.Ability.PREDICTS_RATINGS);
        InteractionMatrix seen = board.matrix(Part.TRAIN);
        try (Learner learner = model.learner(TestData.input(board, "pytorch", 2, 3), parameters)) {
            train(learner, 1, 80);
            try (Recommender recommender = learner.recommender()) {
                float[][] scores = scores(recommender, seen);
                assertThat(scores[0][4]).isCloseTo(5f, org.assertj.core.data.Offset.offset(0.3f));
                assertThat(scores[1][ITEMS - 1]).isCloseTo(2f, org.assertj.core.data.Offset.offset(0.3f));
            }
        }
    }

    @Test
    void foldsAHistoryInAsIfItHadBeenTrainedOn() {
        Model model = model("neumf");
        Parameters parameters = with(model, "epochs", "60", "batch-size", "64", "learning-rate", "0.02");
        try (Learner learner = model.learner(TestData.input(board, "pytorch", 2, 3), parameters)) {
            train(learner, 1, 60);
            try (Recommender recommender = learner.recommender()) {
                int[] items = IntStream.range(0, ITEMS).toArray();
                float[][] first = new float[2][ITEMS];
                float[][] again = new float[2][ITEMS];
                History[] histories = {
                    new History(-1, new int[] {0, 2, 4, 6, 8}, new float[] {1, 1, 1, 1, 1}),
                    new History(-1, new int[] {1, 3, 5, 7, 9}, new float[] {1, 1, 1, 1, 1})
                };
                recommender.scoreAlternatives(histories, items, first);
                recommender.scoreAlternatives(histories, items, again);
                assertThat(again).isDeepEqualTo(first);
                double even = 0;
                double odd = 0;
                for (int i = 12; i < ITEMS; i += 2) {
                    even += first[0][i] - first[1][i];
                    odd += first[0][i + 1] - first[1][i + 1];
                }
                assertThat(even).isPositive();
                assertThat(odd).isNegative();
            }
        }
    }

    @Test
    void aHistoryIsFoldedInWithoutTheRatingsOfTheTestPart() {
        assertThat(alternatives(1f)).isDeepEqualTo(alternatives(5f));
    }

    /// @param tested how the user rated all of her items once more, in rows of the test part
    private static float[][] alternatives(float tested) {
        Model model = model("embedding-dot");
        Parameters parameters = with(model, "loss", "mse", "epochs", "2", "batch-size", "64");
        Prepared data = TestData.ratedAgain(TestData.checkerboard(USERS, ITEMS), 0, tested);
        float[][] scores = new float[1][ITEMS];
        try (Learner learner = model.learner(TestData.input(data, "pytorch", 1, 3), parameters)) {
            train(learner, 1, 2);
            try (Recommender recommender = learner.recommender()) {
                History[] history = {new History(0, new int[] {2, 4}, new float[] {1, 1})};
                recommender.scoreAlternatives(history, IntStream.range(0, ITEMS).toArray(), scores);
            }
        }
        return scores;
    }

    @ParameterizedTest
    @ValueSource(strings = {"pytorch", "mxnet"})
    void aLearningRateFarTooHighIsToldNotKept(String engine) {
        Model model = model("neumf");
        Parameters parameters =
                with(model, "learning-rate", "1000000", "optimizer", "sgd", "batch-size", "64");
        try (Learner learner = model.learner(TestData.input(board, engine, 1, 3), parameters)) {
            assertThatThrownBy(() -> train(learner, 1, 50))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("1,000,000");
        }
    }

    @Test
    void stopsWithinTwoSecondsOfBeingAsked() throws InterruptedException {
        Model model = model("neumf");
        Prepared large = TestData.checkerboard(600, 800);
        Cancellation cancellation = new Cancellation();
        CountDownLatch training = new CountDownLatch(5);
        TaskListener listener = new TaskListener() {
            @Override
            public void progress(ProgressSnapshot snapshot) {
                training.countDown();
            }
        };
        TaskContext task = new TaskContext(listener, cancellation, 2);
        try (Learner learner = model.learner(TestData.input(large, "pytorch", 2, 3), with(model))) {
            AtomicLong asked = new AtomicLong();
            Thread asking = Thread.ofVirtual().start(() -> {
                try {
                    training.await();
                } catch (InterruptedException never) {
                    return;
                }
                asked.set(System.nanoTime());
                cancellation.request();
            });
            assertThatThrownBy(() -> {
                        for (int epoch = 1; epoch < 1000; epoch++) {
                            learner.epoch(epoch, task);
                        }
                    })
                    .isInstanceOf(CancelledException.class);
            long stopped = System.nanoTime();
            asking.join();
            assertThat((stopped - asked.get()) / 1e9).isLessThan(2);
        }
    }

    private static Model model(String name) {
        return switch (name) {
            case "embedding-dot" -> new EmbeddingDot();
            case "mlp" -> new Mlp();
            case "embedding-mlp" -> new EmbeddingMlp();
            default -> new NeuMf();
        };
    }
}
