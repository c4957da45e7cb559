// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;
import javafx.scene.text.Text;

/// A paragraph that keeps its numbers whole. Java breaks a line between a point and the digit behind it, as in `.0688`,
/// and between the parts of a day; only U+FEFF stops it. It stands in what is drawn alone, not in the text.
public final class Sentence extends Label {
    /// @param styles style classes such as `muted`, `small`
    public Sentence(String text, String... styles) {
        super(text);
        getStyleClass().addAll(styles);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
    }

    /// @return the text as it is drawn: with what keeps numbers, days and percentages together
    static String whole(String text) {
        return text.replaceAll("(?<!\\d)\\.(?=\\d)", ".\uFEFF").replaceAll("(?<=\\d)-(?=\\d)", "-\uFEFF").replaceAll("(?<=\\d) (?=%)", "\u00A0");
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new Drawn(this);
    }

    private static final class Drawn extends SkinBase<Sentence> {
        private final Text shown = text();
        /// Is asked how high the text becomes, so that asking changes nothing that is seen.
        private final Text measure = text();

        Drawn(Sentence sentence) {
            super(sentence);
            // a click on words is one on what holds them, as with other labels
            consumeMouseEvents(false);
            shown.fillProperty().bind(sentence.textFillProperty());
            shown.textAlignmentProperty().bind(sentence.textAlignmentProperty());
            // the style of a theme may say how the height of a line is counted
            measure.boundsTypeProperty().bind(shown.boundsTypeProperty());
            getChildren().add(shown);
        }

        private Text text() {
            Text text = new Text();
            text.getStyleClass().add("text");
            text.setTextOrigin(VPos.TOP);
            text.textProperty().bind(getSkinnable().textProperty().map(Sentence::whole).orElse(""));
            text.fontProperty().bind(getSkinnable().fontProperty());
            return text;
        }

        @Override
        protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
            return left + right;
        }

        @Override
        protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
            measure.setWrappingWidth(0);
            return left + Math.ceil(measure.getLayoutBounds().getWidth()) + right;
        }

        @Override
        protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
            // nobody is to be given no room at all: who asks so wants to know of one line, as of other labels
            measure.setWrappingWidth(Math.max(0, Math.ceil(width - left - right)));
            return top + Math.ceil(measure.getLayoutBounds().getHeight()) + bottom;
        }

        @Override
        protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
            return computePrefHeight(-1, top, right, bottom, left);
        }

        @Override
        protected double computeMaxWidth(double height, double top, double right, double bottom, double left) {
            return computePrefWidth(height, top, right, bottom, left);
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            shown.setWrappingWidth(Math.max(1, Math.ceil(width)));
            double free = height - shown.getLayoutBounds().getHeight();
            VPos where = getSkinnable().getAlignment().getVpos();
            shown.relocate(x, y + (where == VPos.CENTER ? Math.max(0, free / 2) : where == VPos.BOTTOM ? free : 0));
        }
    }
}
