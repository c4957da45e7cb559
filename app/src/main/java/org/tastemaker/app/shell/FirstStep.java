// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.shell;

import javafx.scene.Node;
import org.tastemaker.app.piece.EmptyState;

/// What a page shows, and offers as its next step, while something that another page makes is missing.
///
/// @param page the page that lacks something
/// @param headKey key of the text that says what belongs here
/// @param lineKey key of one sentence more
/// @param actionKey key of the text that names the way there
/// @param target the page that makes it
public record FirstStep(
        PageContext context, Page page, String headKey, String lineKey, String actionKey, String target) {
    /// @param id of the action, such as `models.prepare`
    public Action action(String id) {
        return Action.primary(id, actionKey, this::go);
    }

    /// @return the body of the page
    public Node view() {
        return new EmptyState(page.icon(), context.language().text(headKey), context.language().text(lineKey))
                .action(context.language().text(actionKey), this::go);
    }

    private void go() {
        context.navigator().show(target);
    }
}
