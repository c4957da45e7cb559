// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.clustering;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// One clustering in progress, by Lloyd's iterations over sparse rows. The first clusters are those of
/// [Seeding]; an iteration moves each row to the nearest centre and each centre to the mean of its rows. A cluster that loses all
/// its rows takes the row that is farthest from its centre. The result does not depend on the number of threads.
///
/// With the spherical distance rows and centres have length 1, so that the squared distance is twice 1 less the cosine.
///
/// Lloyd: Least squares quantization in PCM, 1982; Dhillon, Modha: Concept decompositions for large sparse text data
/// using clustering, Machine Learning 2001.
final class KMeans {
    private static final int BLOCK = 1024;
    /// Rows between two looks whether to stop.
    private static final int STEP = 256;

    private final Points points;
    private final int threads;
    private int[] cluster;
    private Centres centres;
    private boolean converged;
    private double inertia = Double.POSITIVE_INFINITY;

    private KMeans(Points points, int[] cluster, int count, int threads) {
        this.points = points;
        this.threads = threads;
        this.cluster = cluster;
        centres = Centres.of(points, cluster, count, threads);
        converged = points.filled().length == 0;
    }

    /// Begins.
    ///
    /// @param clusters how many at most
    static KMeans seeded(Points points, int clusters, RandomGenerator chance, TaskContext task) {
        int[] cluster = new Seeding(points, clusters).choose(chance, task);
        int count = Math.max(1, Arrays.stream(cluster).max().orElse(-1) + 1);
        return new KMeans(points, cluster, count, task.threads());
    }

    /// Goes on from where another one was.
    ///
    /// @param cluster cluster of each row, -1 for rows of zeros
    static KMeans from(Points points, int[] cluster, boolean converged, double inertia, int threads) {
        int count = Math.max(1, Arrays.stream(cluster).max().orElse(-1) + 1);
        KMeans found = new KMeans(points, cluster.clone(), count, threads);
        found.converged |= converged;
        found.inertia = inertia;
        return found;
    }

    /// One iteration, unless the last one changed nothing.
    void iterate(Progress progress) {
        if (converged) {
            return;
        }
        int[] filled = points.filled();
        int[] moved = new int[cluster.length];
        Arrays.fill(moved, -1);
        double[] apart = new double[filled.length];
        Parallel.blocks(threads, filled.length, BLOCK, () -> {
            double[] product = new double[centres.count()];
            return (from, to) -> {
                for (int n = from; n < to; n++) {
                    if (n % STEP == 0) {
                        progress.step(0);
                    }
                    int row = filled[n];
                    centres.products(
                            points.rows().column(), points.rows().value(), points.rows().offset()[row],
                            points.rows().offset()[row + 1], product);
                    int nearest = centres.nearest(product);
                    moved[row] = nearest;
                    apart[n] = Math.max(0, points.square()[row] + centres.square()[nearest] - 2 * product[nearest]);
                }
                progress.step(to - from);
            };
        });
        inertia = 0;
        for (double a : apart) {
            inertia += a;
        }
        refill(moved, apart);
        converged = Arrays.equals(moved, cluster);
        if (!converged) {
            cluster = moved;
            centres = Centres.of(points, cluster, centres.count(), threads);
        }
    }

    /// Gives each cluster without rows the row that is farthest from its centre and not alone in its cluster.
    private void refill(int[] moved, double[] apart) {
        int[] members = new int[centres.count()];
        for (int row : points.filled()) {
            members[moved[row]]++;
        }
        for (int c = 0; c < members.length; c++) {
            if (members[c] > 0) {
                continue;
            }
            int farthest = -1;
            for (int n = 0; n < apart.length; n++) {
                boolean takes = apart[n] > 0 && members[moved[points.filled()[n]]] > 1;
                if (takes && (farthest < 0 || apart[n] > apart[farthest])) {
                    farthest = n;
                }
            }
            if (farthest >= 0) {
                int row = points.filled()[farthest];
                members[moved[row]]--;
                members[c]++;
                moved[row] = c;
                apart[farthest] = 0;
            }
        }
    }

    /// @return sum of the squared distances of rows to their centres, before the last iteration moved these
    double inertia() {
        return inertia;
    }

    boolean converged() {
        return converged;
    }

    /// @return cluster of each row, -1 for rows of zeros
    int[] cluster() {
        return cluster;
    }

    Centres centres() {
        return centres;
    }
}
