// SPDX-License-Identifier: GPL-3.0-or-later
/// Tests of the Models and Runs pages on a real project with real workers.
@NullMarked
package org.tastemaker.app.runs;

import org.jspecify.annotations.NullMarked;
