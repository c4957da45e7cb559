// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tastemaker.model.History;
import org.tastemaker.model.Recommender;
import org.tastemaker.tensor.Tensors;

/// Lets one member score each user. Scores that are no ratings are told in standard deviations above the user's mean,
/// which keeps their order and makes those of different members comparable: taking an item from a history can lead to
/// another member.
///
/// @param members the trained members
/// @param below histories shorter than this go to the member of the same place, the others on
/// @param items number of items
/// @param predictsRatings whether all members predict ratings
/// @param tensors what it was made of
record SwitchRecommender(MemberRecommenders members, int[] below, int items, boolean predictsRatings, Tensors tensors)
        implements Recommender {

    @Override
    public void score(History[] histories, float[][] scores) {
        each(histories, scores, Recommender::score);
    }

    @Override
    public void scoreAlternatives(History[] alternatives, int[] wanted, float[][] scores) {
        int[] all = IntStream.range(0, items).toArray();
        float[][] whole = new float[alternatives.length][items];
        each(alternatives, whole, (member, some, rows) -> member.scoreAlternatives(some, all, rows));
        for (int a = 0; a < alternatives.length; a++) {
            for (int n = 0; n < wanted.length; n++) {
                scores[a][n] = whole[a][wanted[n]];
            }
        }
    }

    private interface Scoring {
        void score(Recommender member, History[] histories, float[][] scores);
    }

    private void each(History[] histories, float[][] scores, Scoring scoring) {
        for (int m = 0; m < members.size(); m++) {
            List<History> own = new ArrayList<>();
            List<float[]> rows = new ArrayList<>();
            for (int h = 0; h < histories.length; h++) {
                if (member(histories[h].items().length) == m) {
                    own.add(histories[h]);
                    rows.add(scores[h]);
                }
            }
            if (!own.isEmpty()) {
                scoring.score(members.all().get(m), own.toArray(History[]::new), rows.toArray(float[][]::new));
            }
        }
        if (!predictsRatings) {
            for (int h = 0; h < histories.length; h++) {
                Normalisation.standardise(scores[h]);
            }
        }
    }

    private int member(int length) {
        int m = 0;
        while (m < below.length && length >= below[m]) {
            m++;
        }
        return m;
    }

    @Override
    public void close() {
        members.close();
    }
}
