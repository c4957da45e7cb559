// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.content;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Consumer;

/// Cuts text into what is counted. Letters and digits that stand together are a word, in small letters; a single letter
/// is none. Where a script has no spaces between words (Chinese, Japanese; Korean is cut likewise), each two
/// neighbouring characters are one, as in most retrieval of Chinese text; a character that stands alone is one by itself.
final class Tokenizer {

    void cut(String text, Consumer<String> words) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int start = 0;
        Kind kind = Kind.OTHER;
        for (int at = 0; at < plain.length(); at += Character.charCount(plain.codePointAt(at))) {
            Kind here = Kind.of(plain.codePointAt(at), kind);
            if (here != kind) {
                give(plain, start, at, kind, words);
                start = at;
                kind = here;
            }
        }
        give(plain, start, plain.length(), kind, words);
    }

    private static void give(String text, int from, int to, Kind kind, Consumer<String> words) {
        if (kind == Kind.OTHER || from == to) {
            return;
        }
        int first = text.codePointAt(from);
        boolean single = from + Character.charCount(first) == to;
        if (single) {
            if (kind == Kind.UNSPACED || Character.isDigit(first)) {
                words.accept(text.substring(from, to));
            }
        } else if (kind == Kind.SPACED) {
            words.accept(text.substring(from, to));
        } else {
            int left = from;
            int right = from + Character.charCount(first);
            while (right < to) {
                int end = right + Character.charCount(text.codePointAt(right));
                words.accept(text.substring(left, end));
                left = right;
                right = end;
            }
        }
    }

    /// What a character belongs to.
    private enum Kind {
        SPACED,
        UNSPACED,
        OTHER;

        static Kind of(int character, Kind before) {
            int type = Character.getType(character);
            if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
                return before;
            }
            UnicodeScript script = UnicodeScript.of(character);
            if (Character.isIdeographic(character) || script == UnicodeScript.HIRAGANA
                    || script == UnicodeScript.KATAKANA || script == UnicodeScript.HANGUL) {
                return UNSPACED;
            }
            return Character.isLetterOrDigit(character) ? SPACED : OTHER;
        }
    }
}
