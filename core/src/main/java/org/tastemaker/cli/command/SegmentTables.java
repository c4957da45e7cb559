// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tastemaker.cli.Console;
import tools.jackson.databind.JsonNode;

/// Prints an evaluation by groups.
///
/// @param console where
/// @param candidates what was ranked
record SegmentTables(Console console, String candidates) {

    /// @param segments as the job tells them
    void print(JsonNode segments) {
        if (segments.get("of").asString().equals("items")) {
            items(segments);
        } else {
            segments.get("metrics").properties().forEach(metric -> users(segments.get("by").asString(), metric.getKey(), metric.getValue()));
        }
    }

    private void users(String by, String metric, JsonNode report) {
        console.line("");
        console.say("cli.segment.users", CandidateLabel.of(metric, candidates), by);
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode group : report.get("groups")) {
            rows.add(List.of(
                    label(group), Long.toString(group.get("users").asLong()), number("%.4f", group.get("value")), number("%.4f", group.get("low")),
                    number("%.4f", group.get("high")), small(group)));
        }
        console.table(head("group", "users", "value", "low", "high", "mark"), rows);
        if (report.has("worst")) {
            console.say("cli.segment.worst", name(report.get("worst").asString()), number("%.4f", report.get("gap")));
        }
    }

    private void items(JsonNode report) {
        console.line("");
        console.say("cli.segment.items", report.get("by").asString(), report.get("cutoff").asInt());
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode group : report.get("groups")) {
            rows.add(List.of(
                    label(group), percent(group.get("items")), percent(group.get("interactions")), percent(group.get("relevant")),
                    percent(group.get("exposure")), number("%.2f", group.get("ratio")), number("%.2f", group.get("relevant_ratio")), small(group)));
        }
        console.table(head("group", "items", "interactions", "relevant", "exposure", "ratio", "relevant-ratio", "mark"), rows);
        console.say("cli.segment.parity", number("%.2f", report.get("parity")), percent(report.get("distance")));
    }

    private List<String> head(String... columns) {
        return Stream.of(columns).map(c -> console.texts().get("cli.column." + c)).toList();
    }

    private String label(JsonNode group) {
        String kind = group.get("kind").asString();
        return kind.equals("others") || kind.equals("missing") ? console.texts().get("segment." + kind) : group.get("label").asString();
    }

    private String name(String label) {
        return console.texts().has("segment." + label) ? console.texts().get("segment." + label) : label;
    }

    private String small(JsonNode group) {
        return group.get("small").asBoolean() ? console.texts().get("cli.segment.small") : "";
    }

    private static String percent(JsonNode value) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * value.asDouble(Double.NaN));
    }

    private static String number(String format, JsonNode value) {
        return String.format(Locale.ROOT, format, value.asDouble(Double.NaN));
    }
}
