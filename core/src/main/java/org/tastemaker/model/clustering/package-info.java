// SPDX-License-Identifier: GPL-3.0-or-later
/// Models that put users, or items, into groups and recommend what the group likes. Begin at `KMeansUsers`; `KMeans` is
/// one clustering in progress, and `ClusterLearner` several, of which the best counts.
@NullMarked
package org.tastemaker.model.clustering;

import org.jspecify.annotations.NullMarked;
