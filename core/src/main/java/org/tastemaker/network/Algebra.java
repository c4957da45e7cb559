// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network;

import java.util.List;

/// What nodes compute with. Values are matrices (samples, width). An engine implements it with tensors that
/// remember how they came about; [org.tastemaker.network.forward] with plain arrays.
///
/// @param <T> a value
public interface Algebra<T> {
    /// @return the rows of an embedding node's table that the samples name
    T embedding(String node);

    /// @return the encoded columns of a side
    T features(Side side);

    /// @param weight name of a [Weight] of shape (out, in)
    /// @param bias name of a [Weight] of shape (out)
    /// @return x times the transposed weight, plus the bias
    T linear(T x, String weight, String bias);

    T activate(T x, Activation activation);

    /// @return the parts side by side
    T concat(List<T> parts);

    /// @return the product, number by number, of equal widths
    T multiply(T a, T b);

    /// @return the sum, number by number, of equal widths
    T add(T a, T b);

    /// @return for each sample the inner product, width 1
    T dot(T a, T b);

    /// @return in training x with numbers set to zero by chance and the others enlarged to keep the mean;
    ///     otherwise x
    T dropout(T x, String node, double rate);
}
