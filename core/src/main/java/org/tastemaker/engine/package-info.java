// SPDX-License-Identifier: GPL-3.0-or-later
/// Trains networks with a deep-learning engine, MXNet or PyTorch, through DJL: one compiler for both. The only
/// package that knows DJL. Embedding tables stay outside: a step is given the rows it needs and gives
/// their gradients back. Start at `Engines`.
@NullMarked
package org.tastemaker.engine;

import org.jspecify.annotations.NullMarked;
