// SPDX-License-Identifier: GPL-3.0-or-later
/// Static statistical figures, drawn by Smile into pictures in the colours of the theme: the only package of
/// the window that knows Smile and AWT's drawing. It is loaded when the first figure is shown. Knows the charts'
/// contract and no page.
@NullMarked
package org.tastemaker.app.figure;

import org.jspecify.annotations.NullMarked;
