// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tastemaker.imports.TextFormat;

/// Cuts a text into rows and fields without making an object a field. Lines end with LF or CR LF; empty
/// lines are passed over.
///
/// A quote opens a field only at its beginning, and closes it only before a delimiter or the end of a line. Where it
/// never closes so, or the row over several lines would not have the expected fields, the line of the
/// opening quote alone is spoilt and the next line is read as if nothing had been.
public final class RowReader implements Closeable {
    /// What [#next] found.
    public enum Outcome {
        ROW,
        /// A line whose quote never closes.
        QUOTE_OPEN,
        /// A line of more than [#LONGEST] bytes.
        TOO_LONG,
        END
    }

    /// Bytes of the longest line, and of the longest row over several lines.
    public static final int LONGEST = 16 << 20;

    private static final int BLOCK = 1 << 18;
    private static final int SPARE = 1 << 14;

    private final InputStream in;
    private final byte[] delimiter;
    private final boolean whitespace;
    private final boolean quotes;
    private int expected;

    private byte[] buffer = new byte[BLOCK];
    private int position;
    private int limit;
    private boolean ended;
    private long consumed;

    private long line;
    private long nextLine = 1;
    private int count;
    private int[] start = new int[16];
    private int[] end = new int[16];
    private boolean[] doubled = new boolean[16];
    /// Whether the field that [#closing] looked at holds doubled quotes.
    private boolean twice;

    /// @param bytes bytes of the file; closed with this reader
    public RowReader(InputStream bytes, TextFormat format) throws IOException {
        this.in = Utf8Stream.of(bytes, Charset.forName(format.charset()));
        this.delimiter = format.delimiter().getBytes(StandardCharsets.UTF_8);
        this.whitespace = format.delimiter().equals(TextFormat.WHITESPACE);
        this.quotes = format.quoting() == TextFormat.Quoting.DOUBLE;
    }

    /// @param fields how many fields a row over several lines must have; 0 for any number
    public void expect(int fields) {
        expected = fields;
    }

    /// Goes to the next row.
    public Outcome next() throws IOException {
        while (true) {
            if (limit - position < SPARE && !ended) {
                compact();
            }
            if (position >= limit) {
                count = 0;
                return Outcome.END;
            }
            line = nextLine;
            int newline = lineEnd(position);
            if (newline < 0) {
                skipLine();
                return Outcome.TOO_LONG;
            }
            if (newline - position > LONGEST) {
                count = 0;
                advance(newline + 1, 1);
                return Outcome.TOO_LONG;
            }
            int to = withoutReturn(position, newline);
            if (to == position || (whitespace && blank(position, to))) {
                advance(newline + 1, 1);
                continue;
            }
            return split(newline, to);
        }
    }

    /// @return number of the current row's first line; the file's first line is 1
    public long line() {
        return line;
    }

    /// @return number of fields of the current row
    public int count() {
        return count;
    }

    /// @return how many bytes of UTF-8 lie behind, for progress
    public long consumed() {
        return consumed + position;
    }

    /// @return the bytes that [#start] and [#end] refer to; valid until the next row
    public byte[] bytes() {
        return buffer;
    }

    public int start(int field) {
        return start[field];
    }

    public int end(int field) {
        return end[field];
    }

