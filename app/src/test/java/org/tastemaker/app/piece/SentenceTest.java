// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.tastemaker.app.screenshot.Screenshots;

class SentenceTest {
    private static final String TEXT = "a is ahead by .0176 (p .031) since 2022-05-14, within 95 % of −.0030";

    @Test
    void noLineEndsWithinANumberADayOrAPercentage() {
        assertThat(pieces(TEXT)).as("Java alone").contains(".", "2022-");
        assertThat(pieces(Sentence.whole(TEXT)).stream().map(piece -> piece.replace("\uFEFF", "").replace('\u00A0', ' ')))
                .contains(".0176 ", "(p ", ".031) ", "2022-05-14, ", "95 % ", "−.0030");
    }

    @Test
    void theTextStaysAsItIsAndTakesTheLinesItNeeds() throws Exception {
        Screenshots.doOnWindow(() -> {
            Sentence sentence = new Sentence(TEXT);
            VBox room = new VBox(sentence);
            new Scene(room, 120, 300);
            room.applyCss();
            room.layout();
            double line = sentence.prefHeight(2000);
            assertThat(sentence.getText()).isEqualTo(TEXT);
            assertThat(sentence.getHeight()).isGreaterThan(3 * line);
            assertThat(sentence.getChildrenUnmodifiable()).singleElement().satisfies(node -> {
                Text shown = (Text) node;
                assertThat(shown.getLayoutBounds().getWidth()).isLessThanOrEqualTo(120);
                assertThat(shown.getLayoutBounds().getHeight()).isLessThanOrEqualTo(sentence.getHeight());
            });
            assertThat(sentence.prefHeight(0)).isEqualTo(line);
            sentence.setText("short");
            room.layout();
            assertThat(sentence.getHeight()).isEqualTo(line);
        });
    }

    @Test
    void aClickOnTheWordsIsOneOnWhatHoldsThem() throws Exception {
        Screenshots.doOnWindow(() -> {
            Sentence sentence = new Sentence(TEXT);
            VBox room = new VBox(sentence);
            List<MouseEvent> heard = new ArrayList<>();
            room.setOnMousePressed(heard::add);
            new Scene(room, 120, 300);
            room.applyCss();
            sentence.getChildrenUnmodifiable().getFirst().fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_PRESSED, 5, 5, 5, 5, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true,
                    false, true, null));
            assertThat(heard).hasSize(1);
        });
    }

    private static List<String> pieces(String text) {
        BreakIterator lines = BreakIterator.getLineInstance();
        lines.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = lines.first();
        for (int to = lines.next(); to != BreakIterator.DONE; from = to, to = lines.next()) {
            pieces.add(text.substring(from, to));
        }
        return pieces;
    }
}
