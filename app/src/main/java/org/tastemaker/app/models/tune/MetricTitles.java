// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models.tune;

import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.text.Language;

/// Names of metrics as titles, in a list to choose from.
final class MetricTitles extends StringConverter<String> {
    private final Language language;

    MetricTitles(Language language) {
        this.language = language;
    }

    @Override
    public String toString(@Nullable String metric) {
        return metric == null ? "" : MetricNames.title(language, metric).getValue();
    }

    @Override
    public @Nullable String fromString(@Nullable String title) {
        throw new UnsupportedOperationException("titles are not typed");
    }
}
