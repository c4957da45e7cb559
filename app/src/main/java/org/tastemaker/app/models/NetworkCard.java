// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.ErrorStrip;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;

/// The network of the draft. It is drawn again with each setting; while the settings make none, the last
/// one stays, faded, and over its foot stands what is wrong and what to do.
final class NetworkCard {
    private final Language language;
    private final ModelsViewModel model;
    private final ZoomPane zoom;
    private final Card card;

    NetworkCard(Language language, ModelsViewModel model) {
        this.language = language;
        this.model = model;
        zoom = new ZoomPane(language);
        card = new Card(language, language.text("modelspage.network")).show(zoom).aside(zoom.buttons());
        card.setMinSize(0, 0);
        show();
    }

    Card node() {
        return card;
    }

    /// Shows the sketch as it is now.
    void show() {
        zoom.tell(null);
        switch (model.sketchProperty().get()) {
            case Sketch.None() -> zoom.say(sentence("modelspage.network.none"));
            case Sketch.Waiting() -> zoom.say(sentence("modelspage.network.waiting"));
            case Sketch.Drawn drawn -> {
                zoom.show(new NetworkCanvas(language, drawn.network()));
                drawn.network().result().problems().stream()
                        .findFirst()
                        .ifPresent(found -> tell(found.describe(language.texts()), found.fix(language.texts())));
            }
            case Sketch.Refused refused -> {
                if (zoom.hasPicture()) {
                    zoom.fade();
                } else {
                    zoom.say(sentence("modelspage.network.none"));
                }
                tell(language.get("modelspage.network.refused"), model.describe(refused.cause()));
            }
        }
    }

    private Label sentence(String key) {
        Label label = Words.label(language.text(key), "muted");
        label.setWrapText(true);
        return label;
    }

    private void tell(String what, String why) {
        ErrorStrip strip = new ErrorStrip(
                new ReadOnlyStringWrapper(what), new ReadOnlyStringWrapper(why), ErrorStrip.Weight.ERROR);
        strip.setMaxHeight(ErrorStrip.USE_PREF_SIZE);
        zoom.tell(strip);
    }
}
