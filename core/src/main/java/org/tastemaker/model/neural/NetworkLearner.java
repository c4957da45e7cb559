// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neural;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tastemaker.engine.Engines;
import org.tastemaker.engine.Gradients;
import org.tastemaker.engine.Learns;
import org.tastemaker.engine.Rows;
import org.tastemaker.engine.TrainableNetwork;
import org.tastemaker.model.Learner;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Recommender;
import org.tastemaker.network.CheckedNetwork;
import org.tastemaker.network.NetworkJson;
import org.tastemaker.network.Side;
import org.tastemaker.network.TableSpec;
import org.tastemaker.optimise.Crew;
import org.tastemaker.optimise.Gather;
import org.tastemaker.optimise.Loss;
import org.tastemaker.optimise.Tuned;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.sampling.Batch;
import org.tastemaker.sampling.BatchMaker;
import org.tastemaker.sampling.BatchQueue;
import org.tastemaker.sampling.NegativeSampler;
import org.tastemaker.sampling.Positives;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensors;

/// Trains a network. Samples of its progress are positives (or ratings); the negatives drawn for them come on top.
final class NetworkLearner implements Learner {
    private final CheckedNetwork network;
    private final NetworkData data;
    private final ModelInput input;
    private final TrainingSettings settings;
    private final Engines engines;
    private final Loss loss;
    private final double mean;
    private final NetworkState state;
    private final BatchMaker batches;
    private final Crew crew;
    private @Nullable TrainableNetwork trainable;
    private String engine = "";
    private long step;

    NetworkLearner(
            CheckedNetwork network, NetworkData data, ModelInput input, TrainingSettings settings, Engines engines) {
        this.network = network;
        this.data = data;
        this.input = input;
        this.settings = settings;
        this.engines = engines;
        this.loss = Loss.named(network.loss());
        boolean rates = loss == Loss.MSE;
        this.mean = rates ? data.meanRating() : 0;
        this.state = new NetworkState(network, settings.rule(), input.random().part("network", 0));
        InteractionMatrix seen = data.prepared().matrix(Part.TRAIN);
        Positives positives = rates
                ? Positives.ratings(
                        data.prepared().data().interactions(), data.prepared().rows(Part.TRAIN), mean)
                : Positives.pairs(seen);
        this.batches = new BatchMaker(
                positives,
                new NegativeSampler(seen),
                rates ? 0 : settings.negatives(),
                settings.batchSize(),
                input.random().part("batches", 0));
        this.crew = new Crew(input.compute().threads());
    }

    @Override
    public int epochs() {
        return settings.epochs();
    }

    @Override
    public Epoch epoch(int epoch, TaskContext task) {
        TrainableNetwork trained = open(task);
        Rows rows = new Rows(state.tableValues(), data.users(), data.items());
        Map<String, float[]> weights = state.weightValues();
        int group = loss == Loss.MSE ? 1 : settings.negatives() + 1;
        Progress progress = task.begin("network.phase.training", batches.samples() / group, "task.unit.samples");
        double sum = 0;
        long samples = 0;
        trained.weights(weights);
        try (BatchQueue queue = new BatchQueue(batches, epoch)) {
            for (Batch batch = queue.next(task); batch != null; batch = queue.next(task)) {
                double batchLoss = trained.step(batch, loss, rows);
                if (!Double.isFinite(batchLoss)) {
                    throw new ProblemException(
                            ProblemKind.JOB, "network.problem.diverged", epoch, step + 1, settings.learningRate());
                }
                update(batch, trained.gradients());
                trained.weights(weights);
                int positives = batch.size() / group;
                sum += batchLoss * positives;
                samples += positives;
                progress.step(positives);
            }
        }
        progress.flush();
        finite(epoch);
        return new Epoch(samples == 0 ? Double.NaN : sum / samples, samples);
    }

    private TrainableNetwork open(TaskContext task) {
        TrainableNetwork open = trainable;
        if (open == null) {
            // a resumed training stays with its engine: another one rounds differently
            String wanted = engine.isEmpty() ? input.compute().engine() : engine;
            Engines.Choice choice = engines.select(wanted, network, input.compute().threads());
            task.log(choice.reason(), choice.arguments().toArray());
            open = engines.open(choice.backend(), network, Learns.ALL, crew);
            engine = choice.backend().word();
            trainable = open;
        }
        return open;
    }

    /// Changes the rows that the batch names and all dense parameters. Rows are spread over the threads, each row
    /// to one.
    private void update(Batch batch, Gradients gradients) {
        Tuned.Pace pace = new Tuned.Pace(
                (float) settings.learningRate(), (float) settings.regularization(), ++step);
        List<TableSpec> tables = network.tables();
        int cuts = crew.threads();
        crew.run(cuts, cut -> {
            for (TableSpec table : tables) {
                Gather gather = table.side() == Side.USER ? batch.users() : batch.items();
                int rows = gather.row().length;
                int from = (int) ((long) rows * cut / cuts);
                int to = (int) ((long) rows * (cut + 1) / cuts);
                Objects.requireNonNull(state.tables().get(table.node()))
                        .updateRows(gather, from, to, gradients.rows(table.node()), pace);
            }
        });
        state.weights().forEach((name, tuned) -> tuned.update(gradients.weight(name), pace));
    }

    private void finite(int epoch) {
        for (float[] values : state.weightValues().values()) {
            finite(values, epoch);
        }
        for (float[] values : state.tableValues().values()) {
            finite(values, epoch);
        }
    }

    private void finite(float[] values, int epoch) {
        float sum = 0;
        for (float value : values) {
            sum += value * 0f;
        }
        if (sum != 0) {
            throw new ProblemException(
                    ProblemKind.JOB, "network.problem.diverged", epoch, step, settings.learningRate());
        }
    }

    @Override
    public Recommender recommender() {
        return new NetworkRecommender(network, data, input, settings, engines, model());
    }

    private Tensors model() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("network", NetworkJson.write(network.spec()));
        words.put("mean", Double.toString(mean));
        words.put("engine", engine);
        return new Tensors(state.values(), words);
    }

    @Override
    public Tensors checkpoint() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("step", Long.toString(step));
        words.put("engine", engine);
        return new Tensors(state.save(), words);
    }

    @Override
    public void resume(Tensors checkpoint) {
        state.load(checkpoint);
        engine = checkpoint.words().getOrDefault("engine", "");
        step = Long.parseLong(Objects.requireNonNull(checkpoint.words().get("step")));
    }

    @Override
    public void close() {
        if (trainable != null) {
            trainable.close();
            trainable = null;
        }
        crew.close();
    }
}
