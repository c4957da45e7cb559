// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;

/// Builds the parts of a place one a pulse, from the pulse on in which the place is in a scene. A page that is
/// styled and laid out as a whole holds the window up for a quarter of a second when it is first seen; in parts
/// nobody notices.
///
/// While parts are due the place has the style class `unfolding`.
public final class Unfolding {
    private static final String DUE = "unfolding";

    private final Node place;
    private final Deque<Runnable> parts = new ArrayDeque<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            next();
        }
    };

    /// @param place what is filled
    public Unfolding(Node place) {
        this.place = place;
        place.sceneProperty().addListener((property, before, now) -> run());
    }

    /// @param part builds one part and puts it in its place
    public Unfolding then(Runnable part) {
        if (parts.isEmpty()) {
            place.getStyleClass().add(DUE);
        }
        parts.add(part);
        run();
        return this;
    }

    /// Gives up what is due.
    public void clear() {
        parts.clear();
        run();
    }

    /// Builds at once what is due.
    public void finish() {
        while (!parts.isEmpty()) {
            next();
        }
    }

    private void next() {
        Runnable part = parts.poll();
        if (part != null) {
            part.run();
        }
        run();
    }

    private void run() {
        if (parts.isEmpty()) {
            place.getStyleClass().remove(DUE);
        }
        if (parts.isEmpty() || place.getScene() == null) {
            timer.stop();
        } else {
            timer.start();
        }
    }
}
