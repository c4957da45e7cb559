// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.split;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;

/// What a protocol makes of a data set: the result of its recipe and the part of each row.
///
/// @param protocol name of the protocol
/// @param data the data set after the recipe
/// @param part [Part#code] of each interaction
/// @param candidates given candidates, or null
public record Prepared(String protocol, DataSet data, byte[] part, @Nullable Candidates candidates) {
    /// @throws IllegalArgumentException if `part` has not a code for each interaction
    // not the compact form: the compiler drops the annotations of its parameters from the class file
    public Prepared(String protocol, DataSet data, byte[] part, @Nullable Candidates candidates) {
        if (part.length != data.interactions().size()) {
            throw new IllegalArgumentException("part has " + part.length + " rows, not " + data.interactions().size());
        }
        this.protocol = protocol;
        this.data = data;
        this.part = part;
        this.candidates = candidates;
    }

    public int users() {
        return data.users().size();
    }

    public int items() {
        return data.items().size();
    }

    /// @return numbers of the rows of these parts, ascending
    public int[] rows(Part... parts) {
        boolean[] wanted = new boolean[Part.values().length];
        for (Part p : parts) {
            wanted[p.code()] = true;
        }
        int[] rows = new int[part.length];
        int n = 0;
        for (int r = 0; r < part.length; r++) {
            if (wanted[part[r]]) {
                rows[n++] = r;
            }
        }
        return Arrays.copyOf(rows, n);
    }

    /// @return the rows of these parts as a matrix of users by items; what stands in a cell is the sum of
    ///     the weights of its rows
    public InteractionMatrix matrix(Part... parts) {
        Interactions all = data.interactions();
        return InteractionMatrix.of(users(), items(), all, rows(parts));
    }
}
