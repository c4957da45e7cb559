// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.embed;

import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tastemaker.linear.LeadingVectors;
import org.tastemaker.random.RandomStreams;
import smile.feature.extraction.PCA;
import smile.math.matrix.Matrix;

/// The directions in which vectors differ most. Smile finds those of dense vectors exactly; rows of the
/// interaction matrix, tables too large to be copied, and machines without Smile's natives take the iteration of
/// [LeadingVectors], which finds the same directions.
///
/// @param random where the iteration begins
record PrincipalAxes(RandomStreams random) {
    private static final Logger LOG = LoggerFactory.getLogger(PrincipalAxes.class);
    /// Smile works on a copy in doubles: 160 MB at most.
    private static final long MOST_NUMBERS = 20_000_000;
    /// An iteration for many directions goes through all numbers thousands of times.
    private static final long MOST_ITERATED = 2_000_000;
    private static final int FEW = 6;

    /// @param rows the centred vectors
    /// @return at most so many directions of unit length, the widest first
    double[][] of(Vectors vectors, CentredRows rows, int wanted) {
        if (vectors instanceof Vectors.Dense dense
                && dense.dimension() >= wanted
                && dense.size() > dense.dimension()
                && (long) dense.size() * dense.dimension() <= MOST_NUMBERS) {
            try {
                return smile(dense, wanted);
            } catch (LinkageError | RuntimeException absent) {
                LOG.info("Smile cannot be used here ({}); the directions are found by iteration", absent.toString());
            }
        }
        return iterated(rows, wanted);
    }

    /// @param wanted number of directions
    /// @return how many of them are found in a reasonable time
    static int affordable(Vectors vectors, int wanted) {
        boolean cheap = switch (vectors) {
            case Vectors.Dense dense -> (long) dense.size() * dense.dimension() <= MOST_NUMBERS;
            case Vectors.Sparse sparse -> sparse.rows().item().length <= MOST_ITERATED;
        };
        return cheap ? wanted : Math.min(wanted, FEW);
    }

    static double[][] smile(Vectors.Dense dense, int wanted) {
        int d = dense.dimension();
        double[][] copy = new double[dense.size()][d];
        for (int r = 0; r < copy.length; r++) {
            for (int k = 0; k < d; k++) {
                copy[r][k] = dense.values()[r * d + k];
            }
        }
        Matrix loadings = PCA.fit(copy).loadings();
        double[][] axes = new double[wanted][d];
        for (int a = 0; a < wanted; a++) {
            for (int k = 0; k < d; k++) {
                axes[a][k] = loadings.get(k, a);
            }
        }
        if (Arrays.stream(axes).flatMapToDouble(Arrays::stream).anyMatch(Double::isNaN)) {
            throw new ArithmeticException("axes that are not numbers");
        }
        return axes;
    }

    double[][] iterated(CentredRows rows, int wanted) {
        return LeadingVectors.of(rows, wanted, random.stream("pca")).vectors();
    }
}
