// SPDX-License-Identifier: GPL-3.0-or-later
/// Tests of the Lists page, by a robot on a trained project.
@NullMarked
package org.tastemaker.app.lists;

import org.jspecify.annotations.NullMarked;
