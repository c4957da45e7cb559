// SPDX-License-Identifier: GPL-3.0-or-later
/// Measurements of the window; run by the profile `benchmarks`, never with the tests. Figures stand in
/// docs/benchmarks.md.
@NullMarked
package org.tastemaker.app.benchmark;

import org.jspecify.annotations.NullMarked;
