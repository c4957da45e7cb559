// SPDX-License-Identifier: GPL-3.0-or-later
/// The work that runs beside the window or under the command line: requests, events, and who writes
/// the results into the project. One implementation serves both.
@NullMarked
package org.tastemaker.job;

import org.jspecify.annotations.NullMarked;
