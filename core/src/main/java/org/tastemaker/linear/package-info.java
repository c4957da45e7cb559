// SPDX-License-Identifier: GPL-3.0-or-later
/// Small kernels of linear algebra over primitive arrays: products, Cholesky, eigenvectors of small
/// symmetric matrices, leading singular vectors of large ones, inverses of
/// large symmetric matrices outside the heap. Knows nothing of recommenders.
@NullMarked
package org.tastemaker.linear;

import org.jspecify.annotations.NullMarked;
