// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

/// Linear regression with a small penalty, judged on rows held out.
final class Ridge {
    private Ridge() {}

    /// Fits on the first 70 % of the rows.
    ///
    /// @return the share of the variance explained on the rest
    static double heldOutR2(double[][] features, double[] target, double penalty) {
        int n = features.length;
        int train = n * 7 / 10;
        int width = features[0].length + 1;
        double[][] a = new double[width][width];
        double[] b = new double[width];
        double[][] x = new double[n][width];
        for (int r = 0; r < n; r++) {
            System.arraycopy(features[r], 0, x[r], 0, width - 1);
            x[r][width - 1] = 1;
        }
        for (int r = 0; r < train; r++) {
            for (int f = 0; f < width; f++) {
                if (x[r][f] != 0) {
                    b[f] += x[r][f] * target[r];
                    for (int g = 0; g < width; g++) {
                        a[f][g] += x[r][f] * x[r][g];
                    }
                }
            }
        }
        for (int f = 0; f < width; f++) {
            a[f][f] += f == width - 1 ? 1e-6 : penalty;
        }
        double[] w = FactorModel.cholesky(a, b);
        double mean = 0;
        for (int r = train; r < n; r++) {
            mean += target[r] / (n - train);
        }
        double error = 0;
        double total = 0;
        for (int r = train; r < n; r++) {
            double predicted = 0;
            for (int f = 0; f < width; f++) {
                predicted += w[f] * x[r][f];
            }
            error += (target[r] - predicted) * (target[r] - predicted);
            total += (target[r] - mean) * (target[r] - mean);
        }
        return 1 - error / total;
    }
}
