// SPDX-License-Identifier: GPL-3.0-or-later
/// Tests of the open project, and projects in memory for tests of the pages.
@NullMarked
package org.tastemaker.app.session;

import org.jspecify.annotations.NullMarked;
