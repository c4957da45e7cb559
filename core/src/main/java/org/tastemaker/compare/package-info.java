// SPDX-License-Identifier: GPL-3.0-or-later
/// Two runs, user by user: how large the difference is, how sure it is. Knows evaluations and nothing of
/// models. Begin at `PairedStatistics`.
@NullMarked
package org.tastemaker.compare;

import org.jspecify.annotations.NullMarked;
