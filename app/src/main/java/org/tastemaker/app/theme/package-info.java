// SPDX-License-Identifier: GPL-3.0-or-later
/// Fonts, colours and style sheets: light, dark, high contrast, or what the system asks for.
/// Knows scenes and nothing that is in them. Style sheets live in the `resources` module under `style`.
@NullMarked
package org.tastemaker.app.theme;

import org.jspecify.annotations.NullMarked;
