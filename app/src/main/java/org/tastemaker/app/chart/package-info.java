// SPDX-License-Identifier: GPL-3.0-or-later
/// Charts drawn on canvas, live and large: curves, bars, scatter maps. Each can be copied and saved,
/// follows the theme, and has its numbers as a table. Figures that are drawn elsewhere are shown by
/// [org.tastemaker.app.chart.StaticFigure]. Knows no page.
@NullMarked
package org.tastemaker.app.chart;

import org.jspecify.annotations.NullMarked;
