// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// Sums of the lanes of a vector, always in the same order: the upper half is added to the lower one, then again. The
/// order of `reduceLanes` is left open and differs between interpreted and compiled code, so that equal seeds would
/// not give equal results.
final class LaneSum {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final int MOST = 16;

    // fields of their own, so that the compiler sees constants
    private static final VectorShuffle<Float> F8 = by(FLOATS, 8);
    private static final VectorShuffle<Float> F4 = by(FLOATS, 4);
    private static final VectorShuffle<Float> F2 = by(FLOATS, 2);
    private static final VectorShuffle<Float> F1 = by(FLOATS, 1);
    private static final VectorShuffle<Double> D8 = by(DOUBLES, 8);
    private static final VectorShuffle<Double> D4 = by(DOUBLES, 4);
    private static final VectorShuffle<Double> D2 = by(DOUBLES, 2);
    private static final VectorShuffle<Double> D1 = by(DOUBLES, 1);

    private LaneSum() {}

    /// @return lane k takes from lane k + step, round the end; no step where the vector is not longer than it
    private static <E> VectorShuffle<E> by(VectorSpecies<E> species, int step) {
        return VectorShuffle.iota(species, step < species.length() ? step : 0, 1, true);
    }

    static float of(FloatVector vector) {
        if (FLOATS.length() > MOST) {
            float sum = 0;
            for (float lane : vector.toArray()) {
                sum += lane;
            }
            return sum;
        }
        FloatVector v = vector;
        if (FLOATS.length() > 8) {
            v = v.add(v.rearrange(F8));
        }
        if (FLOATS.length() > 4) {
            v = v.add(v.rearrange(F4));
        }
        if (FLOATS.length() > 2) {
            v = v.add(v.rearrange(F2));
        }
        if (FLOATS.length() > 1) {
            v = v.add(v.rearrange(F1));
        }
        return v.lane(0);
    }

    static double of(DoubleVector vector) {
        if (DOUBLES.length() > MOST) {
            double sum = 0;
            for (double lane : vector.toArray()) {
                sum += lane;
            }
            return sum;
        }
        DoubleVector v = vector;
        if (DOUBLES.length() > 8) {
            v = v.add(v.rearrange(D8));
        }
        if (DOUBLES.length() > 4) {
            v = v.add(v.rearrange(D4));
        }
        if (DOUBLES.length() > 2) {
            v = v.add(v.rearrange(D2));
        }
        if (DOUBLES.length() > 1) {
            v = v.add(v.rearrange(D1));
        }
        return v.lane(0);
    }
}
