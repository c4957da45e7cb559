// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.embed;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.tastemaker.random.RandomStreams;
import smile.clustering.CentroidClustering;
import smile.clustering.KMeans;
import smile.math.MathEx;

/// Clusters by k-means with the k-means++ start; the best of several starts is taken. Smile computes it.
///
/// Vectors are made unit length first, so that those are together whose cosine is great, as in the
/// list of the nearest; without this the popular would make a cluster of their own. Rows of the training
/// matrix, and tables too large to be copied, are first brought down to their leading directions.
///
/// Arthur, Vassilvitskii: k-means++: the advantages of careful seeding, 2007.
///
/// @param random where each start begins; the same seed gives the same clusters
public record KMeansClusters(RandomStreams random) {
    private static final int STARTS = 6;
    private static final int ITERATIONS = 100;
    private static final int DIRECTIONS = 32;
    /// Smile works on a copy in doubles: 160 MB at most.
    private static final long MOST_NUMBERS = 20_000_000;

    /// @param k how many clusters; fewer come out where there are fewer different vectors
    public Clusters of(Vectors vectors, int k) {
        if (k < 1) {
            throw new IllegalArgumentException(Integer.toString(k));
        }
        double[][] rows = rows(vectors);
        int possible = Math.min(k, different(rows, k));
        return possible < 2 ? numbered(new int[rows.length]) : numbered(best(rows, possible));
    }

    private int[] best(double[][] rows, int k) {
        CentroidClustering<double[], double[]> best = null;
        for (int start = 0; start < STARTS; start++) {
            // Smile draws from a generator of this thread
            MathEx.setSeed(random.stream("clusters", start).nextLong());
            CentroidClustering<double[], double[]> found = KMeans.fit(rows, k, ITERATIONS);
            if (best == null || found.distortion() < best.distortion()) {
                best = found;
            }
        }
        return best == null ? new int[rows.length] : best.group();
    }

    private double[][] rows(Vectors vectors) {
        if (vectors instanceof Vectors.Dense dense && (long) dense.size() * dense.dimension() <= MOST_NUMBERS) {
            int d = dense.dimension();
            double[][] copy = new double[dense.size()][d];
            for (int r = 0; r < copy.length; r++) {
                double length = dense.length()[r] == 0 ? 1 : dense.length()[r];
                for (int c = 0; c < d; c++) {
                    copy[r][c] = dense.values()[r * d + c] / length;
                }
            }
            return copy;
        }
        CentredRows centred = new CentredRows(vectors);
        int wanted = Math.min(PrincipalAxes.affordable(vectors, DIRECTIONS), centred.columns());
        double[][] axes = new PrincipalAxes(random).iterated(centred, wanted);
        double[][] reduced = new double[centred.rows()][axes.length];
        for (int a = 0; a < axes.length; a++) {
            double[] coordinates = centred.times(axes[a]);
            for (int r = 0; r < reduced.length; r++) {
                reduced[r][a] = coordinates[r];
            }
        }
        return reduced;
    }

    /// @return how many different rows there are, counted up to a limit
    private static int different(double[][] rows, int limit) {
        Set<Integer> seen = new HashSet<>();
        for (int r = 0; r < rows.length && seen.size() < limit; r++) {
            seen.add(Arrays.hashCode(rows[r]));
        }
        return seen.size();
    }

    /// The largest cluster is the first; of equally large ones that with the earliest member.
    private static Clusters numbered(int[] groups) {
        int k = Arrays.stream(groups).max().orElse(-1) + 1;
        int[] sizes = new int[k];
        int[] first = new int[k];
        for (int r = groups.length - 1; r >= 0; r--) {
            sizes[groups[r]]++;
            first[groups[r]] = r;
        }
        int[] order = IntStream.range(0, k)
                .filter(group -> sizes[group] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer group) -> -sizes[group]).thenComparingInt(group -> first[group]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] place = new int[k];
        for (int p = 0; p < order.length; p++) {
            place[order[p]] = p;
        }
        return new Clusters(
                IntStream.of(groups).map(group -> place[group]).toArray(),
                IntStream.of(order).map(group -> sizes[group]).toArray());
    }
}
