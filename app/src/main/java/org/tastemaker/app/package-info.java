// SPDX-License-Identifier: GPL-3.0-or-later
/// The window's composition root: everything is built here, once, through constructors.
/// Start reading at `Window`; the frame is in `shell`, one package a feature beside it.
@NullMarked
package org.tastemaker.app;

import org.jspecify.annotations.NullMarked;
