// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.Arrays;
import java.util.List;
import org.tastemaker.task.TaskContext;

/// Searches the weights of members that put held-out items highest: beginning with equal weights or the best member alone, the
/// share of one member after the other is set to what gives the best mean NDCG@10, until nothing gets better. What is found must
/// be clearly better than the best member alone, which else gets all the weight.
final class WeightSearch {
    private static final int STEPS = 20;
    private static final int MOST_ROUNDS = 10;
    /// A gain that is smaller is none.
    private static final double GAIN = 1e-6;

    private final List<Rehearsal.Person> people;
    private final TaskContext task;

    private WeightSearch(List<Rehearsal.Person> people, TaskContext task) {
        this.people = people;
        this.task = task;
    }

    /// @return one weight a member, which add up to 1; equal ones if there is nobody to look at
    static float[] best(Rehearsal rehearsal, Members members, TaskContext task) {
        float[] equal = new float[members.size()];
        Arrays.fill(equal, 1f / equal.length);
        float[] found = rehearsal.people().isEmpty() ? equal : new WeightSearch(rehearsal.people(), task).search(equal);
        task.log("model.log.hybrid.weights", MemberWeights.words(members, found));
        return found;
    }

    private float[] search(float[] equal) {
        BestMember single = BestMember.of(people, equal.length, task);
        float[] alone = new float[equal.length];
        alone[single.number()] = 1;
        Judged ofEqual = judged(equal);
        float[] best = ofEqual.mean() > single.judged().mean() ? equal : alone;
        double value = Math.max(ofEqual.mean(), single.judged().mean());
        boolean better = true;
        for (int round = 0; round < MOST_ROUNDS && better; round++) {
            better = false;
            for (int m = 0; m < equal.length; m++) {
                for (int step = 0; step <= STEPS; step++) {
                    float[] tried = withShare(best, m, (float) step / STEPS);
                    double found = judged(tried).mean();
                    if (found > value + GAIN) {
                        value = found;
                        best = tried;
                        better = true;
                    }
                }
            }
        }
        return judged(best).isClearlyBetterThan(single.judged()) ? best : alone;
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

    private Judged judged(float[] weights) {
        return Judged.of(people, task, (number, scores) -> {
            float[][] said = people.get(number).scores();
            for (int k = 0; k < scores.length; k++) {
                float score = 0;
                for (int m = 0; m < weights.length; m++) {
                    score += weights[m] * said[m][k];
                }
                scores[k] = score;
            }
        });
    }
}
