// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Recommender;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Several clusterings side by side: an epoch is an iteration of each, and the one with the smallest sum of squared
/// distances counts. The loss is that sum for each row. It is done when none of them changes any more.
final class ClusterLearner implements Learner {
    /// A third of the memory may hold centres.
    private static final int MEMORY_SHARE = 3;

    private final Points points;
    private final ClusterSettings settings;
    private final RandomStreams random;
    private final int threads;
    private final Function<KMeans, Recommender> recommender;
    private final List<KMeans> starts = new ArrayList<>();
    private int done;

    /// @param recommender makes a recommender of a clustering
    /// @throws ProblemException of kind INPUT if the centres would not fit into memory
    ClusterLearner(
            Points points, ClusterSettings settings, RandomStreams random, int threads,
            Function<KMeans, Recommender> recommender) {
        long numbers = (long) settings.clusters() * points.columns();
        long fits = Runtime.getRuntime().maxMemory() / MEMORY_SHARE / Float.BYTES;
        if (numbers > Integer.MAX_VALUE - 8L || numbers * settings.starts() > fits) {
            long most = Math.min(Integer.MAX_VALUE - 8L, fits / settings.starts()) / Math.max(1, points.columns());
            throw new ProblemException(
                    ProblemKind.INPUT, "model.problem.clusters", settings.clusters(), points.columns(), Math.max(1, most));
        }
        this.points = points;
        this.settings = settings;
        this.random = random;
        this.threads = threads;
        this.recommender = recommender;
    }

    @Override
    public int epochs() {
        boolean converged = !starts.isEmpty() && starts.stream().allMatch(KMeans::converged);
        return converged ? Math.min(done, settings.iterations()) : settings.iterations();
    }

    @Override
    public Epoch epoch(int epoch, TaskContext task) {
        for (int s = starts.size(); s < settings.starts(); s++) {
            starts.add(KMeans.seeded(points, settings.clusters(), random.stream("clusters", s), task));
        }
        long rows = points.filled().length;
        Progress progress = task.begin("train.phase.fitting", rows * starts.size(), "task.unit.rows");
        starts.forEach(start -> start.iterate(progress));
        progress.flush();
        done = epoch;
        return new Epoch(rows == 0 ? Double.NaN : best().inertia() / rows, rows * starts.size());
    }

    private KMeans best() {
        KMeans best = starts.getFirst();
        for (KMeans start : starts) {
            best = start.inertia() < best.inertia() ? start : best;
        }
        return best;
    }

    @Override
    public Recommender recommender() {
        return recommender.apply(best());
    }

    @Override
    public Tensors checkpoint() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (int s = 0; s < starts.size(); s++) {
            int[] cluster = starts.get(s).cluster();
            tensors.put("cluster-" + s, new Tensor.Ints(new long[] {cluster.length}, cluster.clone()));
        }
        Map<String, String> words = new LinkedHashMap<>();
        words.put("done", Integer.toString(done));
        words.put("converged", String.join(",", starts.stream().map(s -> Boolean.toString(s.converged())).toList()));
        words.put("inertia", String.join(",", starts.stream().map(s -> Double.toString(s.inertia())).toList()));
        return new Tensors(tensors, words);
    }

    @Override
    public void resume(Tensors checkpoint) {
        done = Integer.parseInt(word(checkpoint, "done"));
        String[] converged = word(checkpoint, "converged").split(",");
        double[] inertia = Arrays.stream(word(checkpoint, "inertia").split(",")).mapToDouble(Double::parseDouble).toArray();
        starts.clear();
        for (int s = 0; s < inertia.length; s++) {
            starts.add(KMeans.from(
                    points, checkpoint.ints("cluster-" + s).values(), Boolean.parseBoolean(converged[s]), inertia[s], threads));
        }
    }

    private static String word(Tensors checkpoint, String name) {
        return Objects.requireNonNull(checkpoint.words().get(name), name);
    }

    @Override
    public void close() {}
}
