// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports;

import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Role;

/// What becomes of one column of a file.
///
/// @param name name of the column in the data set
/// @param role what it means; [Role#IGNORE] leaves it out
/// @param separator what stands between the tags of a cell, for the role TAGS; null takes `|`
/// @param flag for the role TAGS, where a column is one tag and a cell says 1 or 0: the tag; the columns of
///     the same name become one
public record ColumnPlan(String name, Role role, @Nullable String separator, @Nullable String flag) {

    public static ColumnPlan of(String name, Role role) {
        return new ColumnPlan(name, role, null, null);
    }

    /// @return the same column with another role
    public ColumnPlan withRole(Role other) {
        return new ColumnPlan(name, other, separator, flag);
    }
}
