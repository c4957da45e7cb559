// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import java.util.Arrays;
import org.tastemaker.data.Interactions;
import org.tastemaker.model.Recommender;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.TaskContext;

/// Predicted and true ratings of the rows of a part: what plots of predictions are drawn from.
///
/// @param predicted cut to the range of the training ratings
/// @param actual as many
/// @param levels the ratings of the training part if they are at most 12, ascending; else empty
/// @param scale the scale of both
public record RatedRows(double[] predicted, double[] actual, double[] levels, RatingScale scale) {
    private static final int MOST_LEVELS = 12;
    private static final int BINS = 10;
    private static final int POINTS = 200;

    /// What predictions between two bounds came to.
    ///
    /// @param from lower bound
    /// @param to upper bound
    /// @param rows rows predicted between them
    /// @param predicted mean of the predictions; NaN without rows
    /// @param actual mean of the true ratings
    public record Bin(double from, double to, int rows, double predicted, double actual) {}

    /// How many rows of each true rating were predicted as which: `rows[true][predicted]`.
    ///
    /// @param levels what rows and columns stand for; two numbers are the lower and the upper half of the scale where
    ///     ratings have more levels than a table can show
    public record Confusion(double[] levels, int[][] rows) {}

    /// Rows above a threshold taken for liked, for falling thresholds.
    ///
    /// @param threshold predictions at or above it
    /// @param recall share of the liked rows that are found
    /// @param precision share of the found rows that are liked
    /// @param fallOut share of the other rows that are found
    /// @param area area under recall against fall-out: the chance that a liked row is predicted above another
    /// @param averagePrecision sum of precision times the growth of recall
    public record Thresholds(
            double[] threshold, double[] recall, double[] precision, double[] fallOut, double area, double averagePrecision) {}

    /// @param users user numbers
    /// @throws ProblemException of kind USAGE if the model predicts no ratings, of kind INPUT if there are none
    public static RatedRows of(Recommender recommender, Truth truth, int[] users, TaskContext task) {
        Interactions all = truth.data().data().interactions();
        float[] rating = all.rating();
        if (!recommender.predictsRatings()) {
            throw new ProblemException(ProblemKind.USAGE, "metric.problem.no-predictions", "rmse, mae");
        }
        if (rating == null || Float.isNaN(truth.lowest())) {
            throw new ProblemException(ProblemKind.INPUT, "metric.problem.no-ratings", "rmse, mae");
        }
        float[] found = new float[rating.length];
        Arrays.fill(found, Float.NaN);
        ScoredUsers.of(recommender, truth, new CandidateMode.Full(), users, new RandomStreams(0))
                .each(0, false, task, (place, user, history, scores, ranking) -> {
                    for (int n = truth.rowOffset()[user]; n < truth.rowOffset()[user + 1]; n++) {
                        int row = truth.rows()[n];
                        found[row] = Math.clamp(scores[all.item()[row]], truth.lowest(), truth.highest());
                    }
                });
        int[] rows = Arrays.stream(truth.rows()).filter(r -> !Float.isNaN(found[r]) && !Float.isNaN(rating[r])).toArray();
        double[] levels = Arrays.stream(truth.data().rows(org.tastemaker.split.Part.TRAIN))
                .mapToDouble(r -> rating[r])
                .filter(v -> !Double.isNaN(v))
                .distinct()
                .sorted()
                .toArray();
        return new RatedRows(
                Arrays.stream(rows).mapToDouble(r -> found[r]).toArray(), Arrays.stream(rows).mapToDouble(r -> rating[r]).toArray(),
                levels.length <= MOST_LEVELS ? levels : new double[0],
                new RatingScale(truth.lowest(), truth.highest(), truth.meanRating(users)));
    }

    /// @return ten parts of the scale, equally wide, with what was predicted into each: a calibration plot
    public Bin[] calibration() {
        double[] sum = new double[BINS];
        double[] truth = new double[BINS];
        int[] rows = new int[BINS];
        for (int r = 0; r < predicted.length; r++) {
            int bin = Math.min(BINS - 1, (int) (BINS * scale.share(predicted[r])));
            sum[bin] += predicted[r];
            truth[bin] += actual[r];
            rows[bin]++;
        }
        Bin[] bins = new Bin[BINS];
        double width = (scale.highest() - scale.lowest()) / BINS;
        Arrays.setAll(bins, b -> new Bin(
                scale.lowest() + b * width, scale.lowest() + (b + 1) * width, rows[b], sum[b] / rows[b], truth[b] / rows[b]));
        return bins;
    }

    /// @return predictions rounded to the nearest level, beside the true ratings
    public Confusion confusion() {
        double[] known = levels.length > 1 ? levels : new double[] {scale.lowest(), scale.highest()};
        int[][] rows = new int[known.length][known.length];
        for (int r = 0; r < predicted.length; r++) {
            rows[nearest(known, actual[r])][nearest(known, predicted[r])]++;
        }
        return new Confusion(known, rows);
    }

    /// @return the nearest level, of two as near the higher
    private static int nearest(double[] levels, double value) {
        int best = 0;
        for (int l = 1; l < levels.length; l++) {
            best = Math.abs(levels[l] - value) <= Math.abs(levels[best] - value) ? l : best;
        }
        return best;
    }

    /// @return curves for ratings in the upper half of the scale, which count as liked
    public Thresholds thresholds() {
        Integer[] order = new Integer[predicted.length];
        Arrays.setAll(order, r -> r);
        Arrays.sort(order, (a, b) -> Double.compare(predicted[b], predicted[a]));
        int liked = (int) Arrays.stream(actual).filter(scale::isHigh).count();
        int others = actual.length - liked;
        double[][] points = new double[4][order.length];
        int n = 0;
        int hits = 0;
        int hitsBefore = 0;
        int at = 0;
        double area = 0;
        double average = 0;
        while (at < order.length) {
            double threshold = predicted[order[at]];
            int before = at;
            while (at < order.length && predicted[order[at]] == threshold) {
                hits += scale.isHigh(actual[order[at]]) ? 1 : 0;
                at++;
            }
            int misses = at - before - (hits - hitsBefore);
            area += misses * ((double) hits + hitsBefore) / 2;
            average += (double) (hits - hitsBefore) / liked * hits / at;
            hitsBefore = hits;
            points[0][n] = threshold;
            points[1][n] = (double) hits / liked;
            points[2][n] = (double) hits / at;
            points[3][n++] = (double) (at - hits) / others;
        }
        double[][] thin = thin(points, n);
        return new Thresholds(thin[0], thin[1], thin[2], thin[3], area / ((double) liked * others), average);
    }

    /// @return at most so many of the points, evenly chosen, the last among them
    private static double[][] thin(double[][] points, int n) {
        int kept = Math.min(n, POINTS);
        double[][] thin = new double[points.length][kept];
        for (int c = 0; c < points.length; c++) {
            for (int p = 0; p < kept; p++) {
                thin[c][p] = points[c][kept == n ? p : (int) ((long) (p + 1) * n / kept) - 1];
            }
        }
        return thin;
    }
}
