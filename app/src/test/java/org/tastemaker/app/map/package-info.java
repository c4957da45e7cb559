// SPDX-License-Identifier: GPL-3.0-or-later
/// Tests of the Map page, by a robot on a trained project.
@NullMarked
package org.tastemaker.app.map;

import org.jspecify.annotations.NullMarked;
