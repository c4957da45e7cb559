// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A training as it is being set up.
///
/// @param model name of the model
/// @param values values of its parameters as text
/// @param protocol name of the protocol, empty if there is none yet
/// @param run name of the run
/// @param seed as typed
/// @param engine `auto`, `pytorch` or `mxnet`
record Draft(String model, Map<String, String> values, String protocol, String run, String seed, String engine) {
    Draft {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    Draft withValues(Map<String, String> other) {
        return new Draft(model, other, protocol, run, seed, engine);
    }

    Draft withProtocol(String other) {
        return new Draft(model, values, other, run, seed, engine);
    }

    Draft withRun(String other) {
        return new Draft(model, values, protocol, other, seed, engine);
    }

    Draft withSeed(String other) {
        return new Draft(model, values, protocol, run, other, engine);
    }

    Draft withEngine(String other) {
        return new Draft(model, values, protocol, run, seed, other);
    }
}
