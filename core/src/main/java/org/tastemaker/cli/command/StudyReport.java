// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tastemaker.cli.Console;
import tools.jackson.databind.JsonNode;

/// What a study found, as a table of its trials, best first.
record StudyReport(Console console) {

    void print(JsonNode found) {
        JsonNode trials = found.get("trials");
        console.say(
                "cli.tune.head", found.get("study").asString(), found.get("model").asString(), found.get("protocol").asString(),
                found.get("search").asString(), trials.size(), found.get("metric").asString());
        boolean partial = false;
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode trial : trials) {
            names.addAll(trial.get("values").propertyNames());
            partial |= trial.get("share").asDouble() < 1;
        }
        List<String> head = new ArrayList<>(List.of(word("trial"), found.get("metric").asString()));
        if (partial) {
            head.add(word("share"));
        }
        head.add(word("epochs"));
        head.add(word("seconds"));
        head.addAll(names);
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode trial : trials) {
            rows.add(row(trial, names, partial));
        }
        console.table(head, rows);
        failures(trials);
        importance(found.get("importance"));
        for (JsonNode run : found.get("runs")) {
            TrainCommand.test(console, console.texts().get("cli.tune.run", run.get("run").asString()), run.get("test"));
        }
    }

    private List<String> row(JsonNode trial, Set<String> names, boolean withShare) {
        boolean done = trial.get("state").asString().equals("DONE");
        List<String> row = new ArrayList<>(List.of(
                Integer.toString(trial.get("number").asInt()),
                done ? String.format(Locale.ROOT, "%.4f", trial.get("value").asDouble()) : console.texts().get("cli.status.FAILED")));
        if (withShare) {
            row.add(String.format(Locale.ROOT, "%.0f%%", 100 * trial.get("share").asDouble()));
        }
        row.add(Integer.toString(trial.get("epochs").asInt()));
        row.add(String.format(Locale.ROOT, "%.1f", trial.get("seconds").asDouble()));
        names.forEach(name -> row.add(trial.get("values").path(name).asString("")));
        return row;
    }

    /// Each reason once, with the trials that had it.
    private void failures(JsonNode trials) {
        java.util.Map<String, List<String>> reasons = new java.util.LinkedHashMap<>();
        for (JsonNode trial : trials) {
            if (trial.hasNonNull("problem")) {
                reasons.computeIfAbsent(trial.get("problem").asString(), reason -> new ArrayList<>())
                        .add(Integer.toString(trial.get("number").asInt()));
            }
        }
        reasons.forEach((reason, numbers) -> console.say("cli.tune.failed", String.join(", ", numbers), reason));
    }

    private void importance(JsonNode importance) {
        List<String> shares = new ArrayList<>();
        importance.properties().stream()
                .sorted((one, other) -> Double.compare(other.getValue().asDouble(), one.getValue().asDouble()))
                .forEach(share -> shares.add(
                        share.getKey() + " " + String.format(Locale.ROOT, "%.0f%%", 100 * share.getValue().asDouble())));
        if (!shares.isEmpty()) {
            console.say("cli.tune.importance", String.join(", ", shares));
        }
    }

    private String word(String column) {
        return console.texts().get("cli.column." + column);
    }
}
