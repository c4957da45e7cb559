// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.tastemaker.app.screenshot.Screenshots;

class UnfoldingTest {
    private final List<Long> built = new ArrayList<>();

    /// Notes the pulse in which a part is built: layout runs once a pulse.
    private static final class Counting extends VBox {
        private long pulses;

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            pulses++;
        }
    }

    @Test
    void partsComeOneAPulseOnceThePlaceIsInAScene() throws Exception {
        Counting place = Screenshots.onWindow(Counting::new);
        Unfolding unfolding = Screenshots.onWindow(() -> new Unfolding(place));
        Screenshots.doOnWindow(() -> {
            for (int n = 0; n < 3; n++) {
                unfolding.then(() -> {
                    built.add(place.pulses);
                    place.requestLayout();
                });
            }
        });
        Screenshots.settle();
        assertThat(built).as("the place is in no scene").isEmpty();
        assertThat(place.getStyleClass()).contains("unfolding");

        Stage stage = Screenshots.onWindow(() -> {
            Stage made = new Stage();
            made.setScene(new Scene(place));
            made.show();
            return made;
        });
        Screenshots.settle();
        assertThat(built).hasSize(3).doesNotHaveDuplicates();
        assertThat(place.getStyleClass()).doesNotContain("unfolding");
        Screenshots.doOnWindow(stage::hide);
    }

    @Test
    void whatIsDueCanBeHadAtOnceOrGivenUp() throws Exception {
        Screenshots.doOnWindow(() -> {
            VBox place = new VBox();
            Unfolding unfolding = new Unfolding(place).then(() -> built.add(1L)).then(() -> built.add(2L));
            unfolding.finish();
            assertThat(built).containsExactly(1L, 2L);
            unfolding.then(() -> built.add(3L)).clear();
            unfolding.finish();
            assertThat(built).containsExactly(1L, 2L);
            assertThat(place.getStyleClass()).isEmpty();
        });
    }
}
