// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tastemaker.imports.ImportRequest;
import org.tastemaker.imports.Importer;

/// Looks at three rows of its own while the user still looks for her files: what that takes the first time, the
/// preview of her files does not take again.
final class Rehearsal {
    private static final String ROWS = "user,item,rating,time\nu1,i1,5,2024-05-01\nu2,i1,3.5,1714521600\n\"u,3\",i2,4,1714521601\n";

    private final Importer importer;

    Rehearsal(Importer importer) {
        this.importer = importer;
    }

    /// @return how many rows were read
    long play() throws IOException {
        Path file = Files.createTempFile("tastemaker-", ".csv");
        try {
            Files.writeString(file, ROWS);
            return importer.preview(ImportRequest.of(file), ImportViewModel.ROWS).interactions();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
