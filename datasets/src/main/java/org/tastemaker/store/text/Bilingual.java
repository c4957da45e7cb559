// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.text;

/// The same in two languages.
///
/// @param en English
/// @param zh Simplified Chinese
public record Bilingual(String en, String zh) {
    static Bilingual both(String en, String zh) {
        return new Bilingual(en, zh);
    }
}
