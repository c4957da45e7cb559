// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.dirt;

import java.util.Comparator;
import java.util.List;

/// A row that is dirt as a whole and waits for its time.
///
/// @param time epoch seconds
/// @param order among rows of the same time
/// @param kind what is wrong with it
/// @param fields by column
record PlantedRow(long time, long order, DirtKind kind, List<String> fields) implements Comparable<PlantedRow> {
    private static final Comparator<PlantedRow> BY_TIME =
            Comparator.comparingLong(PlantedRow::time).thenComparingLong(PlantedRow::order);

    @Override
    public int compareTo(PlantedRow other) {
        return BY_TIME.compare(this, other);
    }
}
