// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tastemaker.model.History;
import org.tastemaker.model.Recommender;
import org.tastemaker.tensor.Tensors;

/// Lets every member score and fuses what they say, a few users at a time.
///
/// @param members the trained members
/// @param fusion how one score is made of theirs
/// @param items number of items
/// @param predictsRatings whether the fused scores are ratings
/// @param tensors what it was made of
record HybridRecommender(MemberRecommenders members, Fusion fusion, int items, boolean predictsRatings, Tensors tensors)
        implements Recommender {
    /// Scores of members that a call holds: 4 MiB.
    private static final int SCORES = 1 << 20;

    @Override
    public void score(History[] histories, float[][] scores) {
        fuse(histories, scores, items, Recommender::score);
    }

    @Override
    public void scoreAlternatives(History[] alternatives, int[] wanted, float[][] scores) {
        if (fusion.isPointwise()) {
            fuse(alternatives, scores, wanted.length, (member, some, rows) -> member.scoreAlternatives(some, wanted, rows));
            return;
        }
        int[] all = IntStream.range(0, items).toArray();
        float[][] whole = new float[alternatives.length][items];
        fuse(alternatives, whole, items, (member, some, rows) -> member.scoreAlternatives(some, all, rows));
        for (int a = 0; a < alternatives.length; a++) {
            for (int n = 0; n < wanted.length; n++) {
                scores[a][n] = whole[a][wanted[n]];
            }
        }
    }

    private interface Scoring {
        void score(Recommender member, History[] histories, float[][] scores);
    }

    private void fuse(History[] histories, float[][] scores, int length, Scoring scoring) {
        int block = Math.clamp(SCORES / Math.max(1, members.size() * length), 1, Math.max(1, histories.length));
        float[][][] rows = new float[members.size()][block][length];
        float[][] said = new float[members.size()][];
        Fusion.Worker worker = fusion.worker(length);
        for (int from = 0; from < histories.length; from += block) {
            History[] some = Arrays.copyOfRange(histories, from, Math.min(histories.length, from + block));
            for (int m = 0; m < rows.length; m++) {
                scoring.score(members.all().get(m), some, Arrays.copyOf(rows[m], some.length));
            }
            for (int n = 0; n < some.length; n++) {
                for (int m = 0; m < rows.length; m++) {
                    said[m] = rows[m][n];
                }
                worker.fuse(some[n], said, scores[from + n]);
            }
        }
    }

    @Override
    public void close() {
        members.close();
    }
}
