// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.embed;

/// Points in the plane for items or users.
///
/// @param of `items` or `users`
/// @param method `pca`
/// @param x first coordinate of each
/// @param y second coordinate of each
/// @param explained share of the variance that the two coordinates keep, 0 to 1
/// @param dimensions of the embedding it was made from
/// @param variances share of the variance that each leading component keeps, falling; the first two are the plane
public record EmbeddingMap(
        String of, String method, float[] x, float[] y, double explained, int dimensions, double[] variances) {}
