// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Ratings;
import org.tastemaker.sampling.Positives;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;

/// What [Fm] is shown: rated rows, or observed pairs with items to draw against them.
///
/// @param shown users, items and labels; a label of a rating is the rating itself
/// @param mean what the constant begins as
/// @param observed the observed pairs, which are not drawn
/// @param negatives drawn for each of those shown
record FmSamples(Positives shown, double mean, InteractionMatrix observed, int negatives) {

    /// @throws org.tastemaker.problem.ProblemException of kind INPUT if ratings are wanted and there are none
    static FmSamples of(ModelInput input, FmSettings settings) {
        if (settings.rates()) {
            double mean = Ratings.training(input.data(), "fm").mean();
            Positives rated = Positives.ratings(
                    input.data().data().interactions(), input.data().rows(Part.TRAIN), 0);
            return new FmSamples(rated, mean, input.data().matrix(Part.TRAIN), 0);
        }
        InteractionMatrix observed = input.pairs().matrix();
        // the constant begins where sigmoid gives the share of the observed among what is shown
        return new FmSamples(
                Positives.pairs(observed), -Math.log(settings.negatives()), observed, settings.negatives());
    }

    /// @return users with something to learn from
    boolean[] users() {
        boolean[] met = new boolean[observed.users()];
        for (int u : shown.user()) {
            met[u] = true;
        }
        return met;
    }

    /// @return items with something to learn from
    boolean[] items() {
        boolean[] met = new boolean[observed.items()];
        for (int i : shown.item()) {
            met[i] = true;
        }
        return met;
    }

    /// @return an order of all that is shown
    int[] order(RandomGenerator chance) {
        int[] order = new int[shown.size()];
        for (int n = 0; n < order.length; n++) {
            int other = chance.nextInt(n + 1);
            order[n] = order[other];
            order[other] = n;
        }
        return order;
    }

    /// @param known whether columns speak for items without observed pairs, which then are not drawn
    int[] candidates(boolean known) {
        boolean[] met = items();
        return IntStream.range(0, met.length).filter(i -> !known || met[i]).toArray();
    }
}
