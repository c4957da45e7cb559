// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.engine;

/// What a step asks gradients of.
public enum Learns {
    /// Embedding rows and dense parameters.
    ALL,
    /// Embedding rows only; dense parameters stay as they are.
    ROWS
}
