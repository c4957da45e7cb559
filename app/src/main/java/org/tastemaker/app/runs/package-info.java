// SPDX-License-Identifier: GPL-3.0-or-later
/// The Runs page: curves while a model is trained, the leader board of the test part, two runs against each other,
/// accuracy against diversity, learning curves, cross-validations, the shapes of predictions. Knows the session and the pieces, no other
/// page; how a difference is tested stands in `org.tastemaker.compare`. Begin at `RunsPage`: each view of it has a view
/// model of its own, and all share the runs and the selection of `RunsViewModel`.
@NullMarked
package org.tastemaker.app.runs;

import org.jspecify.annotations.NullMarked;
