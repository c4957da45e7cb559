// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tastemaker.evaluate.CandidateMode;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.job.ScoringSession;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.recommend.CandidateItems;
import org.tastemaker.recommend.Histories;
import org.tastemaker.recommend.RankedList;
import org.tastemaker.recommend.SeenItems;
import org.tastemaker.recommend.TopK;
import org.tastemaker.segment.Exposure;
import org.tastemaker.segment.Segment;
import org.tastemaker.segment.SegmentReport;
import org.tastemaker.segment.Segments;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;

/// An evaluation by groups of users, and the exposure of groups of items, as they are told.
///
/// @param session the evaluated run
/// @param on the evaluated part
/// @param found its evaluation
record SegmentResults(ScoringSession session, Part on, Evaluation found, RandomStreams random, TaskContext task) {
    private static final String OF_ITEMS = "item:";
    private static final int USUAL_CUTOFF = 10;

    /// @throws org.tastemaker.problem.ProblemException of kind USAGE if there is nothing of that name to divide by
    static void check(String by, Prepared data) {
        if (by.startsWith(OF_ITEMS)) {
            Segments.checkItems(by.substring(OF_ITEMS.length()), data);
        } else {
            Segments.check(by, data);
        }
    }

    /// Lists of items are always those of full ranking.
    ///
    /// @param by a column of users or items or one of the words of [Segments]; `item:` before it leaves users out
    Map<String, Object> by(String by) {
        if (by.startsWith(OF_ITEMS)) {
            return items(by.substring(OF_ITEMS.length()));
        }
        return Segments.knowsUsers(by, session.data()) ? users(by) : items(by);
    }

    private Map<String, Object> users(String by) {
        Segments segments = Segments.ofUsers(by, session.data(), on, found.users());
        Map<String, Object> metrics = new LinkedHashMap<>();
        found.perUser().forEach((name, values) -> metrics.put(name, report(SegmentReport.of(
                values, segments, MetricName.parse(name).metric().better(), random, task))));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("by", by);
        json.put("of", "users");
        json.put("metrics", metrics);
        return json;
    }

    private static Map<String, Object> report(SegmentReport report) {
        List<Map<String, Object>> groups = new ArrayList<>();
        for (SegmentReport.Row row : report.rows()) {
            Map<String, Object> group = group(row.segment());
            group.put("users", row.users());
            group.put("value", row.estimate().value());
            group.put("low", row.estimate().low());
            group.put("high", row.estimate().high());
            group.put("small", row.small());
            groups.add(group);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("all", report.all());
        json.put("users", report.users());
        json.put("groups", groups);
        report.worst().ifPresent(row -> json.put("worst", row.segment().label()));
        json.put("gap", report.gap());
        return json;
    }

    private Map<String, Object> items(String by) {
        int cutoff = found.metrics().keySet().stream().mapToInt(name -> MetricName.parse(name).cutoff()).filter(k -> k > 0).max().orElse(USUAL_CUTOFF);
        List<RankedList> lists = new TopK(session.recommender(), Histories.before(session.data(), on), CandidateItems.of(session.data()), SeenItems.REMOVE)
                .lists(found.users(), cutoff, task);
        Exposure exposure = Exposure.of(Segments.ofItems(by, session.data()), session.data(), on, lists, random, task);
        List<Map<String, Object>> groups = new ArrayList<>();
        for (Exposure.Row row : exposure.rows()) {
            Map<String, Object> group = group(row.segment());
            group.put("items", row.items());
            group.put("interactions", row.interactions());
            group.put("relevant", row.relevant());
            group.put("exposure", row.exposure());
            group.put("exposure_low", row.low());
            group.put("exposure_high", row.high());
            group.put("ratio", row.ratio());
            group.put("relevant_ratio", row.relevantRatio());
            group.put("small", row.small());
            groups.add(group);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("by", by);
        json.put("of", "items");
        json.put("candidates", new CandidateMode.Full().toString());
        json.put("cutoff", cutoff);
        json.put("groups", groups);
        json.put("distance", exposure.distance());
        json.put("parity", exposure.parity());
        return json;
    }

    private static Map<String, Object> group(Segment segment) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("label", segment.label());
        group.put("kind", segment.kind().name().toLowerCase(Locale.ROOT));
        return group;
    }
}
