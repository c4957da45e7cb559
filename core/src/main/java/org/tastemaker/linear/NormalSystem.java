// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

/// The system of a weighted least squares problem: a matrix, to which outer products of rows are added, and a
/// right side. Holds scratch memory: one for each thread.
public interface NormalSystem {

    /// Begins anew.
    ///
    /// @param base what the matrix begins as, `n * n` numbers, symmetric; the right side begins as zero
    void begin(float[] base);

    /// Adds `weight` times the outer product of each row with itself to the matrix, and `weight` times the row
    /// to the right side.
    ///
    /// @param from rows, `n` numbers each, one after the other
    /// @param row which rows
    /// @param weight their weights
    /// @param first first place in these two
    /// @param last last place plus one
    default void add(float[] from, int[] row, float[] weight, int first, int last) {
        add(from, row, weight, weight, first, last);
    }

    /// As [#add(float[], int[], float[], int, int)], with other factors for the right side.
    ///
    /// @param target what each row is multiplied with where it goes to the right side
    void add(float[] from, int[] row, float[] weight, float[] target, int first, int last);

    /// Adds to every number of the diagonal.
    void addToDiagonal(float value);

    /// @return the sum of the diagonal
    float trace();

    /// Solves the system; matrix and right side are of no use afterwards.
    ///
    /// @param out where the solution goes
    /// @param at its first place
    /// @return false if the matrix is not positive definite in the accuracy of floats; nothing is put out then
    boolean solve(float[] out, int at);

    /// @return the product of the right side and the solution, after [#solve] has found one
    double explained();
}
