// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tastemaker.split.Part;

/// What an evaluation found.
///
/// @param on VALIDATION or TEST
/// @param candidates `full`, `given` or `sampled:N`
/// @param users numbers of the evaluated users, ascending
/// @param metrics estimates by metric name such as `ndcg@10`
/// @param perUser by metric name a value for each of `users` (NaN where a user has none); metrics of the
///     whole list set, such as coverage, have none
public record Evaluation(
        Part on, String candidates, int[] users, Map<String, Estimate> metrics, Map<String, float[]> perUser) {
    public Evaluation {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        perUser = Collections.unmodifiableMap(new LinkedHashMap<>(perUser));
    }
}
