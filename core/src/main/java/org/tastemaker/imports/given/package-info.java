// SPDX-License-Identifier: GPL-3.0-or-later
/// The split by given files, which reads files as an import does.
@NullMarked
package org.tastemaker.imports.given;

import org.jspecify.annotations.NullMarked;
