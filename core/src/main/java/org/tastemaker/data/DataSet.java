// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.data;

import java.util.List;

/// A data set: two catalogues, one table of interactions, and links between users.
///
/// @param name what it is called
/// @param users numbered users with their columns
/// @param items numbered items with their columns
/// @param interactions rows that refer to users and items by number
/// @param links any number of kinds of links
public record DataSet(String name, Table users, Table items, Interactions interactions, List<Links> links) {
    public DataSet {
        links = List.copyOf(links);
    }

    /// @return the same data set with other interactions
    public DataSet withInteractions(Interactions other) {
        return new DataSet(name, users, items, other, links);
    }

    /// @return the same data set with other users
    public DataSet withUsers(Table other) {
        return new DataSet(name, other, items, interactions, links);
    }

    /// @return the same data set with other items
    public DataSet withItems(Table other) {
        return new DataSet(name, users, other, interactions, links);
    }
}
