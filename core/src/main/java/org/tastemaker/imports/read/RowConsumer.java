// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.read;

import org.jspecify.annotations.Nullable;
import org.tastemaker.imports.ImportReport.RowProblem;
import org.tastemaker.imports.text.RowReader;

/// Takes rows of one file.
interface RowConsumer {
    /// @return null if the row was taken, or why it was refused
    @Nullable RowProblem accept(RowReader row);

    /// @return how many rows of the data a row of the file is: more than one where a line lists items
    default int rowsIn(RowReader row) {
        return 1;
    }
}
