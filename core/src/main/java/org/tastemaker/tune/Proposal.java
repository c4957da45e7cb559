// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a search wants tried next.
///
/// @param values a value for each dimension
/// @param share how much of the resource to give, above 0 to 1
public record Proposal(Map<String, String> values, double share) {
    public Proposal {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static Proposal full(Map<String, String> values) {
        return new Proposal(values, 1);
    }
}
