// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tastemaker.problem.Known;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// A metric as people write it: `ndcg@10`, `auc`, `rbp:.9@10`. Commas stand between several, so a choice has none.
///
/// @param metric the metric
/// @param cutoff how much of a list counts, at least 1; 0 for metrics that have no cut-off
public record MetricName(Metric metric, int cutoff) {
    private static final int MAX_CUTOFF = 10_000;

    /// @param text such as `ndcg@10`, in any case; a choice is taken as it is
    /// @throws ProblemException of kind USAGE if there is no such metric, or its cut-off is absent,
    ///     superfluous or illegal
    public static MetricName parse(String text) {
        return parse(text, Metrics.installed());
    }

    /// @param list such as `ndcg@10,recall@20`
    /// @throws ProblemException as [#parse]
    public static List<MetricName> parseList(String list) {
        Metrics installed = Metrics.installed();
        return Arrays.stream(list.split(",", -1))
                .filter(text -> !text.isBlank())
                .map(text -> parse(text, installed))
                .toList();
    }

    /// @param installed the metrics there are
    /// @throws ProblemException as [#parse]
    public static MetricName parse(String text, Metrics installed) {
        String word = text.strip();
        int at = word.lastIndexOf('@');
        String measured = at < 0 ? word : word.substring(0, at);
        int colon = measured.indexOf(':');
        String name = (colon < 0 ? measured : measured.substring(0, colon)).toLowerCase(Locale.ROOT);
        Metric usual = installed
                .named(name)
                .orElseThrow(() -> problem("metric.problem.unknown", text, Known.of(text, installed.examples())));
        Metric metric = colon < 0 ? usual : usual.by(measured.substring(colon + 1).strip());
        if (!Metrics.takesCutoff(metric)) {
            if (at >= 0) {
                throw problem("metric.problem.superfluous-cutoff", text, name);
            }
            return new MetricName(metric, 0);
        }
        if (at < 0) {
            throw problem("metric.problem.absent-cutoff", name);
        }
        try {
            int cutoff = Integer.parseInt(word.substring(at + 1));
            if (cutoff >= 1 && cutoff <= MAX_CUTOFF) {
                return new MetricName(metric, cutoff);
            }
        } catch (NumberFormatException notWhole) {
            // told below
        }
        throw problem("metric.problem.illegal-cutoff", text, name, Integer.toString(MAX_CUTOFF));
    }

    private static ProblemException problem(String key, Object... arguments) {
        return new ProblemException(ProblemKind.USAGE, key, arguments);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MetricName that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /// @return as it is written
    @Override
    public String toString() {
        String name = metric.choice().isEmpty() ? metric.name() : metric.name() + ":" + metric.choice();
        return cutoff == 0 ? name : name + "@" + cutoff;
    }
}
