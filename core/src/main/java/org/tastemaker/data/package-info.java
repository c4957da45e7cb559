// SPDX-License-Identifier: GPL-3.0-or-later
/// The data set in memory: catalogues of users and items with their columns, and the interactions as
/// columns of primitives. Knows nothing of files, models or the project. Filled by `imports`, changed
/// by `prepare`, cut by `split`.
@NullMarked
package org.tastemaker.data;

import org.jspecify.annotations.NullMarked;
