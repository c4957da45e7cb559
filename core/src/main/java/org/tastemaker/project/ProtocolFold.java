// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.prepare.StepSettings;

/// A protocol that is one fold of another.
///
/// @param whole name of the other, whose recipe it has
/// @param number of the fold, from 1
/// @param folds how many there are
/// @param validation share of each user's other rows that validates; 0 for none
public record ProtocolFold(String whole, int number, int folds, double validation) {
    /// The split that makes folds.
    public static final String SPLIT = "k-fold";

    static final String MARK = "-fold-";

    /// @param all the protocols of a project
    /// @return which fold a protocol is; empty if it is none
    public static Optional<ProtocolFold> of(ProtocolRecord protocol, List<ProtocolRecord> all) {
        if (!protocol.split().name().equals(SPLIT)) {
            return Optional.empty();
        }
        Map<String, String> values = protocol.split().values();
        return all.stream()
                .filter(protocol::isFoldOf)
                .map(ProtocolRecord::name)
                .max(Comparator.comparingInt(String::length))
                .map(whole -> new ProtocolFold(
                        whole, Integer.parseInt(values.getOrDefault("fold", "1")), Integer.parseInt(values.getOrDefault("folds", "5")),
                        Double.parseDouble(values.getOrDefault("validation", "0"))));
    }

    /// @return the name of the protocol
    public String name() {
        return ofRun(whole) + (validation > 0 ? "-validation-" + validation : "");
    }

    /// @return what makes it
    public StepSettings split() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("folds", Integer.toString(folds));
        values.put("fold", Integer.toString(number));
        values.put("validation", Parameters.text(validation));
        return new StepSettings(SPLIT, values);
    }

    /// @param run what the runs of a cross-validation are named after
    /// @return the name of the run on this fold
    public String ofRun(String run) {
        return run + MARK + number + "-of-" + folds;
    }

    /// @param run name of a run on this fold
    /// @return what it is named after
    public String namesake(String run) {
        String end = ofRun("");
        return run.endsWith(end) ? run.substring(0, run.length() - end.length()) : run;
    }
}
