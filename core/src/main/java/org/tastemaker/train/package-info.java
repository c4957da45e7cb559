// SPDX-License-Identifier: GPL-3.0-or-later
/// The training loop: calls the epochs of any model, validates, keeps the best, stops early, keeps
/// checkpoints, resumes, guards against divergence. Knows models by their contract only.
@NullMarked
package org.tastemaker.train;

import org.jspecify.annotations.NullMarked;
