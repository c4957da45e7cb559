// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;

/// The messages that are seen now, the newest lowest. Each goes by itself after a time in which it can be read; it
/// stays as long as the mouse is over it or the focus in it. They lie in the window and follow language and theme.
final class NoticeStack extends VBox {
    private static final int MOST = 4;
    private static final double WIDTH = 400;
    private static final Duration FADE = Duration.millis(150);

    private final Language language;
    private final List<Notice> shown = new ArrayList<>();

    NoticeStack(Language language) {
        super(8);
        this.language = language;
        getStyleClass().add("notices");
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /// @param action one thing to do about it; null for none
    /// @param time how long it is shown
    void add(ObservableValue<String> text, @Nullable Button action, Duration time) {
        Notice notice = new Notice(text, action, time);
        shown.add(notice);
        getChildren().add(notice);
        while (shown.size() > MOST) {
            shown.getFirst().close();
        }
        if (!Platform.getPreferences().isReducedMotion()) {
            FadeTransition fade = new FadeTransition(FADE, notice);
            fade.setFromValue(0);
            fade.setToValue(1);
            fade.play();
        }
    }

    private final class Notice extends HBox {
        private final PauseTransition clock;

        Notice(ObservableValue<String> text, @Nullable Button action, Duration time) {
            super(12);
            getStyleClass().add("notice");
            Label words = Words.label(text);
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            getChildren().add(words);
            if (action != null) {
                action.setMinWidth(USE_PREF_SIZE);
                var act = action.getOnAction();
                action.setOnAction(event -> {
                    close();
                    act.handle(event);
                });
                getChildren().add(action);
            }
            Button close = Words.iconButton("fth-x", language.text("shell.notice.close"), this::close);
            getChildren().add(close);
            setPrefWidth(WIDTH);
            setMaxWidth(WIDTH);
            setAccessibleRole(AccessibleRole.TEXT);
            accessibleTextProperty().bind(words.textProperty());
            clock = new PauseTransition(time);
            clock.setOnFinished(event -> close());
            hoverProperty().addListener((property, before, now) -> watch());
            focusWithinProperty().addListener((property, before, now) -> watch());
            clock.play();
        }

        private void watch() {
            if (isHover() || isFocusWithin()) {
                clock.stop();
            } else {
                clock.playFromStart();
            }
        }

        private void close() {
            clock.stop();
            shown.remove(this);
            NoticeStack.this.getChildren().remove(this);
        }
    }
}
