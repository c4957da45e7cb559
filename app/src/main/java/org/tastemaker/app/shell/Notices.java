// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.shell;

import javafx.scene.text.Text;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.action.Action;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.text.Language;
import org.tastemaker.problem.ProblemException;

/// Short messages in the corner of the window. They go by themselves and block nothing.
public final class Notices {
    private static final double MOST_WIDTH = 360;
    /// A long message stays until it can be read.
    private static final double LETTERS_A_SECOND = 12;

    private final Language language;
    private @Nullable Window window;

    public Notices(Language language) {
        this.language = language;
    }

    /// @param owner the window in whose corner messages appear
    public void attach(Window owner) {
        window = owner;
    }

    /// @param key key of the text
    public void tell(String key, @Nullable Object... arguments) {
        show(language.get(key, arguments), null);
    }

    /// A message with one thing to do about it.
    ///
    /// @param actionKey key of the text that names the action
    public void offer(String actionKey, Runnable action, String key, @Nullable Object... arguments) {
        show(language.get(key, arguments), new Action(language.get(actionKey), event -> action.run()));
    }

    /// Says what went wrong, in the words of the problem where it has some.
    public void problem(Throwable failure) {
        String text = failure instanceof ProblemException known
                ? known.describe(language.texts())
                : language.get("shell.notice.unexpected", failure.toString());
        show(text, null);
    }

    private void show(String text, @Nullable Action action) {
        if (window == null || !window.isShowing()) {
            return;
        }
        Text words = new Text(text);
        words.setStyle("-fx-fill: -color-fg-default;");
        words.setWrappingWidth(Math.min(MOST_WIDTH, Math.ceil(words.getLayoutBounds().getWidth()) + 1));
        double seconds = Math.max(action == null ? 5 : 8, text.length() / LETTERS_A_SECOND);
        Notifications notice = Notifications.create()
                .owner(window)
                .graphic(words)
                .hideAfter(Duration.seconds(seconds))
                .threshold(4, Notifications.create().title(language.get("shell.notice.more")));
        if (action != null) {
            notice.action(action);
        }
        notice.show();
    }
}
