// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import javafx.scene.control.ListCell;

/// A metric in a list to choose from, by its title.
final class MetricCell extends ListCell<String> {
    private final MetricNames names;

    MetricCell(MetricNames names) {
        this.names = names;
    }

    @Override
    protected void updateItem(String name, boolean empty) {
        super.updateItem(name, empty);
        setText(empty || name == null ? "" : names.title(name));
    }
}
