// SPDX-License-Identifier: GPL-3.0-or-later
/// Models made of other models: a hybrid trains its members, keeps them, and makes one score of theirs. Members are
/// named in a parameter and known by the contract of a model alone. Begin at `HybridModel`, then `Blend`.
@NullMarked
package org.tastemaker.model.hybrid;

import org.jspecify.annotations.NullMarked;
