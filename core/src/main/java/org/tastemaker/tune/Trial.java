// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tastemaker.parameter.Parameters;

/// One training with one set of values, and what came of it.
///
/// @param number from 1, in the order of the search
/// @param values what was varied, as text
/// @param share how much of the resource it was given, above 0 to 1
/// @param state how it ended
/// @param value the metric on the validation part; NaN if it failed
/// @param epochs epochs done
/// @param seconds it took, validation included
/// @param curve the metric after each epoch
/// @param problem why it failed, null if it did not
public record Trial(
        int number, Map<String, String> values, double share, State state, double value, int epochs, double seconds,
        List<Double> curve, @Nullable String problem) {
    /// How a trial ended.
    public enum State {
        DONE,
        FAILED
    }

    // not the compact form: the compiler drops the annotations of its parameters from the class file
    public Trial(
            int number, Map<String, String> values, double share, State state, double value, int epochs, double seconds,
            List<Double> curve, @Nullable String problem) {
        this.number = number;
        Map<String, String> plain = new LinkedHashMap<>(values);
        // studies that are older than this have exponents
        plain.replaceAll((parameter, text) -> Parameters.plain(text));
        this.values = Collections.unmodifiableMap(plain);
        this.share = share;
        this.state = state;
        this.value = value;
        this.epochs = epochs;
        this.seconds = seconds;
        this.curve = List.copyOf(curve);
        this.problem = problem;
    }

    static Trial done(int number, Proposal proposal, TrialResult result, double seconds) {
        return new Trial(
                number, proposal.values(), proposal.share(), State.DONE, result.value(), result.epochs(), seconds, result.curve(), null);
    }

    static Trial failed(int number, Proposal proposal, double seconds, String problem) {
        return new Trial(number, proposal.values(), proposal.share(), State.FAILED, Double.NaN, 0, seconds, List.of(), problem);
    }

    public boolean succeeded() {
        return state == State.DONE;
    }

    /// @return whether it was given all there is, so that its value can be compared with that of a full training
    public boolean full() {
        return share >= 1;
    }
}
