// SPDX-License-Identifier: GPL-3.0-or-later
/// Takes pictures of the real window.
@NullMarked
package org.tastemaker.app.screenshot;

import org.jspecify.annotations.NullMarked;
