// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.lists;

import java.util.List;
import org.tastemaker.app.catalogue.ItemWords;
import org.tastemaker.app.session.Scoring;

/// What a run recommends to a user.
///
/// @param run name of the run
/// @param rows best first
/// @param heldOut the test part, to mark hits
record UserList(String run, String user, List<Row> rows, HeldOut heldOut) {
    UserList {
        rows = List.copyOf(rows);
    }

    /// @param item number in the data set
    /// @param hit whether it is in the test part
    record Row(int item, double score, boolean hit) {}

    static UserList of(Scoring.ItemList answer, HeldOut heldOut, ItemWords words) {
        List<Row> rows = answer.items().stream()
                .map(each -> new Row(words.item(each.item()), each.value(), heldOut.items().contains(words.item(each.item()))))
                .filter(row -> row.item() >= 0)
                .toList();
        return new UserList(answer.run(), answer.user(), rows, heldOut);
    }

    long hits() {
        return rows.stream().filter(Row::hit).count();
    }

    /// @return 1 for the first; 0 if the item is not in the list
    int rankOf(int item) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).item() == item) {
                return i + 1;
            }
        }
        return 0;
    }
}
