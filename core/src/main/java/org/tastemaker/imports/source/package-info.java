// SPDX-License-Identifier: GPL-3.0-or-later
/// Where bytes come from: files, folders, gzip, xz and zip, opened without ever unpacking to disk and with caps
/// against archives that explode. Knows nothing of what the bytes mean.
@NullMarked
package org.tastemaker.imports.source;

import org.jspecify.annotations.NullMarked;
