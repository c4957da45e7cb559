// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.guess;

import java.util.List;
import java.util.regex.Pattern;
import org.tastemaker.imports.TextFormat;
import org.tastemaker.imports.TextFormat.DecimalMark;
import org.tastemaker.imports.TextFormat.Header;
import org.tastemaker.imports.TextFormat.Quoting;

/// How the text of a file is written, by its first bytes.
final class FormatGuess {
    /// In the order of preference where several cut equally well.
    private static final List<String> DELIMITERS = List.of("\t", "::", ",", ";", "|", "\u0001");

    /// A delimiter is believed where this share of the rows has the usual number of fields.
    private static final double BELIEVED = 0.8;
    private static final Pattern COMMA_NUMBER = Pattern.compile("[-+]?\\d+,\\d+");
    private static final Pattern POINT_NUMBER = Pattern.compile("[-+]?\\d+\\.\\d+");

    private FormatGuess() {}

    static TextFormat of(byte[] head, boolean goesOn) {
        String charset = CharsetGuess.of(head);
        TextFormat best = format(charset, TextFormat.WHITESPACE, DecimalMark.POINT);
        double bestScore = 0;
        for (String delimiter : DELIMITERS) {
            TextFormat format = format(charset, delimiter, DecimalMark.POINT);
            Sample sample = Sample.of(head, goesOn, format);
            int fields = sample.usualFields();
            double share = sample.share(fields);
            // the first line has a name for each column: a comma inside numbers stands in the rows alone
            boolean firstAgrees = !sample.rows().isEmpty() && sample.rows().getFirst().size() == fields;
            double score = fields < 2 || share < BELIEVED ? 0 : share * (firstAgrees ? 1 : 0.5) + 0.001 * Math.min(fields, 50);
            if (score > bestScore) {
                bestScore = score;
                best = format;
            }
        }
        if (bestScore == 0) {
            // no delimiter cuts most rows alike; the one that cuts most into the same fields may still be meant
            best = fallback(head, goesOn, charset);
        }
        Sample sample = Sample.of(head, goesOn, best);
        return new TextFormat(
                charset, best.delimiter(), header(sample), best.quoting(), decimal(sample, best.delimiter()));
    }

    private static TextFormat fallback(byte[] head, boolean goesOn, String charset) {
        TextFormat white = format(charset, TextFormat.WHITESPACE, DecimalMark.POINT);
        Sample spaces = Sample.of(head, goesOn, white);
        int fields = spaces.usualFields();
        if (fields >= 2 && spaces.share(fields) >= BELIEVED) {
            return white;
        }
        TextFormat best = format(charset, ",", DecimalMark.POINT);
        double bestShare = 0;
        for (String delimiter : DELIMITERS) {
            TextFormat format = format(charset, delimiter, DecimalMark.POINT);
            Sample sample = Sample.of(head, goesOn, format);
            int usual = sample.usualFields();
            if (usual >= 2 && sample.share(usual) > bestShare) {
                bestShare = sample.share(usual);
                best = format;
            }
        }
        return bestShare == 0 && fields >= 2 ? white : best;
    }

    private static TextFormat format(String charset, String delimiter, DecimalMark decimal) {
        Quoting quoting = delimiter.equals(TextFormat.WHITESPACE) ? Quoting.NONE : Quoting.DOUBLE;
        return new TextFormat(charset, delimiter, Header.ABSENT, quoting, decimal);
    }

    /// A header has no number and no date, and either a name that says its role or a column that is of
    /// numbers or dates from the second row on.
    private static Header header(Sample sample) {
        if (sample.rows().isEmpty()) {
            return Header.ABSENT;
        }
        List<String> first = sample.rows().getFirst();
        boolean known = false;
        for (String cell : first) {
            Profile one = Profile.of(cell.isEmpty() ? List.of() : List.of(cell), DecimalMark.POINT);
            if (one.isNumber() || one.isDate()) {
                return Header.ABSENT;
            }
            known |= RoleNames.role(cell).isPresent();
        }
        if (known) {
            return Header.PRESENT;
        }
        int fields = sample.usualFields();
        for (int c = 0; c < Math.min(first.size(), fields); c++) {
            Profile below = Profile.of(sample.column(c, 1, fields), DecimalMark.POINT);
            if (below.isNumber() || below.isDate()) {
                return Header.PRESENT;
            }
        }
        return Header.ABSENT;
    }

    private static DecimalMark decimal(Sample sample, String delimiter) {
        if (delimiter.equals(",")) {
            return DecimalMark.POINT;
        }
        int fields = sample.usualFields();
        for (int c = 0; c < fields; c++) {
            List<String> cells = sample.column(c, 1, fields);
            long commas = cells.stream().filter(t -> COMMA_NUMBER.matcher(t).matches()).count();
            long points = cells.stream().filter(t -> POINT_NUMBER.matcher(t).matches()).count();
            if (commas > 0 && points == 0 && commas >= 0.2 * cells.size()) {
                return DecimalMark.COMMA;
            }
        }
        return DecimalMark.POINT;
    }
}
