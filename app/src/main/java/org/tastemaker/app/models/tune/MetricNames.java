// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models.tune;

import javafx.beans.value.ObservableValue;
import org.tastemaker.app.text.Language;

/// What metrics are called on the screen.
final class MetricNames {
    private MetricNames() {}

    /// @param metric such as `ndcg@10`
    /// @return such as NDCG@10
    static ObservableValue<String> title(Language language, String metric) {
        int at = metric.indexOf('@');
        return language.text(
                "metric." + (at < 0 ? metric : metric.substring(0, at)) + ".title", at < 0 ? 0 : Integer.parseInt(metric.substring(at + 1)));
    }
}
