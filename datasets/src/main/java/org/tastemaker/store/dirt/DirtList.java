// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.dirt;

import java.io.IOException;
import java.nio.file.Path;
import org.tastemaker.store.file.CsvFile;

/// The truth about the dirt: every row that was added and every field that was changed, where it stands.
///
/// Taking the added rows out and putting the clean fields back gives the clean files, byte by byte.
public final class DirtList implements AutoCloseable {
    private final CsvFile out;

    /// @param file to write
    public DirtList(Path file) throws IOException {
        out = new CsvFile(file, "file", "row", "kind", "change", "column", "clean", "dirty");
    }

    /// @param row number in the delivered file, 1 being the first after the header
    void added(String file, long row, DirtKind kind) throws IOException {
        out.row(file, row, kind.id(), "added", "", "", "");
    }

    /// @param row number in the delivered file, 1 being the first after the header
    void changed(String file, long row, DirtKind kind, String column, String clean, String dirty)
            throws IOException {
        out.row(file, row, kind.id(), "changed", column, clean, dirty);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
