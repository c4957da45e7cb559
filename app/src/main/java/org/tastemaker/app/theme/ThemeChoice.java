// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.theme;

import java.util.Locale;

/// The themes a user can choose.
public enum ThemeChoice {
    /// Light or dark, as the system asks, also when it changes its mind.
    SYSTEM,
    LIGHT,
    DARK,
    HIGH_CONTRAST;

    /// @return key of the text that names the theme
    public String textKey() {
        return "shell.theme." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
