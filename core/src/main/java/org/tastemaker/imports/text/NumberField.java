// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.text;

import java.nio.charset.StandardCharsets;
import org.tastemaker.imports.TextFormat.DecimalMark;

/// Reads numbers from bytes, whatever the language of the machine. Not safe for threads.
public final class NumberField {
    /// Numbers of at most this many digits are exact as a long and as a double.
    private static final int EXACT_DIGITS = 15;

    private static final double[] TEN = new double[EXACT_DIGITS + 1];

    static {
        TEN[0] = 1;
        for (int k = 1; k < TEN.length; k++) {
            TEN[k] = TEN[k - 1] * 10;
        }
    }

    private final byte mark;
    private double value;

    public NumberField(DecimalMark mark) {
        this.mark = (byte) (mark == DecimalMark.COMMA ? ',' : '.');
    }

    /// @return the value read last; NaN unless it was OK
    public double value() {
        return value;
    }

    /// Reads a field.
    public Reading read(byte[] bytes, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && bytes[from] <= ' ' && bytes[from] >= 0) {
            from++;
        }
        while (to > from && bytes[to - 1] <= ' ' && bytes[to - 1] >= 0) {
            to--;
        }
        value = Double.NaN;
        if (from == to) {
            return Reading.MISSING;
        }
        int p = from;
        boolean negative = bytes[p] == '-';
        if (negative || bytes[p] == '+') {
            p++;
        }
        long digits = 0;
        int seen = 0;
        int decimals = -1;
        for (; p < to; p++) {
            byte b = bytes[p];
            if (b >= '0' && b <= '9') {
                digits = digits * 10 + (b - '0');
                seen++;
                if (decimals >= 0) {
                    decimals++;
                }
            } else if (b == mark && decimals < 0) {
                decimals = 0;
            } else {
                return slowly(bytes, from, to);
            }
        }
        if (seen == 0) {
            return Reading.WRONG;
        }
        if (seen > EXACT_DIGITS) {
            return slowly(bytes, from, to);
        }
        double exact = decimals > 0 ? digits / TEN[decimals] : digits;
        value = negative ? -exact : exact;
        return Reading.OK;
    }

    private Reading slowly(byte[] bytes, int from, int to) {
        if (to - from > 400) {
            return Reading.WRONG;
        }
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        String bare = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        if (bare.equalsIgnoreCase("nan") || bare.equalsIgnoreCase("inf") || bare.equalsIgnoreCase("infinity")) {
            return Reading.NOT_FINITE;
        }
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            boolean legal = (c >= '0' && c <= '9') || c == '-' || c == '+' || c == 'e' || c == 'E' || c == mark;
            if (!legal) {
                return Reading.WRONG;
            }
        }
        try {
            double parsed = Double.parseDouble(mark == ',' ? text.replace(',', '.') : text);
            if (!Double.isFinite(parsed)) {
                return Reading.NOT_FINITE;
            }
            value = parsed;
            return Reading.OK;
        } catch (NumberFormatException notANumber) {
            return Reading.WRONG;
        }
    }
}
