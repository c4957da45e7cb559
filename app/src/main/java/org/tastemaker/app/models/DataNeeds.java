// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models;

import java.util.Optional;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Role;
import org.tastemaker.model.Descriptor;

/// What models need of the data, and whether the data have it.
final class DataNeeds {
    private DataNeeds() {}

    /// @return the first thing that a model needs and the data lack
    static Optional<Descriptor.Need> lacking(DataSet data, Descriptor descriptor) {
        return descriptor.needs().stream().sorted().filter(need -> !has(data, need)).findFirst();
    }

    private static boolean has(DataSet data, Descriptor.Need need) {
        return switch (need) {
            case RATINGS -> data.interactions().rating() != null;
            case TIMES -> data.interactions().time() != null;
            case USER_COLUMNS -> !data.users().columns().isEmpty();
            case ITEM_COLUMNS -> !data.items().columns().isEmpty();
            case ITEM_PICTURES -> data.items().column(Role.IMAGE).isPresent();
        };
    }
}
