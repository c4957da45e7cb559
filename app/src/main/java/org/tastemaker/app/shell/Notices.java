// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.shell;

import javafx.scene.control.Label;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.action.Action;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.text.Language;
import org.tastemaker.problem.ProblemException;

/// Short messages in the corner of the window. They go by themselves and block nothing.
public final class Notices {
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
        Label label = new Label(text);
        label.setStyle("-fx-text-fill: -color-fg-default;");
        label.setWrapText(true);
        label.setMaxWidth(360);
        Notifications notice = Notifications.create()
                .owner(window)
                .graphic(label)
                .hideAfter(Duration.seconds(action == null ? 5 : 8))
                .threshold(4, Notifications.create().title(language.get("shell.notice.more")));
        if (action != null) {
            notice.action(action);
        }
        notice.show();
    }
}
