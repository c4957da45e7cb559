// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// The bytes of a text as UTF-8, whatever its charset, so that one reader of rows serves all.
/// Bytes that are wrong in the charset become U+FFFD.
final class Utf8Stream extends InputStream {
    private final Reader reader;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final CharBuffer chars = CharBuffer.allocate(1 << 15);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 17);
    private boolean ended;

    private Utf8Stream(Reader reader) {
        this.reader = reader;
        chars.limit(0);
        bytes.limit(0);
    }

    /// @param charset the charset of the text
    /// @return the same text in UTF-8 without byte order mark
    static InputStream of(InputStream in, Charset charset) throws IOException {
        if (charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII)) {
            PushbackInputStream back = new PushbackInputStream(in, 3);
            byte[] mark = back.readNBytes(3);
            if (!(mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF)) {
                back.unread(mark);
            }
            return back;
        }
        Reader reader = new InputStreamReader(in, charset);
        Utf8Stream stream = new Utf8Stream(reader);
        stream.skipMark();
        return stream;
    }

    private void skipMark() throws IOException {
        chars.clear();
        int first = reader.read();
        if (first >= 0 && first != 0xFEFF) {
            chars.put((char) first);
        }
        chars.flip();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        while (!bytes.hasRemaining()) {
            if (ended) {
                return -1;
            }
            refill();
        }
        int n = Math.min(length, bytes.remaining());
        bytes.get(to, from, n);
        return n;
    }

    private void refill() throws IOException {
        chars.compact();
        int n = reader.read(chars);
        chars.flip();
        bytes.clear();
        ended = n < 0;
        encoder.encode(chars, bytes, ended);
        if (ended) {
            encoder.flush(bytes);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
