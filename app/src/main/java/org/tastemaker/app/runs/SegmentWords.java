// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import org.tastemaker.app.text.Language;
import org.tastemaker.segment.Segment;

/// What groups of users and of items are called on the screen.
record SegmentWords(Language language) {

    String of(Segment segment) {
        return switch (segment.kind()) {
            case OTHERS -> language.get("segment.others");
            case MISSING -> language.get("segment.missing");
            case LEVEL -> segment.label();
            case RANGE -> segment.label().replaceAll("(?<=\\d)-(?=\\d)", "–");
        };
    }
}
