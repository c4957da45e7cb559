// SPDX-License-Identifier: GPL-3.0-or-later
/// The real window with real projects and real workers, driven by mouse and keyboard.
@NullMarked
package org.tastemaker.app.journey;

import org.jspecify.annotations.NullMarked;
