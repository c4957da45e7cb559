// SPDX-License-Identifier: GPL-3.0-or-later
/// The Runs page: curves while a model is trained, the leader board of the test part, two runs side by
/// side. Knows the session and the pieces, no other page; how a difference is tested stands in
/// `org.tastemaker.evaluate`.
@NullMarked
package org.tastemaker.app.runs;

import org.jspecify.annotations.NullMarked;
