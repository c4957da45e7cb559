// SPDX-License-Identifier: GPL-3.0-or-later
/// A network as data: nodes with types, their shapes and problems, files, templates and pictures. Knows no
/// engine: node types (package `node`) say what they compute in terms of an `Algebra`. Trained by
/// `engine`, computed in plain Java by `forward`, made into recommenders by `model.neural`.
@NullMarked
package org.tastemaker.network;

import org.jspecify.annotations.NullMarked;
