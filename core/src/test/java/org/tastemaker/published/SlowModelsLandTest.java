// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.published;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Models that take more than twenty seconds land on published results; `mvn -pl core -am test -Dfast -Paccuracy`.
@Tag("benchmark")
class SlowModelsLandTest {

    @Test
    void gfCfOnGowalla() {
        Landing.of(List.of(PublishedData.gowalla()), "gf-cf factors=256 alpha=0.3", "full", "recall@20", "ndcg@20")
                .on(6e-4, .18495, .15184);
    }

    @Test
    void easeOnBeauty() {
        Landing.of(List.of(PublishedData.beauty()), "ease lambda=100", "full", "hit@10", "ndcg@10").on(4e-4, .0781, .0434);
    }

    /// All 40,981 items: 3.3 GB of memory beside a heap of 6 GB, and ten minutes of two processors. With the 488 weights
    /// of each item that are kept unless one asks for more, it reaches .1750 and .1439.
    @Test
    void easeOnGowalla() {
        Landing.of(List.of(PublishedData.gowalla()), "ease lambda=80 item-limit=0 neighbours=5000", "full", "recall@20", "ndcg@20")
                .on(1e-3, .1765, .1467);
    }
}
