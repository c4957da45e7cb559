// SPDX-License-Identifier: GPL-3.0-or-later
/// Tests of the Data page.
@NullMarked
package org.tastemaker.app.data;

import org.jspecify.annotations.NullMarked;
