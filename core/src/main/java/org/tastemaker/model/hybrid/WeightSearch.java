// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.Arrays;
import java.util.List;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.task.TaskContext;

/// Searches the weights of members that put held-out items highest: the share of one member after the other is set to
/// what gives the best mean NDCG@10, until nothing gets better. It begins with the best of equal weights and of each
/// member alone, so it never ends below the best member on these users.
final class WeightSearch {
    private static final int CUT_OFF = 10;
    private static final int STEPS = 20;
    private static final int MOST_ROUNDS = 10;
    /// A gain that is smaller is none.
    private static final double GAIN = 1e-6;

    private final List<Rehearsal.Person> people;
    private final TaskContext task;
    private final double[] discount = new double[CUT_OFF];

    private WeightSearch(List<Rehearsal.Person> people, TaskContext task) {
        this.people = people;
        this.task = task;
        Arrays.setAll(discount, place -> Math.log(2) / Math.log(place + 2.0));
    }

    /// @return one weight a member, which add up to 1; equal ones if there is nobody to look at
    static float[] best(Rehearsal rehearsal, Members members, TaskContext task) {
        float[] found = new WeightSearch(rehearsal.people(), task).search(members.size());
        task.log("model.log.hybrid.weights", MemberWeights.words(members, found));
        return found;
    }

    private float[] search(int members) {
        float[] best = new float[members];
        Arrays.fill(best, 1f / members);
        double value = value(best);
        for (int m = 0; m < members; m++) {
            float[] alone = new float[members];
            alone[m] = 1;
            double found = value(alone);
            if (found > value + GAIN) {
                value = found;
                best = alone;
            }
        }
        boolean better = true;
        for (int round = 0; round < MOST_ROUNDS && better; round++) {
            better = false;
            for (int m = 0; m < members; m++) {
                for (int step = 0; step <= STEPS; step++) {
                    float[] tried = withShare(best, m, (float) step / STEPS);
                    double found = value(tried);
                    if (found > value + GAIN) {
                        value = found;
                        best = tried;
                        better = true;
                    }
                }
            }
        }
        return best;
    }

    /// @return the weights with another share for one member, the others in proportion
    private static float[] withShare(float[] weights, int member, float share) {
        float rest = 1 - weights[member];
        float[] other = new float[weights.length];
        for (int m = 0; m < other.length; m++) {
            other[m] = (1 - share) * (rest > 0 ? weights[m] / rest : 1f / (other.length - 1));
        }
        other[member] = share;
        return other;
    }

    /// @return mean NDCG@10
    private double value(float[] weights) {
        task.checkCancelled();
        double[] each = new double[people.size()];
        Parallel.blocks(task.threads(), each.length, 64, () -> {
            float[] bestScores = new float[CUT_OFF];
            boolean[] bestHeld = new boolean[CUT_OFF];
            return (from, to) -> {
                for (int n = from; n < to; n++) {
                    each[n] = value(people.get(n), weights, bestScores, bestHeld);
                }
            };
        });
        return Arrays.stream(each).average().orElse(0);
    }

    private double value(Rehearsal.Person person, float[] weights, float[] bestScores, boolean[] bestHeld) {
        int found = 0;
        int relevant = 0;
        for (int k = 0; k < person.items().length; k++) {
            float score = 0;
            for (int m = 0; m < weights.length; m++) {
                score += weights[m] * person.scores()[m][k];
            }
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
