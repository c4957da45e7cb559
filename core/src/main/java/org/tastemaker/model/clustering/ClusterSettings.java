// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.clustering;

import java.util.List;
import java.util.Set;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.Family;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;

/// How clusters are made.
///
/// @param clusters how many at most
/// @param spherical whether the angle between rows counts, not how far they are apart
/// @param starts how many clusterings are made, of which the best counts
/// @param iterations most iterations of each
record ClusterSettings(int clusters, boolean spherical, int starts, int iterations) {
    private static final String SPHERICAL = "spherical";

    /// @param name name of the model
    /// @param own the parameter that it has beside those of the clusters
    static Descriptor descriptor(String name, Parameter own) {
        return new Descriptor(
                name,
                Family.CLUSTERING,
                "David Arthur, Sergei Vassilvitskii: k-means++: The Advantages of Careful Seeding, SODA 2007; Inderjit"
                        + " Dhillon, Dharmendra Modha: Concept Decompositions for Large Sparse Text Data Using"
                        + " Clustering, Machine Learning 2001",
                Set.of(),
                Set.of(Ability.NEW_USERS),
                List.of(
                        new Parameter.Whole("clusters", 20, 1, 10_000),
                        new Parameter.Choice("distance", SPHERICAL, List.of(SPHERICAL, "euclidean")),
                        new Parameter.Whole("starts", 3, 1, 100),
                        new Parameter.Whole("iterations", 100, 1, 10_000),
                        own));
    }

    static ClusterSettings of(Parameters parameters) {
        return new ClusterSettings(
                parameters.whole("clusters"), spherical(parameters), parameters.whole("starts"),
                parameters.whole("iterations"));
    }

    static boolean spherical(Parameters parameters) {
        return parameters.word("distance").equals(SPHERICAL);
    }
}
