// SPDX-License-Identifier: GPL-3.0-or-later
/// The Models page: a gallery made from what models say of themselves, a form for the settings of one, its
/// network as a picture, and the start of a training. Knows the session and the pieces, no other page;
/// the curves of what was started here are in `org.tastemaker.app.runs`.
@NullMarked
package org.tastemaker.app.models;

import org.jspecify.annotations.NullMarked;
