// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import org.tastemaker.feature.FeatureMatrix;
import org.tastemaker.linear.Vectors;

/// Scores a user and an item, and moves all their features along the gradient. Holds scratch memory.
final class FmStep {
    private final Side users;
    private final Side items;
    private final Side userSquares;
    private final Side itemSquares;
    private final FmSettings settings;
    private final float rate;
    private final float penalty;
    private final float[] ofUser;
    private final float[] ofItem;
    private final float[] sum;
    private final float[] scratch;

    /// @param userSquares squared gradients so far; not used by plain descent
    /// @param itemSquares the same of the items
    FmStep(Side users, Side items, Side userSquares, Side itemSquares, FmSettings settings) {
        this.users = users;
        this.items = items;
        this.userSquares = userSquares;
        this.itemSquares = itemSquares;
        this.settings = settings;
        rate = (float) settings.learningRate();
        penalty = (float) settings.penalty();
        int d = settings.factors();
        ofUser = new float[d];
        ofItem = new float[d];
        sum = new float[d];
        scratch = new float[d];
    }

    /// @return the score, but for the constant
    float score(int user, int item) {
        float[] u = users.vector(user, ofUser);
        float[] i = items.vector(item, ofItem);
        return users.biasOf(user) + items.biasOf(item) + Vectors.dot(u, i, scratch) + users.pairs(user) + items.pairs(item);
    }

    /// Moves what the score is made of.
    ///
    /// @param slope derivative of the loss by the score
    void step(int user, int item, float slope) {
        System.arraycopy(users.vector(user, ofUser), 0, sum, 0, sum.length);
        Vectors.blend(sum, 1, items.vector(item, ofItem), 1);
        move(users, userSquares, user, slope);
        move(items, itemSquares, item, slope);
    }

    private void move(Side side, Side squares, int row, float slope) {
        moveVector(side.own()[row], squares.own(), row, slope, 1);
        moveBias(side.bias(), squares.bias(), row, slope);
        FeatureMatrix columns = side.columns();
        for (int c = columns.offset()[row]; c < columns.offset()[row + 1]; c++) {
            int at = columns.column()[c];
            float value = columns.value()[c];
            moveVector(side.shared()[at], squares.shared(), at, slope, value);
            moveBias(side.sharedBias(), squares.sharedBias(), at, slope * value);
        }
    }

    /// The derivative of the score by a feature's vector `v` is `x (sum - x v)`.
    private void moveVector(float[] vector, float[][] squares, int at, float slope, float value) {
        float along = -slope * value;
        float pull = penalty - slope * value * value;
        if (settings.adaptive()) {
            Vectors.adapt(vector, squares[at], sum, along, pull, rate);
        } else {
            Vectors.blend(vector, 1 - rate * pull, sum, rate * along);
        }
    }

    private void moveBias(float[] bias, float[] squares, int at, float slope) {
        float gradient = slope + penalty * bias[at];
        if (settings.adaptive()) {
            bias[at] -= (float) (rate * gradient / Math.sqrt(squares[at] + 1));
            squares[at] += gradient * gradient;
        } else {
            bias[at] -= rate * gradient;
        }
    }
}
