// SPDX-License-Identifier: GPL-3.0-or-later
/// From files to a data set: layouts, roles, guesses, refused rows.
@NullMarked
package org.tastemaker.imports;

import org.jspecify.annotations.NullMarked;
