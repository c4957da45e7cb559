// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.explain;

import java.util.List;

/// Why something happened in a made-up world: the part of the utility that weighed most.
///
/// @param term name of the part, such as `taste`, `friend` or `noise`
/// @param traits for `taste` what the user likes about the item, strongest first, such as `image`; else empty
public record PlantedCause(String term, List<String> traits) {
    public PlantedCause {
        traits = List.copyOf(traits);
    }
}
