// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.engine;

import java.util.Map;
import org.tastemaker.feature.FeatureMatrix;
import org.tastemaker.network.Side;
import org.tastemaker.network.TableSpec;

/// Where a step finds the rows that its samples name.
///
/// @param tables numbers of each embedding table by node, row after row
/// @param users encoded columns of users
/// @param items encoded columns of items
public record Rows(Map<String, float[]> tables, FeatureMatrix users, FeatureMatrix items) {
    public Rows {
        tables = Map.copyOf(tables);
    }

    float[] table(TableSpec table) {
        float[] values = tables.get(table.node());
        if (values == null) {
            throw new IllegalArgumentException("no table for " + table.node());
        }
        return values;
    }

    FeatureMatrix features(Side side) {
        return side == Side.USER ? users : items;
    }
}
