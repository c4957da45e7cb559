// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models.tune;

import javafx.beans.value.ObservableValue;
import org.tastemaker.app.text.Language;

/// What metrics are called on the screen.
final class MetricNames {
    private MetricNames() {}

    /// @param metric such as `ndcg@10`, or `rbp:.9@10`
    /// @return such as NDCG@10, or RBP@10 (.9)
    static ObservableValue<String> title(Language language, String metric) {
        int at = metric.lastIndexOf('@');
        String measured = at < 0 ? metric : metric.substring(0, at);
        int colon = measured.indexOf(':');
        ObservableValue<String> title = language.text(
                "metric." + (colon < 0 ? measured : measured.substring(0, colon)) + ".title", at < 0 ? 0 : Integer.parseInt(metric.substring(at + 1)));
        return colon < 0 ? title : title.map(known -> language.get("metric.chosen", known, measured.substring(colon + 1)));
    }
}
