// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

/// Of each item the similar ones, most similar first: those of item `i` are `offset[i] .. offset[i + 1] - 1`.
///
/// @param offset one more than there are items
/// @param item the similar items
/// @param similarity how similar they are, above 0
record SimilarItems(int[] offset, int[] item, float[] similarity) {

    int items() {
        return offset.length - 1;
    }
}
