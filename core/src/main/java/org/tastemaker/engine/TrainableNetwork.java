// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.engine;

import ai.djl.engine.Engine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tastemaker.network.CheckedNetwork;
import org.tastemaker.network.Weight;
import org.tastemaker.optimise.Crew;
import org.tastemaker.optimise.Loss;
import org.tastemaker.sampling.Batch;

/// A network ready to be trained: a step takes a batch and gives loss and gradients; who calls changes the
/// parameters. A batch is cut into shares in a way that depends on its size alone; shares are computed by as many
/// replicas as there are threads and summed in their order, so the result depends on neither threads nor timing.
/// Not thread-safe.
public final class TrainableNetwork implements AutoCloseable {
    private static final int SHARE = 1024;
    private static final int MOST_SHARES = 8;

    private final CheckedNetwork network;
    private final Backend backend;
    private final Crew crew;
    private final List<Replica> replicas = new ArrayList<>();
    private final List<Weight> weights;
    private final Learns learns;
    private final Gradients gradients;
    private final Map<String, float[]>[] shareGradients;

    /// @param crew threads to use; stays the caller's
    TrainableNetwork(Backend backend, CheckedNetwork network, Learns learns, Crew crew) {
        this.network = network;
        this.backend = backend;
        this.crew = crew;
        this.learns = learns;
        this.weights = learns == Learns.ALL ? network.weights() : List.of();
        this.gradients = new Gradients(network);
        Engine engine = Engine.getEngine(backend.djlName());
        Backward backward = backend == Backend.PYTORCH ? new Backward.PyTorch() : new Backward.MxNet(engine);
        // MXNet spreads an operation over threads of its own
        int count = backend == Backend.PYTORCH ? Math.min(MOST_SHARES, crew.threads()) : 1;
        for (int r = 0; r < count; r++) {
            replicas.add(new Replica(engine, backward, network, learns));
        }
        this.shareGradients = shareGradients();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Map<String, float[]>[] shareGradients() {
        Map<String, float[]>[] shares = new Map[MOST_SHARES];
        for (int s = 0; s < MOST_SHARES; s++) {
            shares[s] = new HashMap<>();
            for (Weight weight : weights) {
                shares[s].put(weight.name(), new float[weight.size()]);
            }
        }
        return shares;
    }

    public CheckedNetwork network() {
        return network;
    }

    public Backend backend() {
        return backend;
    }

    /// Takes over dense parameters.
    ///
    /// @param values by name
    public void weights(Map<String, float[]> values) {
        crew.run(replicas.size(), r -> replicas.get(r).weights(values));
    }

    /// Computes the mean loss of a batch and its gradients.
    ///
    /// @param rows where the samples' rows are found
    /// @return the mean loss a sample; see [#gradients]
    public double step(Batch batch, Loss loss, Rows rows) {
        List<Share> shares = shares(batch, loss, rows);
        gradients.reserve(batch.size());
        double[] losses = new double[shares.size()];
        crew.run(replicas.size(), r -> {
            for (int s = r; s < losses.length; s += replicas.size()) {
                losses[s] = replicas.get(r).step(shares.get(s), gradients, shareGradients[s]);
            }
        });
        if (learns == Learns.ALL) {
            gradients.sum(weights, shareGradients, losses.length);
        }
        double sum = 0;
        for (double share : losses) {
            sum += share;
        }
        return sum / batch.size();
    }

    /// @return gradients of the last step, valid until the next
    public Gradients gradients() {
        return gradients;
    }

    /// Computes scores without gradients.
    ///
    /// @return a score for each sample
    public float[] score(Batch batch, Rows rows) {
        float[] scores = new float[batch.size()];
        List<Share> shares = shares(batch, Loss.MSE, rows);
        crew.run(replicas.size(), r -> {
            for (int s = r; s < shares.size(); s += replicas.size()) {
                replicas.get(r).score(shares.get(s), scores, shares.get(s).from());
            }
        });
        return scores;
    }

    private List<Share> shares(Batch batch, Loss loss, Rows rows) {
        int groups = batch.size() / batch.group();
        int count = backend == Backend.PYTORCH
                ? Math.clamp(Integer.highestOneBit(Math.max(1, batch.size() / SHARE)), 1, MOST_SHARES)
                : 1;
        count = Math.min(count, Math.max(1, groups));
        List<Share> shares = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            int from = (int) ((long) groups * s / count) * batch.group();
            int to = (int) ((long) groups * (s + 1) / count) * batch.group();
            shares.add(new Share(batch, from, to, loss, rows));
        }
        return shares;
    }

    @Override
    public void close() {
        replicas.forEach(Replica::close);
    }
}
