// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What is selected, shared by all pages: an item, user or run chosen on one page is chosen on the
/// others. Each is an identifier of the project; null where nothing is selected.
public final class Selection {
    private final ObjectProperty<@Nullable String> item = new SimpleObjectProperty<>(this, "item");
    private final ObjectProperty<@Nullable String> user = new SimpleObjectProperty<>(this, "user");
    private final ObjectProperty<@Nullable String> run = new SimpleObjectProperty<>(this, "run");

    public ObjectProperty<@Nullable String> itemProperty() {
        return item;
    }

    public ObjectProperty<@Nullable String> userProperty() {
        return user;
    }

    public ObjectProperty<@Nullable String> runProperty() {
        return run;
    }

    public void clear() {
        item.set(null);
        user.set(null);
        run.set(null);
    }
}
