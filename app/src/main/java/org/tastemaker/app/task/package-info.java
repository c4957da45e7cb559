// SPDX-License-Identifier: GPL-3.0-or-later
/// The only place with threads and `Platform.runLater`: work in the background where the newest
/// request wins, and the queue of long jobs as the window sees it. Knows no view.
@NullMarked
package org.tastemaker.app.task;

import org.jspecify.annotations.NullMarked;
