// SPDX-License-Identifier: GPL-3.0-or-later
/// What was done and can be undone. Knows commands, not what they change.
@NullMarked
package org.tastemaker.app.undo;

import org.jspecify.annotations.NullMarked;
