// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.Arrays;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// Fits boosted trees to the logistic loss, beginning with a regression: each tree follows the gradient at what
/// was found so far, its answers are Newton's steps, shortened.
///
/// Friedman: Greedy function approximation: a gradient boosting machine, Annals of Statistics 29, 2001. Trees are
/// symmetric, as in Prokhorenkova et al.: CatBoost, NeurIPS 2018, and split at quantiles.
final class Boosting {
    static final int DEPTH = 3;
    private static final int BINS = 32;
    private static final double SHRINKAGE = .1;

    private final MetaSamples samples;
    private final LinearMeta base;
    private final double regularization;
    private final float[][] cuts;
    private final byte[][] bin;
    private final double[] gradient;
    private final double[] curvature;
    private final int[] leaf;
    private final int[] asked = new int[DEPTH];
    private final int[] cutAt = new int[DEPTH];

    private Boosting(MetaSamples samples, LinearMeta base, double regularization) {
        this.samples = samples;
        this.base = base;
        this.regularization = regularization;
        int features = samples.members() + 2;
        cuts = new float[features][];
        bin = new byte[features][samples.size()];
        gradient = new double[samples.size()];
        curvature = new double[samples.size()];
        leaf = new int[samples.size()];
        for (int f = 0; f < features; f++) {
            divide(f);
        }
    }

    /// @param base what the trees correct
    /// @param regularization weight of the squared answers
    static BoostedMeta fit(MetaSamples samples, LinearMeta base, int trees, double regularization, TaskContext task) {
        return new Boosting(samples, base, regularization).fit(trees, task);
    }

    /// Cuts a feature's values into bins of about equal size.
    private void divide(int f) {
        float[] sorted = new float[samples.size()];
        for (int n = 0; n < sorted.length; n++) {
            sorted[n] = samples.rows()[n][f];
        }
        Arrays.sort(sorted);
        float[] found = new float[BINS - 1];
        int count = 0;
        for (int b = 1; b < BINS; b++) {
            float cut = sorted[(int) ((long) b * sorted.length / BINS)];
            if (cut < sorted[sorted.length - 1] && (count == 0 || cut > found[count - 1])) {
                found[count++] = cut;
            }
        }
        cuts[f] = Arrays.copyOf(found, count);
        for (int n = 0; n < sorted.length; n++) {
            int at = Arrays.binarySearch(cuts[f], samples.rows()[n][f]);
            bin[f][n] = (byte) (at >= 0 ? at : -at - 1);
        }
    }

    private BoostedMeta fit(int trees, TaskContext task) {
        int answers = 1 << DEPTH;
        int[] feature = new int[trees * DEPTH];
        float[] threshold = new float[trees * DEPTH];
        float[] value = new float[trees * answers];
        double[] score = new double[samples.size()];
        Arrays.setAll(score, n -> base.of(samples.rows()[n]));
        Progress progress = task.begin("train.phase.fitting", trees, "task.unit.steps");
        for (int t = 0; t < trees; t++) {
            for (int n = 0; n < score.length; n++) {
                double p = 1 / (1 + Math.exp(-score[n]));
                gradient[n] = (samples.chosen()[n] ? 1 : 0) - p;
                curvature[n] = p * (1 - p);
            }
            double[] step = tree();
            for (int d = 0; d < DEPTH; d++) {
                feature[t * DEPTH + d] = asked[d];
                threshold[t * DEPTH + d] = cutAt[d] < 0 ? Float.MAX_VALUE : cuts[asked[d]][cutAt[d]];
            }
            for (int l = 0; l < answers; l++) {
                value[t * answers + l] = (float) step[l];
            }
            for (int n = 0; n < score.length; n++) {
                score[n] += step[leaf[n]];
            }
            progress.step(1);
        }
        progress.flush();
        return new BoostedMeta(base, DEPTH, feature, threshold, value);
    }

    /// @return the answers; which questions lead to them stands in `asked` and `cutAt`
    private double[] tree() {
        Arrays.fill(leaf, 0);
        for (int d = 0; d < DEPTH; d++) {
            ask(d);
            for (int n = 0; n < leaf.length; n++) {
                leaf[n] = 2 * leaf[n] + (cutAt[d] >= 0 && bin[asked[d]][n] > cutAt[d] ? 1 : 0);
            }
        }
        double[] step = new double[1 << DEPTH];
        double[] weight = new double[step.length];
        for (int n = 0; n < leaf.length; n++) {
            step[leaf[n]] += gradient[n];
            weight[leaf[n]] += curvature[n];
        }
        for (int l = 0; l < step.length; l++) {
            step[l] *= SHRINKAGE / (weight[l] + regularization + 1e-6);
        }
        return step;
    }

    /// Finds the question that gains most over all leaves; none, if nothing can be asked.
    private void ask(int level) {
        int leaves = 1 << level;
        double best = Double.NEGATIVE_INFINITY;
        asked[level] = 0;
        cutAt[level] = -1;
        for (int f = 0; f < cuts.length; f++) {
            double[][] g = new double[leaves][cuts[f].length + 1];
            double[][] h = new double[leaves][cuts[f].length + 1];
            for (int n = 0; n < leaf.length; n++) {
                g[leaf[n]][bin[f][n]] += gradient[n];
                h[leaf[n]][bin[f][n]] += curvature[n];
            }
            double[] gain = new double[cuts[f].length];
            for (int l = 0; l < leaves; l++) {
                addGains(g[l], h[l], gain);
            }
            for (int c = 0; c < gain.length; c++) {
                if (gain[c] > best) {
                    best = gain[c];
                    asked[level] = f;
                    cutAt[level] = c;
                }
            }
        }
    }

    private void addGains(double[] g, double[] h, double[] gain) {
        double allG = Arrays.stream(g).sum();
        double allH = Arrays.stream(h).sum();
        double lowG = 0;
        double lowH = 0;
        for (int c = 0; c < gain.length; c++) {
            lowG += g[c];
            lowH += h[c];
            gain[c] += part(lowG, lowH) + part(allG - lowG, allH - lowH);
        }
    }

    private double part(double g, double h) {
        return g * g / (h + regularization + 1e-6);
    }
}
