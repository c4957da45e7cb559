// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.guess;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.tastemaker.imports.TextFormat.DecimalMark;
import org.tastemaker.imports.text.NumberField;
import org.tastemaker.imports.text.Reading;
import org.tastemaker.imports.text.TimeField;

/// What the cells of a column look like.
///
/// @param cells how many are not empty
/// @param distinct how many are different
/// @param numbers share that are finite numbers
/// @param dates share that are calendar dates or times
/// @param least the least number
/// @param greatest the greatest number
/// @param whole whether all numbers are whole
/// @param length mean length in characters
record Profile(
        int cells,
        int distinct,
        double numbers,
        double dates,
        double least,
        double greatest,
        boolean whole,
        double length) {
    /// Share of cells that must be of a kind for the column to be; a few wrong ones are refused rows.
    private static final double MOST = 0.95;

    /// September 2001: an epoch time in seconds, or more in milliseconds.
    private static final double RECENT = 1e9;
    private static final double EARLY = 1e8;

    static Profile of(List<String> cells, DecimalMark decimal) {
        NumberField number = new NumberField(decimal);
        TimeField time = new TimeField();
        int numbers = 0;
        int dates = 0;
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        boolean whole = true;
        long length = 0;
        for (String cell : cells) {
            byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
            if (number.read(bytes, 0, bytes.length) == Reading.OK) {
                numbers++;
                least = Math.min(least, number.value());
                greatest = Math.max(greatest, number.value());
                whole &= number.value() == Math.rint(number.value());
            } else if (time.read(bytes, 0, bytes.length) == Reading.OK) {
                dates++;
            }
            length += cell.length();
        }
        int n = Math.max(1, cells.size());
        return new Profile(
                cells.size(),
                new HashSet<>(cells).size(),
                (double) numbers / n,
                (double) dates / n,
                least,
                greatest,
                whole,
                (double) length / n);
    }

    boolean isNumber() {
        return cells > 0 && numbers >= MOST;
    }

    boolean isDate() {
        return cells > 0 && dates >= MOST;
    }

    boolean looksLikeEpoch() {
        return isNumber() && whole && least >= EARLY && greatest >= RECENT / 2 && distinct > 1;
    }

    boolean looksLikeRating() {
        return isNumber() && least >= -10 && greatest <= 100 && distinct <= 101;
    }

    /// @return whether the column has few different short texts
    boolean looksLikeCategory() {
        return cells > 0 && length <= 40 && (distinct <= 20 || distinct <= 0.5 * cells);
    }
}
