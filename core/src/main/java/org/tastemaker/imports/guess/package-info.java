// SPDX-License-Identifier: GPL-3.0-or-later
/// What a file looks like: charset, delimiter, header, decimal mark, roles of columns. Every guess ends in
/// a plan that a person can change.
@NullMarked
package org.tastemaker.imports.guess;

import org.jspecify.annotations.NullMarked;
