// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import org.tastemaker.feature.FeatureMatrix;
import org.tastemaker.linear.Vectors;

/// Plain gradient descent for a pair of items.
final class GradientStep implements PairStep {
    private final Side users;
    private final Side items;
    private final float rate;
    private final float decay;
    private final boolean biases;
    private final boolean plain;
    private final float[] scratch;
    private final float[] ofUser;
    private final float[] ofFirst;
    private final float[] ofSecond;
    private final float[] person;

    GradientStep(Side users, Side items, PairSettings settings) {
        this.users = users;
        this.items = items;
        rate = (float) settings.learningRate();
        decay = (float) (1 - settings.learningRate() * settings.regularization());
        biases = settings.biases();
        int d = settings.factors();
        plain = users.plain() && items.plain();
        scratch = new float[d];
        ofUser = new float[d];
        ofFirst = new float[d];
        ofSecond = new float[d];
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
        float g = rate * force;
        if (plain) {
            move(users.own()[user], items.own()[first], items.own()[second], decay, g);
        } else {
            // the gradient of the items is the user as she was
            System.arraycopy(users.vector(user, ofUser), 0, person, 0, person.length);
            System.arraycopy(items.vector(first, ofFirst), 0, scratch, 0, scratch.length);
            Vectors.blend(scratch, 1, items.vector(second, ofSecond), -1);
            moveAll(users, user, scratch, g);
            moveAll(items, first, person, g);
            moveAll(items, second, person, -g);
        }
        if (biases) {
            moveBias(first, g);
            moveBias(second, -g);
        }
    }

    private static void move(float[] u, float[] p, float[] q, float decay, float g) {
        for (int k = 0; k < u.length; k++) {
            float x = u[k];
            float y = p[k];
            float z = q[k];
            u[k] = decay * x + g * (y - z);
            p[k] = decay * y + g * x;
            q[k] = decay * z - g * x;
        }
    }

    private void moveAll(Side side, int row, float[] along, float g) {
        Vectors.blend(side.own()[row], decay, along, g);
        FeatureMatrix columns = side.columns();
        for (int c = columns.offset()[row]; c < columns.offset()[row + 1]; c++) {
            Vectors.blend(side.shared()[columns.column()[c]], decay, along, g * columns.value()[c]);
        }
    }

    private void moveBias(int item, float g) {
        float[] bias = items.bias();
        bias[item] = decay * bias[item] + g;
        FeatureMatrix columns = items.columns();
        for (int c = columns.offset()[item]; c < columns.offset()[item + 1]; c++) {
            int at = columns.column()[c];
            items.sharedBias()[at] = decay * items.sharedBias()[at] + g * columns.value()[c];
        }
    }
}
