// SPDX-License-Identifier: GPL-3.0-or-later
/// The frame around the pages: rail, header, task strip, palette, settings, shared selection, and
/// the contract of a page. Knows no page by name. The composition root is `org.tastemaker.app.Window`.
@NullMarked
package org.tastemaker.app.shell;

import org.jspecify.annotations.NullMarked;
