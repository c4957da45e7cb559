// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/// A thousand random users with the values of ranx 0.3.21; `ranx_golden.py` beside the table made it.
class RanxTest {
    /// Columns of the table after hits, relevant items and cut-off.
    private static final List<String> METRICS = List.of("ndcg", "recall", "precision", "f1", "hit", "map-all", "mrr", "r-precision", "rbp");

    private static final Metrics INSTALLED = Metrics.installed();

    private static List<String> cases() throws IOException {
        try (InputStream in = RanxTest.class.getResourceAsStream("ranx-golden.csv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
            return text.lines().skip(2).toList();
        }
    }

    @Test
    void metricsAgreeWithRanxOnAThousandCases() throws IOException {
        List<String> cases = cases();
        assertThat(cases).hasSize(1_000);
        SoftAssertions softly = new SoftAssertions();
        for (String line : cases) {
            String[] cells = line.split(",", -1);
            int relevant = Integer.parseInt(cells[1]);
            int k = Integer.parseInt(cells[2]);
            boolean[] hit = new boolean[cells[0].length()];
            for (int r = 0; r < hit.length; r++) {
                hit[r] = cells[0].charAt(r) == '1';
            }
            UserList list = new UserList(IntStream.range(0, hit.length).toArray(), hit, relevant);
            for (int m = 0; m < METRICS.size(); m++) {
                softly.assertThat(value(METRICS.get(m), list, k))
                        .as("%s@%s of %s with %s relevant", METRICS.get(m), k, cells[0], relevant)
                        .isCloseTo(Double.parseDouble(cells[3 + m]), within(1e-9));
            }
        }
        softly.assertAll();
    }

    private static double value(String name, UserList list, int k) {
        Metric metric = INSTALLED.named(name).orElseThrow();
        if (metric instanceof Metric.OfOrder order) {
            int[] ranks = IntStream.range(0, list.hit().length).filter(r -> list.hit()[r]).map(r -> r + 1).toArray();
            return order.value(new UserOrder(ranks.length, list.hit().length - ranks.length, 0, ranks, list.relevant()));
        }
        // ranx does not cut rank-biased precision
        int cutoff = name.equals("rbp") ? list.hit().length : k;
        return ((Metric.OfList) metric).value(list, cutoff, new Catalogue(new boolean[0], new int[0], 1));
    }
}
