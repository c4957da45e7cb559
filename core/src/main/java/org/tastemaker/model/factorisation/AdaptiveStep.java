// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import org.tastemaker.feature.FeatureMatrix;
import org.tastemaker.linear.Vectors;

/// Gradient descent for a pair of items whose rate falls, number by number, with the squares of the gradients so far
/// (Duchi, Hazan, Singer 2011). The sums begin at 1, as in LightFM. The regularization is part of the gradient.
final class AdaptiveStep implements PairStep {
    private final Side users;
    private final Side items;
    private final Side userSquares;
    private final Side itemSquares;
    private final float rate;
    private final float penalty;
    private final boolean biases;
    private final float[] scratch;
    private final float[] ofUser;
    private final float[] ofFirst;
    private final float[] ofSecond;
    private final float[] difference;
    private final float[] person;

    /// @param squares what is remembered of the gradients
    AdaptiveStep(PairSides sides, PairSides squares, PairSettings settings) {
        users = sides.users();
        items = sides.items();
        userSquares = squares.users();
        itemSquares = squares.items();
        rate = (float) settings.learningRate();
        penalty = (float) settings.regularization();
        biases = settings.biases();
        int d = settings.factors();
        scratch = new float[d];
        ofUser = new float[d];
        ofFirst = new float[d];
        ofSecond = new float[d];
        difference = new float[d];
        person = new float[d];
    }

    @Override
    public float difference(int user, int first, int second) {
        float x = Vectors.dotDifference(
                users.vector(user, ofUser), items.vector(first, ofFirst), items.vector(second, ofSecond), scratch);
        return biases ? x + items.biasOf(first) - items.biasOf(second) : x;
    }

    @Override
    public void step(int user, int first, int second, float force) {
        float[] p = items.vector(first, ofFirst);
        float[] q = items.vector(second, ofSecond);
        System.arraycopy(users.vector(user, ofUser), 0, person, 0, person.length);
        System.arraycopy(p, 0, difference, 0, p.length);
        Vectors.blend(difference, 1, q, -1);
        move(users, userSquares, user, difference, force);
        move(items, itemSquares, first, person, force);
        move(items, itemSquares, second, person, -force);
        if (biases) {
            moveBias(first, force);
            moveBias(second, -force);
        }
    }

    private void move(Side side, Side squares, int row, float[] along, float force) {
        Vectors.adapt(side.own()[row], squares.own()[row], along, force, penalty, rate);
        FeatureMatrix columns = side.columns();
        for (int c = columns.offset()[row]; c < columns.offset()[row + 1]; c++) {
            int at = columns.column()[c];
            Vectors.adapt(side.shared()[at], squares.shared()[at], along, force * columns.value()[c], penalty, rate);
        }
    }

    private void moveBias(int item, float force) {
        adapt(items.bias(), itemSquares.bias(), item, force);
        FeatureMatrix columns = items.columns();
        for (int c = columns.offset()[item]; c < columns.offset()[item + 1]; c++) {
            adapt(items.sharedBias(), itemSquares.sharedBias(), columns.column()[c], force * columns.value()[c]);
        }
    }

    private void adapt(float[] value, float[] squares, int at, float force) {
        float gradient = force - penalty * value[at];
        value[at] += (float) (rate * gradient / Math.sqrt(squares[at] + 1));
        squares[at] += gradient * gradient;
    }
}
