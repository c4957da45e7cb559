// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import org.tastemaker.model.factorisation.FoldIn.Person;

/// Finds the bias and vector that explain what is left of the ratings of a history, the items as they are.
interface HistoryFit {
    /// @return the items
    Factors factors();

    /// @param items items of the rows
    /// @param rest what bias and vector are to explain of each row
    /// @param n number of rows
    Person solve(int[] items, float[] rest, int n);
}
