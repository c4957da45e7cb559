// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a model should reach, by somebody else's figures.
///
/// @param kind who says so
/// @param low the metrics' values as printed, or the least of several that are equally right
/// @param high the same values, or the greatest
/// @param digits how many the source gives
record Wanted(Kind kind, List<Double> low, List<Double> high, int digits) {
    enum Kind {
        /// A paper's or program's.
        PUBLISHED,
        /// Taken with NumPy on exactly these files, apart from this program.
        MEASURED
    }

    Wanted {
        low = List.copyOf(low);
        high = List.copyOf(high);
    }

    /// @return as the page has it
    String cell() {
        List<String> values = new ArrayList<>();
        for (int m = 0; m < low.size(); m++) {
            String least = written(low.get(m), digits);
            String most = written(high.get(m), digits);
            values.add(least.equals(most) ? least : least + "–" + most);
        }
        return String.join(" / ", values) + " " + kind.name().toLowerCase(Locale.ROOT);
    }

    /// @return without the 0 before the point
    static String written(double value, int digits) {
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.startsWith("0.") ? text.substring(1) : text;
    }
}