    /// @return the text of a field without white space around it
    public String text(int field) {
        String text = new String(buffer, start[field], end[field] - start[field], StandardCharsets.UTF_8);
        return (doubled[field] ? text.replace("\"\"", "\"") : text).strip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Outcome split(int newline, int lineTo) throws IOException {
        count = 0;
        int p = position;
        int to = lineTo;
        int last = newline;
        int lines = 1;
        if (whitespace) {
            splitWhitespace(p, to);
            advance(newline + 1, 1);
            return Outcome.ROW;
        }
        while (true) {
            if (quotes && p < to && buffer[p] == '"') {
                int close = closing(p);
                if (close < 0) {
                    count = 0;
                    advance(newline + 1, 1);
                    return Outcome.QUOTE_OPEN;
                }
                add(p + 1, close, twice);
                if (close >= to) {
                    lines += newlines(to, close);
                    last = lineEnd(close);
                    if (last < 0) {
                        count = 0;
                        advance(newline + 1, 1);
                        return Outcome.QUOTE_OPEN;
                    }
                    to = withoutReturn(close, last);
                }
                p = close + 1;
                while (p < to && buffer[p] == ' ' && !atDelimiter(p, to)) {
                    p++;
                }
            } else {
                int from = p;
                p = find(p, to);
                add(from, p, false);
            }
            if (p >= to) {
                break;
            }
            p += delimiter.length;
            if (p >= to) {
                add(to, to, false);
                break;
            }
        }
        if (lines > 1 && expected > 0 && count != expected) {
            count = 0;
            advance(newline + 1, 1);
            return Outcome.QUOTE_OPEN;
        }
        advance(last + 1, lines);
        return Outcome.ROW;
    }

    private void splitWhitespace(int from, int to) {
        int p = from;
        while (true) {
            while (p < to && isSpace(buffer[p])) {
                p++;
            }
            if (p >= to) {
                return;
            }
            int s = p;
            while (p < to && !isSpace(buffer[p])) {
                p++;
            }
            add(s, p, false);
        }
    }

    /// @return where the quote that opens at `open` closes, or -1; sets [#twice]
    private int closing(int open) throws IOException {
        twice = false;
        int q = open + 1;
        while (true) {
            if (q >= limit && !more(open)) {
                return -1;
            }
            if (buffer[q] != '"') {
                q++;
                continue;
            }
            if (q + delimiter.length + 1 >= limit) {
                more(open);
            }
            if (q + 1 < limit && buffer[q + 1] == '"') {
                twice = true;
                q += 2;
                continue;
            }
            int after = q + 1;
            while (after < limit && buffer[after] == ' ' && !atDelimiter(after, limit)) {
                after++;
            }
            boolean closes = after >= limit || isLineEnd(after) || atDelimiter(after, limit);
            return closes ? q : -1;
        }
    }

    private boolean isLineEnd(int p) {
        return buffer[p] == '\n' || (buffer[p] == '\r' && (p + 1 >= limit || buffer[p + 1] == '\n'));
    }

    private boolean atDelimiter(int p, int to) {
        if (p + delimiter.length > to) {
            return false;
        }
        for (int k = 0; k < delimiter.length; k++) {
            if (buffer[p + k] != delimiter[k]) {
                return false;
            }
        }
        return true;
    }

    private int find(int from, int to) {
        byte first = delimiter[0];
        byte[] bytes = buffer;
        if (delimiter.length == 1) {
            int p = from;
            while (p < to && bytes[p] != first) {
                p++;
            }
            return p;
        }
        for (int p = from; p < to; p++) {
            if (bytes[p] == first && atDelimiter(p, to)) {
                return p;
            }
        }
        return to;
    }

    private void add(int from, int to, boolean hasDoubled) {
        if (count == start.length) {
            start = Arrays.copyOf(start, count * 2);
            end = Arrays.copyOf(end, count * 2);
            doubled = Arrays.copyOf(doubled, count * 2);
        }
        start[count] = from;
        end[count] = to;
        doubled[count++] = hasDoubled;
    }

    private int newlines(int from, int to) {
        int n = 0;
        for (int p = from; p < to; p++) {
            if (buffer[p] == '\n') {
                n++;
            }
        }
        return n;
    }

    private boolean blank(int from, int to) {
        for (int p = from; p < to; p++) {
            if (!isSpace(buffer[p])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t';
    }

    private int withoutReturn(int from, int to) {
        return to > from && buffer[to - 1] == '\r' ? to - 1 : to;
    }

    /// @return where the line ends that `from` lies in (at LF or the end of the text), or -1 if it is too long
    private int lineEnd(int from) throws IOException {
        int p = from;
        while (true) {
            byte[] bytes = buffer;
            int to = limit;
            while (p < to && bytes[p] != '\n') {
                p++;
            }
            if (p < to) {
                return p;
            }
            if (!more(position)) {
                return ended ? limit : -1;
            }
        }
    }

    /// Reads more behind what is there, nothing moving.
    ///
    /// @param from where the row began
    /// @return whether there is more; false at the end of the text or beyond the longest row
    private boolean more(int from) throws IOException {
        if (ended || limit - from >= LONGEST) {
            return false;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int n = in.read(buffer, limit, buffer.length - limit);
        if (n < 0) {
            ended = true;
            return false;
        }
        limit += n;
        return true;
    }

    private void compact() throws IOException {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        consumed += position;
        limit -= position;
        position = 0;
        int n = in.readNBytes(buffer, limit, buffer.length - limit);
        ended = n < buffer.length - limit;
        limit += n;
    }

    private void skipLine() throws IOException {
        count = 0;
        while (true) {
            for (int p = position; p < limit; p++) {
                if (buffer[p] == '\n') {
                    advance(p + 1, 1);
                    return;
                }
            }
            consumed += limit;
            position = 0;
            limit = Math.max(0, in.read(buffer, 0, buffer.length));
            if (limit == 0) {
                ended = true;
                nextLine++;
                return;
            }
        }
    }

    private void advance(int to, int lines) {
        position = Math.min(to, limit);
        nextLine += lines;
    }
}
