// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.Arrays;
import java.util.Map;
import org.tastemaker.linear.Cholesky;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// A logistic regression whose weights of members are themselves linear in the length of the history, as in
/// feature-weighted linear stacking (Sill et al. 2009), with popularity beside them. Fitted by Newton's method.
///
/// @param coefficients a weight of each member, what a longer history adds to each, the weight of popularity, and the
///     intercept, which changes no order
record LinearMeta(float[] coefficients) implements MetaModel {
    private static final int MOST_STEPS = 25;
    private static final int MOST_HALVINGS = 12;
    private static final double SMALL = 1e-9;

    /// Every member alike.
    static LinearMeta equal(int members) {
        float[] coefficients = new float[2 * members + 2];
        Arrays.fill(coefficients, 0, members, 1f / members);
        return new LinearMeta(coefficients);
    }

    /// One member's order as it is.
    static LinearMeta alone(int members, int member) {
        float[] coefficients = new float[2 * members + 2];
        coefficients[member] = 1;
        return new LinearMeta(coefficients);
    }

    /// @param regularization weight of the squared coefficients
    static LinearMeta fit(MetaSamples samples, double regularization, TaskContext task) {
        int members = samples.members();
        int width = 2 * members + 2;
        double[] best = new double[width];
        double loss = loss(samples, best, regularization);
        for (int step = 0; step < MOST_STEPS; step++) {
            task.checkCancelled();
            float[] direction = direction(samples, best, regularization);
            double before = loss;
            double[] from = best;
            double size = 1;
            for (int halving = 0; halving < MOST_HALVINGS; halving++, size /= 2) {
                double[] tried = from.clone();
                for (int j = 0; j < width; j++) {
                    tried[j] += size * direction[j];
                }
                double found = loss(samples, tried, regularization);
                if (found < loss) {
                    loss = found;
                    best = tried;
                    break;
                }
            }
            if (before - loss <= SMALL * before) {
                break;
            }
        }
        float[] coefficients = new float[width];
        for (int j = 0; j < coefficients.length; j++) {
            coefficients[j] = (float) best[j];
        }
        return new LinearMeta(coefficients);
    }

    private static void expand(float[] row, int members, double[] expanded) {
        for (int m = 0; m < members; m++) {
            expanded[m] = row[m];
            expanded[members + m] = row[m] * row[members + 1];
        }
        expanded[2 * members] = row[members];
        expanded[2 * members + 1] = 1;
    }

    private static double loss(MetaSamples samples, double[] coefficients, double regularization) {
        double[] x = new double[coefficients.length];
        double sum = 0;
        for (int n = 0; n < samples.size(); n++) {
            expand(samples.rows()[n], samples.members(), x);
            double z = samples.chosen()[n] ? dot(coefficients, x) : -dot(coefficients, x);
            sum += Math.log1p(Math.exp(-Math.abs(z))) + Math.max(0, -z);
        }
        for (int j = 0; j < coefficients.length - 1; j++) {
            sum += regularization / 2 * coefficients[j] * coefficients[j];
        }
        return sum;
    }

    /// @return Newton's step; zero where the system cannot be solved
    private static float[] direction(MetaSamples samples, double[] coefficients, double regularization) {
        int width = coefficients.length;
        double[] x = new double[width];
        double[] gradient = new double[width];
        double[][] curvature = new double[width][width];
        for (int n = 0; n < samples.size(); n++) {
            expand(samples.rows()[n], samples.members(), x);
            double p = 1 / (1 + Math.exp(-dot(coefficients, x)));
            double error = (samples.chosen()[n] ? 1 : 0) - p;
            for (int j = 0; j < width; j++) {
                gradient[j] += error * x[j];
                for (int k = j; k < width; k++) {
                    curvature[j][k] += p * (1 - p) * x[j] * x[k];
                }
            }
        }
        float[][] a = new float[width][width];
        float[] b = new float[width];
        for (int j = 0; j < width; j++) {
            double penalty = j < width - 1 ? regularization : 0;
            b[j] = (float) (gradient[j] - penalty * coefficients[j]);
            for (int k = j; k < width; k++) {
                a[j][k] = (float) curvature[j][k];
            }
            // a little more keeps the factor positive in the accuracy of floats
            a[j][j] += (float) (penalty + 1e-5 * curvature[j][j] + SMALL);
        }
        return Cholesky.solve(a, width, b) ? b : new float[width];
    }

    /// @return what it says of a sample
    double of(float[] row) {
        int members = coefficients.length / 2 - 1;
        double[] x = new double[coefficients.length];
        expand(row, members, x);
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            sum += coefficients[j] * x[j];
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    @Override
    public void score(float[][] members, float[] popularity, float length, float[] fused) {
        int count = members.length;
        for (int i = 0; i < fused.length; i++) {
            fused[i] = coefficients[2 * count + 1] + coefficients[2 * count] * popularity[i];
        }
        for (int m = 0; m < count; m++) {
            float weight = coefficients[m] + coefficients[count + m] * length;
            float[] row = members[m];
            for (int i = 0; i < fused.length; i++) {
                fused[i] += weight * row[i];
            }
        }
    }

    @Override
    public Tensors tensors() {
        return new Tensors(Map.of("coefficients", Tensor.Floats.of(coefficients)), Map.of());
    }

    static LinearMeta of(Tensors tensors) {
        return new LinearMeta(tensors.floats("coefficients").values());
    }
}
