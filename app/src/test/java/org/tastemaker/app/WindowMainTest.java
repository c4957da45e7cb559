// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tastemaker.app.text.Language;

class WindowMainTest {
    private static String said(String message) {
        return WindowMain.refusal(new UnsupportedOperationException(message))
                .describe(new Language(Locale.ENGLISH).texts());
    }

    @Test
    void aMissingDisplayAndAMissingToolkitAreToldApart() {
        assertThat(said("Unable to open DISPLAY")).contains("needs a display").doesNotContain("GTK");
        assertThat(said("Unable to load glass GTK library.")).contains("libgtk-3-0").doesNotContain("found none");
    }
}
