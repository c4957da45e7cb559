// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import java.util.Arrays;
import java.util.List;

/// How similar two items are from the users who have both, or two users from the items that both have. With `a`
/// and `b` the numbers of the two, sums over what is common, and `n` how much that is:
///
/// - cosine: `n / (sqrt(n_a n_b) + shrinkage)`
/// - jaccard: `n / (n_a + n_b - n + shrinkage)`
/// - tfidf, bm25: numbers by [Weighting]; `sum ab / (|a| |b| + shrinkage)` and `sum ab n / (n + shrinkage)`
/// - msd: `n / (sum (a - b)^2 + n)`
/// - pearson: the correlation
/// - adjusted-cosine: `sum ab / sqrt(sum a^2 sum b^2)`, of ratings less the mean of the other side
/// - pearson-baseline: the same, of ratings less the biases of user and item, times `(n - 1) / (n - 1 + shrinkage)`
///
/// The last four compare ratings; but for the last, they are multiplied by `n / (n + shrinkage)`.
enum Similarity {
    COSINE,
    JACCARD,
    TFIDF,
    BM25,
    MSD,
    PEARSON,
    ADJUSTED_COSINE,
    PEARSON_BASELINE;

    static List<String> names() {
        return Arrays.stream(values()).map(Similarity::word).toList();
    }

    static Similarity named(String word) {
        return Arrays.stream(values())
                .filter(s -> s.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no similarity " + word));
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    boolean ofRatings() {
        return ordinal() >= MSD.ordinal();
    }

    /// Of a similarity that compares choices.
    ///
    /// @param n how much is common
    /// @param product sum of the products of the numbers of what is common
    /// @param a how much the one has
    /// @param b how much the other has
    /// @param lengths product of the sums of squares of both
    double ofChoices(double n, double product, double a, double b, double lengths, double shrinkage) {
        return switch (this) {
            case COSINE -> n / (Math.sqrt(a * b) + shrinkage);
            case JACCARD -> n / (a + b - n + shrinkage);
            case TFIDF -> {
                double below = Math.sqrt(lengths) + shrinkage;
                yield below == 0 ? 0 : product / below;
            }
            case BM25 -> product * n / (n + shrinkage);
            default -> throw new IllegalStateException(word());
        };
    }
}
