// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Family;
import org.tastemaker.model.History;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Models;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.CancelledException;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

class TrainingLoopTest {
    private static final Prepared DATA = SmallData.twoTastes(60, 40, 20, 2);

    /// Keeps what it hears.
    private static final class Heard implements TrainingListener {
        final List<Tensors> checkpoints = new ArrayList<>();
        final List<String> points = new ArrayList<>();
        final List<Integer> best = new ArrayList<>();

        @Override
        public void point(String series, int epoch, double seconds, double value) {
            points.add(series + " " + epoch);
        }

        @Override
        public void checkpoint(int epoch, Tensors checkpoint) {
            checkpoints.add(checkpoint);
        }

        @Override
        public void best(int epoch, Tensors model) {
            best.add(epoch);
        }
    }

    /// Scores all items as its script says for the epoch.
    private record Scripted(float[] script, double[] loss) implements Model {
        @Override
        public Descriptor descriptor() {
            return new Descriptor("scripted", Family.BASELINE, "", Set.of(), Set.of(), List.of());
        }

        @Override
        public Learner learner(ModelInput input, Parameters parameters) {
            return new Learner() {
                private int done;

                @Override
                public int epochs() {
                    return script.length;
                }

                @Override
                public Epoch epoch(int epoch, TaskContext task) {
                    task.checkCancelled();
                    done = epoch;
                    return new Epoch(loss[epoch - 1], 10);
                }

                @Override
                public Recommender recommender() {
                    return new Popularity(script[done - 1], input.data());
                }

                @Override
                public Tensors checkpoint() {
                    return new Tensors(Map.of("done", Tensor.Floats.of(done)), Map.of());
                }

                @Override
                public void resume(Tensors checkpoint) {
                    done = (int) checkpoint.floats("done").values()[0];
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
            return new Popularity(tensors.floats("factor").values()[0], input.data());
        }
    }

    /// Popularity times a factor: good if it is positive, bad if it is negative.
    private record Popularity(float factor, Prepared data) implements Recommender {
        @Override
        public void score(History[] histories, float[][] scores) {
            for (float[] row : scores) {
                java.util.Arrays.fill(row, 0f);
                for (int item : data.data().interactions().item()) {
                    row[item] += factor;
                }
            }
        }

        @Override
        public void scoreAlternatives(History[] alternatives, int[] items, float[][] scores) {}

        @Override
        public Tensors tensors() {
            return new Tensors(Map.of("factor", Tensor.Floats.of(factor)), Map.of());
        }
    }

    private static TrainingResult run(Model model, Map<String, String> given, TrainingSettings settings, Heard heard) {
        ModelInput input = new ModelInput(DATA, new RandomStreams(4), ModelInput.Compute.cpu(2));
        Parameters parameters = Parameters.of(model.descriptor().parameters(), given);
        TaskContext task = new TaskContext(TaskListener.SILENT, new Cancellation(), 2);
        return new TrainingLoop().run(model, input, parameters, settings, heard, task);
    }

    @Test
    void theBestEpochIsKeptAndTrainingStopsWhenNothingGetsBetter() {
        Scripted model = new Scripted(new float[] {-1, 1, -1, -1, -1, 1}, new double[] {6, 5, 4, 3, 2, 1});
        Heard heard = new Heard();
        TrainingResult result = run(model, Map.of(), TrainingSettings.standard().withPatience(3), heard);
        assertThat(result.bestEpoch()).isEqualTo(2);
        assertThat(result.epochsDone()).isEqualTo(5);
        assertThat(result.end()).isEqualTo(TrainingResult.End.EARLY);
        assertThat(result.model().floats("factor").values()).containsExactly(1f);
        assertThat(heard.best).containsExactly(1, 2);
        assertThat(heard.points).contains("loss 1", "ndcg@10 1", "loss 5", "ndcg@10 5").doesNotContain("loss 6");
        assertThat(result.samples()).isEqualTo(50);
    }

    @Test
    void aLossOrScoreThatIsNotFiniteStopsTheTraining() {
        Scripted loss = new Scripted(new float[] {1, 1, 1}, new double[] {1, Double.POSITIVE_INFINITY, 1});
        Scripted score = new Scripted(new float[] {1, Float.NaN, 1}, new double[] {1, 1, 1});
        for (Scripted model : List.of(loss, score)) {
            Heard heard = new Heard();
            assertThatThrownBy(() ->
                            run(model, Map.of(), TrainingSettings.standard().withCheckpointSeconds(0), heard))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("epoch 2")
                    .hasMessageContaining("learning rate");
            assertThat(heard.checkpoints).hasSize(1);
        }
    }

    @Test
    void aDivergingFactorisationIsStopped() {
        Model svd = Models.installed().named("svd");
        assertThatThrownBy(() ->
                        run(svd, Map.of("learning-rate", "1", "factors", "8"), TrainingSettings.standard(), new Heard()))
                .hasMessageContaining("diverged");
    }

    @Test
    void aResumedTrainingEndsBitForBitWhereAnUninterruptedOneDoes() {
        Map<String, Map<String, String>> models = Map.of(
                "svd", Map.of("factors", "8", "epochs", "6"),
                "ials", Map.of("factors", "8", "iterations", "6"),
                "bias", Map.of("passes", "6"));
        models.forEach((name, given) -> {
            Model model = Models.installed().named(name);
            Heard heard = new Heard();
            TrainingSettings settings = TrainingSettings.standard().withPatience(0).withCheckpointSeconds(0);
            TrainingResult whole = run(model, given, settings, heard);
            assertThat(heard.checkpoints).as(name).hasSize(5);
            TrainingResult resumed = run(model, given, settings.resumingFrom(heard.checkpoints.get(2)), new Heard());
            assertThat(resumed.epochsDone()).isEqualTo(6);
            assertThat(resumed.bestEpoch()).as(name).isEqualTo(whole.bestEpoch());
            assertThat(resumed.bestValue()).as(name).isEqualTo(whole.bestValue());
            assertThat(resumed.model()).as(name).usingRecursiveComparison().isEqualTo(whole.model());
        });
    }

    @Test
    void cancellingBetweenEpochsTellsACheckpointFirst() {
        Cancellation cancellation = new Cancellation();
        Heard heard = new Heard();
        TrainingListener cancelling = new TrainingListener() {
            @Override
            public void point(String series, int epoch, double seconds, double value) {
                if (epoch == 2 && series.equals("ndcg@10")) {
                    cancellation.request();
                }
            }

            @Override
            public void checkpoint(int epoch, Tensors checkpoint) {
                heard.checkpoint(epoch, checkpoint);
            }
        };
        Model model = new Scripted(new float[] {1, 1, 1}, new double[] {1, 1, 1});
        ModelInput input = new ModelInput(DATA, new RandomStreams(4), ModelInput.Compute.cpu(1));
        assertThatThrownBy(() -> new TrainingLoop()
                        .run(
                                model,
                                input,
                                Parameters.of(List.of(), Map.of()),
                                TrainingSettings.standard(),
                                cancelling,
                                new TaskContext(TaskListener.SILENT, cancellation, 1)))
                .isInstanceOf(CancelledException.class);
        assertThat(heard.checkpoints).as("after the first epoch and when cancelled").hasSize(2);
        assertThat(heard.checkpoints.getLast().words()).containsEntry("epoch", "2");
    }

    @Test
    void noEpochBeginsWhenTheTimeIsUp() {
        Model model = new Scripted(new float[] {1, 1, 1}, new double[] {1, 1, 1});
        TrainingResult result = run(model, Map.of(), TrainingSettings.standard().withMaxMinutes(0), new Heard());
        assertThat(result.epochsDone()).isEqualTo(1);
        assertThat(result.end()).isEqualTo(TrainingResult.End.TIME);
    }

    @Test
    void noMoreEpochsAreDoneThanAreAllowed() {
        Model model = new Scripted(new float[] {1, 1, 1}, new double[] {3, 2, 1});
        TrainingResult result = run(model, Map.of(), TrainingSettings.standard().withMaxEpochs(2), new Heard());
        assertThat(result.epochsDone()).isEqualTo(2);
        assertThat(result.end()).isEqualTo(TrainingResult.End.COMPLETE);
    }

    @Test
    void aForeignCheckpointIsRefused() {
        Tensors foreign = new Tensors(Map.of(), Map.of());
        Model model = new Scripted(new float[] {1}, new double[] {1});
        assertThatThrownBy(() -> run(model, Map.of(), TrainingSettings.standard().resumingFrom(foreign), new Heard()))
                .hasMessageContaining("cannot be resumed");
    }
}
