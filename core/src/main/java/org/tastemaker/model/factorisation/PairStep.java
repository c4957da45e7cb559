// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

/// Makes a user prefer one item to another a little more than before. Holds scratch memory: one for each thread.
interface PairStep {
    /// @return by how much the user's score of the first item exceeds that of the second
    float difference(int user, int first, int second);

    /// Moves everything that this difference depends on along its gradient, and towards zero by the regularization.
    ///
    /// @param force how much a larger difference is wanted
    void step(int user, int first, int second, float force);
}
