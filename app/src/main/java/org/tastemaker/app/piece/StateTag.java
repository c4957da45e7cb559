// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/// A word in a coloured pill: the state of a run, a count of findings.
public final class StateTag extends Label {
    /// What the colour says; the word says it too.
    public enum Tone {
        NEUTRAL,
        ACCENT,
        SUCCESS,
        WARNING,
        DANGER
    }

    public StateTag(ObservableValue<String> text, Tone tone) {
        textProperty().bind(text);
        getStyleClass().add("state-tag");
        setTone(tone);
        setMinWidth(USE_PREF_SIZE);
    }

    public void setTone(Tone tone) {
        for (Tone each : Tone.values()) {
            getStyleClass().remove(each.name().toLowerCase(Locale.ROOT));
        }
        getStyleClass().add(tone.name().toLowerCase(Locale.ROOT));
    }
}
