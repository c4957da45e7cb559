// SPDX-License-Identifier: GPL-3.0-or-later
/// Recommenders that are networks. Each model is a template with settings; `NetworkModel` trains and scores any
/// network, also one from a file. Lists and evaluation are computed in plain Java; training and reasons use an
/// engine.
@NullMarked
package org.tastemaker.model.neural;

import org.jspecify.annotations.NullMarked;
