// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ButtonBase;
import org.tastemaker.app.journey.Desk;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.session.Trainings;
import org.tastemaker.app.shell.Action;
import org.tastemaker.app.shell.Frame;
import org.tastemaker.app.theme.ThemeChoice;

/// The time between pulses while workers import, prepare and train, and pages are switched; told on the standard
/// output. A program of its own, so that it can run in a JVM that is started as the window's is.
final class PulseBenchmark {
    private static final List<String> PAGES = List.of("data", "prepare", "models", "runs", "map", "lists");

    private static final int PICTURES = 60;

    private final Desk desk;
    private final Frame frame;
    private final Pulses pulses;

    private PulseBenchmark(Desk desk) throws Exception {
        this.desk = desk;
        this.frame = desk.window().frame();
        this.pulses = Screenshots.onWindow(Pulses::new);
    }

    /// @param arguments a folder that may be filled
    public static void main(String[] arguments) throws Exception {
        try (Desk desk = new Desk(Path.of(arguments[0]), Locale.ENGLISH, ThemeChoice.LIGHT)) {
            new PulseBenchmark(desk).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        draw();
        Screenshots.doOnWindow(() -> {
            pulses.now("import");
            pulses.start();
            ((ButtonBase) frame.lookup("#start-store")).fire();
        });
        until("figures are shown", () -> frame.lookup("#figure-users") != null);
        Thread.sleep(1000);
        Screenshots.doOnWindow(() -> {
            pulses.now("prepare");
            frame.show("prepare");
        });
        until("the draft can be made", () -> make().enabled().get());
        Screenshots.doOnWindow(() -> make().run().run());
        ProjectSession session = desk.sessions().session();
        until("the protocol is there", () -> !session.protocols().isEmpty());
        Thread.sleep(500);
        train("ials", Map.of());
        train("embedding-dot", Map.of("epochs", "8"));
        while (Screenshots.onWindow(() -> !session.trainings().active().isEmpty())) {
            for (String page : PAGES) {
                Screenshots.doOnWindow(() -> {
                    pulses.now("train, " + page + " opens");
                    frame.show(page);
                });
                Thread.sleep(250);
                Screenshots.doOnWindow(() -> pulses.now("train, " + page + " is open"));
                Thread.sleep(450);
            }
        }
        Screenshots.doOnWindow(pulses::stop);
        System.out.print(Screenshots.onWindow(pulses::report));
    }

    /// The platform without a display copies every picture point by point, in Java and on the window's thread, which one with
    /// a display leaves to the system. That is compiled before anything is measured.
    private void draw() throws Exception {
        for (int i = 0; i < PICTURES; i++) {
            double opacity = i % 2 == 0 ? 0.99 : 1;
            Screenshots.doOnWindow(() -> frame.setOpacity(opacity));
            Thread.sleep(25);
        }
    }

    private Action make() {
        return frame.allActions().stream().filter(each -> each.id().equals("prepare.make")).findFirst().orElseThrow();
    }

    private static void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + 90_000_000_000L;
        while (!Screenshots.onWindow(condition)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain until " + what);
            }
            Thread.sleep(30);
        }
    }

    private void train(String model, Map<String, String> parameters) throws Exception {
        ProjectSession session = desk.sessions().session();
        Screenshots.doOnWindow(() -> session.trainings().start(
                new Trainings.Wish(
                        model, session.protocols().getFirst().name(), model, parameters, 1,
                        model.equals("ials") ? "" : "auto"),
                new ReadOnlyStringWrapper(model).getReadOnlyProperty(), outcome -> {}));
    }
}
