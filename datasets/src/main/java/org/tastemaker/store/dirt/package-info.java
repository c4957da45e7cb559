// SPDX-License-Identifier: GPL-3.0-or-later
/// The faults planted in the clean rows, each listed where it stands.
///
/// Start at [org.tastemaker.store.dirt.DirtPlan].
@NullMarked
package org.tastemaker.store.dirt;

import org.jspecify.annotations.NullMarked;
