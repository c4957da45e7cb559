// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.source;

import java.io.IOException;
import java.io.InputStream;

/// A file to be read, wherever it lies. Opening it twice gives the same bytes.
///
/// @param name name without folder and without `.gz` or `.xz`
/// @param path what to call it in messages
/// @param size bytes that will be read from the disk
/// @param opener opens it
public record SourceFile(String name, String path, long size, Opener opener) {
    /// Opens a file.
    @FunctionalInterface
    public interface Opener {
        /// @return its bytes, unpacked; closed by the caller
        InputStream open() throws IOException;
    }

    public InputStream open() throws IOException {
        return opener.open();
    }

    /// @param most how many bytes
    /// @return the first bytes of the file
    public byte[] head(int most) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(most);
        }
    }
}
