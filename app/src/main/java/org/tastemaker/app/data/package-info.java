// SPDX-License-Identifier: GPL-3.0-or-later
/// The Data page: key figures, distributions, the tables of users, items and interactions, and the
/// import of files with its preview. Knows the open project through `session`; computes nothing on
/// the window's thread. Start reading at `DataPage`.
@NullMarked
package org.tastemaker.app.data;

import org.jspecify.annotations.NullMarked;
