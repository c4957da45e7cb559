// SPDX-License-Identifier: GPL-3.0-or-later
/// The open project and the work on it: who reads, who writes, the jobs in their lanes, and the live
/// scoring that answers lists and reasons. The window is the only writer of its project; workers hand
/// in files. Knows no page. Start reading at `ProjectSession`.
@NullMarked
package org.tastemaker.app.session;

import org.jspecify.annotations.NullMarked;
