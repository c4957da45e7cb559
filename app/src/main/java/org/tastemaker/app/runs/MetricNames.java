// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tastemaker.app.text.Language;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.evaluate.Metrics;

/// The metrics there are, found once, and what they are called in the language of the window. Used on the window's
/// thread.
final class MetricNames {
    private final Language language;
    private final Metrics installed;
    private final Map<String, MetricName> parsed = new HashMap<>();

    MetricNames(Language language, Metrics installed) {
        this.language = language;
        this.installed = installed;
    }

    List<Metric> all() {
        return installed.all();
    }

    /// @param name such as `ndcg@10`
    MetricName parse(String name) {
        return parsed.computeIfAbsent(name, text -> MetricName.parse(text, installed));
    }

    /// @return such as NDCG@10, or RBP@10 (.9)
    String title(String name) {
        String choice = parse(name).metric().choice();
        return choice.isEmpty() ? plainTitle(name) : language.get("metric.chosen", plainTitle(name), choice);
    }

    /// @return the same without what was chosen
    String plainTitle(String name) {
        MetricName known = parse(name);
        return language.get("metric." + known.metric().name() + ".title", known.cutoff());
    }

    /// @return what it measures, in a sentence or two
    String explanation(String name) {
        MetricName known = parse(name);
        return language.get("metric." + known.metric().name() + ".explanation", known.cutoff());
    }

    Metric.Direction better(String name) {
        return parse(name).metric().better();
    }

    boolean isBetterLow(String name) {
        return better(name) == Metric.Direction.LOWER;
    }
}
