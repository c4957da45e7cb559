// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tastemaker.data.Column;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;
import org.tastemaker.model.History;
import org.tastemaker.model.ModelLine;
import org.tastemaker.model.Recommender;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// White users take white items, black users black ones; the last user and item of each colour meet nobody.
class SideInformationTest {
    private static final int USERS = 30;
    private static final int ITEMS = 40;

    private static Prepared data() {
        List<int[]> rows = new ArrayList<>();
        for (int u = 0; u < USERS - 2; u++) {
            for (int i = 0; i < ITEMS - 2; i++) {
                if (u % 2 == i % 2 && (u * 7 + i * 3) % 4 != 0) {
                    rows.add(new int[] {u, i});
                }
            }
        }
        int n = rows.size();
        int[] user = new int[n];
        int[] item = new int[n];
        byte[] part = new byte[n];
        for (int r = 0; r < n; r++) {
            user[r] = rows.get(r)[0];
            item[r] = rows.get(r)[1];
            part[r] = Part.TRAIN.code();
        }
        DataSet all = new DataSet(
                "colours", table("u", USERS), table("i", ITEMS), Interactions.of(user, item), List.of());
        return new Prepared("all", all, part, null);
    }

    private static Table table(String letter, int size) {
        int[] colour = IntStream.range(0, size).map(k -> k % 2).toArray();
        return new Table(
                Identifiers.of(IntStream.range(0, size).mapToObj(k -> letter + k).toList()),
                List.of(new Column.Categories("colour", Role.CATEGORY, colour, List.of("white", "black"))));
    }

    private static final Prepared DATA = data();

    private static ModelLine line(String name) {
        return ModelLine.of(name + " columns=yes factors=8");
    }

    private static Recommender trained(String name, int threads) {
        return line(name).trained(DATA, threads, 1, 30);
    }

    private static float[] scores(Recommender recommender, int user) {
        return ModelLine.scores(recommender, DATA, new History(user, new int[0], new float[0]))[0];
    }

    /// The last two users have no history at all: their colour alone speaks.
    @ParameterizedTest
    @ValueSource(strings = {"bpr", "warp", "fm"})
    void aUserWithoutHistoryGetsWhatHerColumnsSay(String name) {
        Recommender recommender = trained(name, 1);
        for (int user = USERS - 2; user < USERS; user++) {
            float[] scores = scores(recommender, user);
            double own = 0;
            double other = 0;
            for (int i = 0; i < ITEMS - 2; i++) {
                own += i % 2 == user % 2 ? scores[i] : 0;
                other += i % 2 == user % 2 ? 0 : scores[i];
            }
            assertThat(own).isGreaterThan(other);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bpr", "warp", "fm"})
    void anItemNobodyHasGoesToThoseWhoLikeItsColumns(String name) {
        Recommender recommender = trained(name, 1);
        for (int user = 0; user < 6; user++) {
            float[] scores = scores(recommender, user);
            assertThat(scores[ITEMS - 2 + user % 2]).isGreaterThan(scores[ITEMS - 1 - user % 2]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bpr", "warp", "fm"})
    void threadsDoNotMatterAndAStoredModelScoresTheSame(String name) {
        Recommender one = trained(name, 1);
        Recommender three = trained(name, 3);
        Recommender restored = line(name).restored(DATA, one.tensors());
        for (int user = 0; user < USERS; user++) {
            assertThat(scores(three, user)).isEqualTo(scores(one, user));
            assertThat(scores(restored, user)).isEqualTo(scores(one, user));
        }
    }
}
