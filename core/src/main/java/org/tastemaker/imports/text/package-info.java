// SPDX-License-Identifier: GPL-3.0-or-later
/// From bytes to rows and values: charset, lines, quotes, fields, numbers, times. Knows nothing of users
/// and items.
@NullMarked
package org.tastemaker.imports.text;

import org.jspecify.annotations.NullMarked;
