// SPDX-License-Identifier: GPL-3.0-or-later
/// The types of nodes, a file each: what settings one has, what shape it gives, what it computes. Adding one is
/// a file here, its test, its texts `node.<name>.*`, and a line in META-INF/services. What a node cannot yet say
/// in terms of `Algebra` is added there and in its two implementations.
@NullMarked
package org.tastemaker.network.node;

import org.jspecify.annotations.NullMarked;
