// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

/// Lets the upper model of a stack score.
///
/// @param normalisation scale of the members' scores
/// @param side what it looks at beside them
/// @param meta the upper model
record MetaFusion(Normalisation normalisation, SideFeatures side, MetaModel meta) implements Fusion {

    @Override
    public Worker worker(int items) {
        Ranks ranks = new Ranks(items);
        return (history, members, fused) -> {
            for (float[] row : members) {
                normalisation.apply(row, ranks);
            }
            meta.score(members, side.popularity(), side.length(history.items().length), fused);
        };
    }
}
