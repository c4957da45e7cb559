// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.text.Language;

class NameChoiceTest {
    private final Language language = new Language(Locale.ENGLISH);

    private NameChoice shown() {
        NameChoice choice = new NameChoice(language, name -> language.locale().getLanguage() + " " + name);
        new Scene(new StackPane(choice), 300, 100).snapshot(null);
        return choice;
    }

    private static String closed(NameChoice choice) {
        choice.getScene().snapshot(null);
        return choice.getButtonCell().getText();
    }

    @Test
    void theClosedBoxShowsWhatIsChosenAfterNamesCameBeforeIt() throws Exception {
        Screenshots.doOnWindow(() -> {
            NameChoice choice = shown();
            choice.offer(List.of("ndcg@10", "recall@10"), "ndcg@10");
            assertThat(closed(choice)).isEqualTo("en ndcg@10");
            choice.offer(List.of("recall@10", "ndcg@10", "diversity@10"), "ndcg@10");
            assertThat(choice.getValue()).isEqualTo("ndcg@10");
            assertThat(closed(choice)).isEqualTo("en ndcg@10");
        });
    }

    @Test
    void anotherLanguageIsSpokenAtOnce() throws Exception {
        Screenshots.doOnWindow(() -> {
            NameChoice choice = shown();
            choice.offer(List.of("ndcg@10", "recall@10"), "recall@10");
            language.use(Locale.SIMPLIFIED_CHINESE);
            assertThat(closed(choice)).isEqualTo("zh recall@10");
        });
    }
}
