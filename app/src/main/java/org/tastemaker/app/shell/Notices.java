// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.problem.ProblemException;

/// Short messages in the corner of the window. They go by themselves and block nothing.
public final class Notices {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final double LEAST_SECONDS = 5;
    private static final double LEAST_SECONDS_TO_ACT = 8;
    /// A long message stays until it can be read.
    private static final double LETTERS_A_SECOND = 12;

    private final Language language;
    private final NoticeStack stack;

    public Notices(Language language) {
        this.language = language;
        this.stack = new NoticeStack(language);
    }

    /// @return what shows them; lies over the frame
    NoticeStack stack() {
        return stack;
    }

    /// @param key key of the text
    public void tell(String key, @Nullable Object... arguments) {
        show(language.text(key, arguments), null);
    }

    /// A message with one thing to do about it.
    ///
    /// @param actionKey key of the text that names the action
    public void offer(String actionKey, Runnable action, String key, @Nullable Object... arguments) {
        show(language.text(key, arguments), Words.button(language.text(actionKey), "secondary", action));
    }

    /// Says what went wrong, in the words of the problem where it has some. What has none is a fault of the program,
    /// and stands in the log as well.
    public void problem(Throwable failure) {
        if (!(failure instanceof ProblemException)) {
            LOG.error("unexpected", failure);
        }
        show(failure instanceof ProblemException known
                ? language.textsProperty().map(known::describe)
                : language.text("shell.notice.unexpected", failure.toString()), null);
    }

    private void show(ObservableValue<String> text, @Nullable Button action) {
        double least = action == null ? LEAST_SECONDS : LEAST_SECONDS_TO_ACT;
        stack.add(text, action, Duration.seconds(Math.max(least, text.getValue().length() / LETTERS_A_SECOND)));
    }
}
