// SPDX-License-Identifier: GPL-3.0-or-later
/// Writing the store: comma-separated files, the deterministic zip.
///
/// Knows nothing of the world. Start at [org.tastemaker.store.file.CsvFile].
@NullMarked
package org.tastemaker.store.file;

import org.jspecify.annotations.NullMarked;
