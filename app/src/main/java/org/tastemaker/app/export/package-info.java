// SPDX-License-Identifier: GPL-3.0-or-later
/// Copying what is seen and saving it as PNG, SVG or CSV. Charts and tables are exportable;
/// cards offer the menu.
@NullMarked
package org.tastemaker.app.export;

import org.jspecify.annotations.NullMarked;
