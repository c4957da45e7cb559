// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models;

import java.util.Optional;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Role;
import org.tastemaker.model.Descriptor;

/// What data offer to models.
///
/// @param data the data
record DataOffer(DataSet data) {

    /// @return the first of a model's needs that the data do not meet
    Optional<Descriptor.Need> lacks(Descriptor descriptor) {
        return descriptor.needs().stream().sorted().filter(need -> !has(need)).findFirst();
    }

    private boolean has(Descriptor.Need need) {
        return switch (need) {
            case RATINGS -> data.interactions().rating() != null;
            case TIMES -> data.interactions().time() != null;
            case USER_COLUMNS -> !data.users().columns().isEmpty();
            case ITEM_COLUMNS -> !data.items().columns().isEmpty();
            case ITEM_PICTURES -> data.items().column(Role.IMAGE).isPresent();
        };
    }
}
