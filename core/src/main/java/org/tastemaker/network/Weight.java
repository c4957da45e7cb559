// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network;

/// A dense parameter of a node: trained as a whole at every step.
///
/// @param name unique in the network: the node's identifier, a point, what it is
/// @param shape sides; a matrix is (out, in)
/// @param start how it is filled before training
/// @param scale bound of [Start#UNIFORM]; not used by others
public record Weight(String name, int[] shape, Start start, double scale) {
    /// How a parameter is filled.
    public enum Start {
        ZEROS,
        /// Uniform between minus and plus the scale.
        UNIFORM
    }

    public int size() {
        int size = 1;
        for (int side : shape) {
            size = Math.multiplyExact(size, side);
        }
        return size;
    }
}
