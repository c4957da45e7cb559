// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.embed;

import java.util.ArrayList;
import java.util.List;
import org.tastemaker.linear.TopSelection;

/// Finds the nearest items or users by an exact scan.
///
/// @param vectors what tells which are near
/// @param eligible which may be found
public record NearestNeighbours(Vectors vectors, boolean[] eligible) {

    /// All may be found.
    public static NearestNeighbours among(Vectors vectors) {
        boolean[] all = new boolean[vectors.size()];
        java.util.Arrays.fill(all, true);
        return new NearestNeighbours(vectors, all);
    }

    /// @return the k nearest others, nearest first, equally near ones in the order of their numbers
    public List<Neighbour> of(int number, int k) {
        TopSelection selection = new TopSelection(Math.min(k, vectors.size()));
        int n = selection.select(vectors.cosines(number), eligible, new int[] {number});
        List<Neighbour> found = new ArrayList<>(n);
        for (int r = 0; r < n; r++) {
            found.add(new Neighbour(selection.item(r), selection.score(r)));
        }
        return found;
    }
}
