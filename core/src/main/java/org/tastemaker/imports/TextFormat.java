// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports;

/// How the text of a file is written.
///
/// @param charset name of the charset, such as `UTF-8`
/// @param delimiter one or more characters between fields; a single space stands for any run of spaces and tabs
/// @param header whether the first line names the columns
/// @param quoting whether a field may stand in double quotes
/// @param decimal what stands before the decimals of a number
public record TextFormat(String charset, String delimiter, Header header, Quoting quoting, DecimalMark decimal) {
    /// Any run of spaces and tabs.
    public static final String WHITESPACE = " ";

    /// Whether the first line names the columns.
    public enum Header {
        PRESENT,
        ABSENT
    }

    /// Whether fields may stand in quotes; a quote inside is doubled.
    public enum Quoting {
        DOUBLE,
        NONE
    }

    /// What stands before decimals.
    public enum DecimalMark {
        POINT,
        COMMA
    }

    /// @return a format without header and quotes, in UTF-8
    public static TextFormat plain(String delimiter) {
        return new TextFormat("UTF-8", delimiter, Header.ABSENT, Quoting.NONE, DecimalMark.POINT);
    }
}
