// SPDX-License-Identifier: GPL-3.0-or-later
/// The only source of randomness: streams with names, derived from one seed.
@NullMarked
package org.tastemaker.random;

import org.jspecify.annotations.NullMarked;
