// SPDX-License-Identifier: GPL-3.0-or-later
/// From files to a data set. Start at [org.tastemaker.imports.Importer]: `source` opens files, a `layout`
/// (or `guess`) makes an [org.tastemaker.imports.ImportPlan], `read` carries it out row by row with `text`, and
/// an [org.tastemaker.imports.ImportSink] takes what comes out. Knows `data` and `split`, nothing of projects.
@NullMarked
package org.tastemaker.imports;

import org.jspecify.annotations.NullMarked;
