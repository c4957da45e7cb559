// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Texts with arguments.
class TextsTest {
    private final Texts english = Texts.of(Locale.ENGLISH);

    @Test
    void aCountTakesItsNounAlsoWhereItComesAsText() {
        for (Object one : new Object[] {1, 1L, "1"}) {
            assertThat(english.get("cli.compare.head", "ndcg@10", one)).isEqualTo("Paired differences of ndcg@10 over 1 user");
        }
        for (Object several : new Object[] {1200, 1200L, "1200"}) {
            assertThat(english.get("cli.compare.head", "ndcg@10", several)).isEqualTo("Paired differences of ndcg@10 over 1,200 users");
        }
        assertThat(english.get("cli.compare.head", "ndcg@10", 0)).endsWith("over 0 users");
        assertThat(english.get("train.log.early", "3", "2", "1")).contains("for 1 epoch.");
        assertThat(english.get("task.unit.users", 1L)).isEqualTo("user");
        assertThat(Texts.of(Locale.SIMPLIFIED_CHINESE).get("task.unit.users", 1L)).isEqualTo("用户");
    }

    @Test
    void aTextThatIsNowhereShowsItsKey() {
        assertThat(english.get("cli.no-such-text")).isEqualTo("cli.no-such-text");
        assertThat(english.has("cli.compare.head")).isTrue();
    }
}
