// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.guess;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.mozilla.universalchardet.UniversalDetector;

/// The charset of a text: byte order mark; UTF-8 where nearly every line is strictly so; UTF-16 by its zeros;
/// else what letter statistics say; else windows-1252.
final class CharsetGuess {
    /// A few lines in another charset, as in merged exports, do not change what the file is in.
    private static final double UTF8_LINES = 0.9;

    private CharsetGuess() {}

    /// @return name of a charset that this machine has
    static String of(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return "UTF-8";
        }
        if (starts(head, 0xFF, 0xFE)) {
            return "UTF-16LE";
        }
        if (starts(head, 0xFE, 0xFF)) {
            return "UTF-16BE";
        }
        int even = 0;
        int odd = 0;
        for (int k = 0; k + 1 < head.length; k += 2) {
            even += head[k] == 0 ? 1 : 0;
            odd += head[k + 1] == 0 ? 1 : 0;
        }
        if (odd > head.length / 100 && even * 5 < odd) {
            return "UTF-16LE";
        }
        if (even > head.length / 100 && odd * 5 < even) {
            return "UTF-16BE";
        }
        if (isUtf8(head)) {
            return "UTF-8";
        }
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(head);
        detector.dataEnd();
        String found = detector.getDetectedCharset();
        if (found != null && found.equalsIgnoreCase("US-ASCII")) {
            return "UTF-8";
        }
        return found != null && Charset.isSupported(found) ? Charset.forName(found).name() : "windows-1252";
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int k = 0; k < mark.length; k++) {
            if ((head[k] & 0xff) != mark[k]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] head) {
        int good = 0;
        int bad = 0;
        int from = 0;
        for (int p = 0; p < head.length; p++) {
            if (head[p] == '\n') {
                int verdict = line(head, from, p);
                good += verdict > 0 ? 1 : 0;
                bad += verdict < 0 ? 1 : 0;
                from = p + 1;
            }
        }
        if (good + bad == 0) {
            // no complete line has anything but ASCII; the last may be cut inside a character
            int verdict = line(head, from, head.length);
            return verdict >= 0 || line(head, from, Math.max(from, head.length - 3)) >= 0;
        }
        return good >= UTF8_LINES * (good + bad);
    }

    /// @return 0 for ASCII, 1 for UTF-8, -1 for neither
    private static int line(byte[] head, int from, int to) {
        boolean ascii = true;
        for (int p = from; p < to && ascii; p++) {
            ascii = head[p] >= 0;
        }
        if (ascii) {
            return 0;
        }
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(head, from, to - from));
            return 1;
        } catch (CharacterCodingException notUtf8) {
            return -1;
        }
    }
}
