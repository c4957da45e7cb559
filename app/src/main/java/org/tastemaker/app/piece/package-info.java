// SPDX-License-Identifier: GPL-3.0-or-later
/// The pieces all pages are made of, one class each: cards, figures, fields, tables, rows, tags.
/// Knows no page and no service. Charts live in `chart`, their style in the `resources` module.
@NullMarked
package org.tastemaker.app.piece;

import org.jspecify.annotations.NullMarked;
