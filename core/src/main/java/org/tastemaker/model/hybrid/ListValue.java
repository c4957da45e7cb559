// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.Arrays;

/// NDCG@10 of the items put aside, where a user's items are ordered by some scores. Holds scratch memory: one for
/// each thread.
final class ListValue {
    private static final int CUT_OFF = 10;

    private final double[] discount = new double[CUT_OFF];
    private final float[] bestScores = new float[CUT_OFF];
    private final boolean[] bestHeld = new boolean[CUT_OFF];

    ListValue() {
        Arrays.setAll(discount, place -> Math.log(2) / Math.log(place + 2.0));
    }

    /// @param scores one for each of the person's items
    double of(Rehearsal.Person person, float[] scores) {
        int found = 0;
        int relevant = 0;
        for (int k = 0; k < person.items().length; k++) {
            float score = scores[k];
            relevant += person.held()[k] ? 1 : 0;
            if (found == CUT_OFF && score <= bestScores[CUT_OFF - 1]) {
                continue;
            }
            int place = found < CUT_OFF ? found++ : CUT_OFF - 1;
            while (place > 0 && score > bestScores[place - 1]) {
                bestScores[place] = bestScores[place - 1];
                bestHeld[place] = bestHeld[place - 1];
                place--;
            }
            bestScores[place] = score;
            bestHeld[place] = person.held()[k];
        }
        double gain = 0;
        double ideal = 0;
        for (int place = 0; place < CUT_OFF; place++) {
            gain += place < found && bestHeld[place] ? discount[place] : 0;
            ideal += place < relevant ? discount[place] : 0;
        }
        return gain / ideal;
    }
}
