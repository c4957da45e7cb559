// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import java.nio.file.Path;
import java.util.Locale;
import org.tastemaker.app.theme.ThemeChoice;

/// The main job in the window as a program of its own, to be started where there is no network.
public final class JourneyWithoutNetwork {
    static final String ARRIVED = "the whole way was gone";

    private JourneyWithoutNetwork() {}

    /// @param arguments an empty folder
    public static void main(String[] arguments) throws Exception {
        try (Desk desk = new Desk(Path.of(arguments[0]), Locale.ENGLISH, ThemeChoice.LIGHT)) {
            desk.click("#start-store");
            desk.until("figures are shown", () -> desk.sees("#figure-users"));
            MainJobTest.work(desk, "keyboard");
        } catch (Throwable failed) {
            failed.printStackTrace();
            System.exit(1);
        }
        System.out.println(ARRIVED);
        System.exit(0);
    }
}
