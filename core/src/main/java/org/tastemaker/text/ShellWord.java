// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.text;

import java.io.File;

/// One word of a command line, written so that a shell takes it for one word whatever is in it: a command that
/// is told to the user can be copied as it stands.
///
/// @param word what the program is to receive
record ShellWord(String word) {
    private static final String HARMLESS = "@%+=:,./_-";

    /// @return the word in the quotes of this system's shell, where it needs some
    @Override
    public String toString() {
        return File.separatorChar == '\\' ? forCmd() : forPosix();
    }

    String forPosix() {
        return isPlain(HARMLESS) ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /// Windows knows no single quotes; no file name there holds a double one.
    String forCmd() {
        return isPlain("@+=:./\\_-") ? word : '"' + word + '"';
    }

    private boolean isPlain(String harmless) {
        return !word.isEmpty()
                && word.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || harmless.indexOf(c) >= 0);
    }
}
