// SPDX-License-Identifier: GPL-3.0-or-later
/// All pieces with content as real pages have it, for tests and pictures.
@NullMarked
package org.tastemaker.app.gallery;

import org.jspecify.annotations.NullMarked;
