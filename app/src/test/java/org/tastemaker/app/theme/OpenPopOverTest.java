// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;
import org.tastemaker.app.piece.PopOvers;
import org.tastemaker.app.screenshot.Screenshots;

class OpenPopOverTest {
    @Test
    void aPopOverThatIsOpenFollowsEveryChangeOfTheme() throws Exception {
        Theme theme = Screenshots.onWindow(() -> new Theme(ThemeChoice.LIGHT));
        Label label = Screenshots.onWindow(() -> new Label("settings"));
        Stage stage = Screenshots.onWindow(() -> {
            StackPane root = new StackPane(new Label("page"));
            Scene scene = new Scene(root, 600, 400);
            theme.dress(scene);
            Stage made = new Stage();
            made.setScene(scene);
            made.show();
            PopOver over = PopOvers.with(label);
            over.show(root, 100, 100);
            return made;
        });
        Map<ThemeChoice, String> wanted = new LinkedHashMap<>();
        wanted.put(ThemeChoice.HIGH_CONTRAST, "0x000000ff");
        wanted.put(ThemeChoice.DARK, "0xe6edf3ff");
        wanted.put(ThemeChoice.LIGHT, "0x1f2328ff");
        for (int round = 0; round < 2; round++) {
            for (var each : wanted.entrySet()) {
                Screenshots.doOnWindow(() -> theme.choiceProperty().set(each.getKey()));
                Screenshots.settle();
                assertThat(Screenshots.onWindow(() -> label.getTextFill().toString())).as(each.getKey().name())
                        .isEqualTo(each.getValue());
            }
        }
        Screenshots.doOnWindow(stage::hide);
    }
}
