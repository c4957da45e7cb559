// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/// A robot that aims again where its target was drawn anew between the look and the click, as a person does.
final class Hand extends FxRobot {
    private static final int TRIES = 20;

    @Override
    public FxRobot clickOn(String query, Motion motion, MouseButton... buttons) {
        for (int i = 1; i < TRIES; i++) {
            try {
                return super.clickOn(query, motion, buttons);
            } catch (RuntimeException missed) {
                if (!(missed.getCause() instanceof NullPointerException)) {
                    throw missed;
                }
                // what was found has left the window
                WaitForAsyncUtils.waitForFxEvents();
            }
        }
        return super.clickOn(query, motion, buttons);
    }
}
