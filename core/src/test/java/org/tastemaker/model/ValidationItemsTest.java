// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tastemaker.job.TrainingRows;
import org.tastemaker.published.SmallData;
import org.tastemaker.recommend.Histories;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// What docs/conventions.md says of items that a trained user got in the validation part: models that score by the history
/// count them at test time, models that learn something of each user only after a refit.
class ValidationItemsTest {
    private static final Prepared DATA = SmallData.twoTastes(120, 60, 18, 3);
    private static final int USER = 7;

    private static final List<String> BY_HISTORY = List.of("ease", "gf-cf", "item-knn", "sar", "slim", "user-knn");
    private static final List<String> BY_USER = List.of("als", "bpr", "fm", "ials", "nmf", "svd", "warp");
    private static final Map<String, String> SHORT = Map.of("iterations", " iterations=1", "epochs", " epochs=1");

    static Stream<String> models() {
        return Stream.concat(BY_HISTORY.stream(), BY_USER.stream());
    }

    private static Recommender fitted(String name, Prepared data) {
        StringBuilder line = new StringBuilder(name);
        Models.installed().named(name).descriptor().parameters().forEach(each -> line.append(SHORT.getOrDefault(each.name(), "")));
        return ModelLine.of(line.toString()).fitted(data, 1, 1);
    }

    private static float[] scores(Recommender of, Prepared data, Part before) {
        float[][] scores = new float[1][data.items()];
        of.score(new History[] {Histories.before(data, before).of(USER)}, scores);
        return scores[0];
    }

    @ParameterizedTest
    @MethodSource("models")
    void aTrainedUsersValidationItemsCountAtOnceOrAfterARefit(String name) {
        try (Recommender trained = fitted(name, DATA)) {
            float[] withoutThem = scores(trained, DATA, Part.VALIDATION);
            float[] withThem = scores(trained, DATA, Part.TEST);
            if (BY_USER.contains(name)) {
                assertThat(withThem).containsExactly(withoutThem);
            } else {
                assertThat(withThem).isNotEqualTo(withoutThem);
            }
            try (Recommender again = fitted(name, TrainingRows.withValidation(DATA))) {
                assertThat(scores(again, DATA, Part.TEST)).isNotEqualTo(withThem);
            }
        }
    }
}
