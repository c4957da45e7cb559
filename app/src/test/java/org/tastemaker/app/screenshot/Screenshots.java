// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.screenshot;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.tastemaker.app.Window;
import org.tastemaker.app.shell.Notices;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.theme.ThemeChoice;

/// Takes pictures of the real window, 1280 x 800, into `target/screenshots`. All methods are called
/// from the test's thread.
public final class Screenshots {
    private static final AtomicBoolean STARTED = new AtomicBoolean();
    private static final Path FOLDER = Path.of("target", "screenshots");

    private Screenshots() {}

    /// Starts JavaFX once in this JVM.
    public static void startJavaFx() throws Exception {
        if (STARTED.compareAndSet(false, true)) {
            CompletableFuture<Void> ready = new CompletableFuture<>();
            Platform.startup(() -> ready.complete(null));
            ready.get(90, TimeUnit.SECONDS);
            Platform.setImplicitExit(false);
        }
    }

    /// Runs on the window's thread and waits for the result.
    public static <T> T onWindow(Callable<T> work) throws Exception {
        startJavaFx();
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        return result.get(90, TimeUnit.SECONDS);
    }

    public static void doOnWindow(Runnable work) throws Exception {
        onWindow(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /// Waits until all parts of what is shown are there, and have been laid out and drawn a few times.
    public static void settle() throws Exception {
        startJavaFx();
        CompletableFuture<Void> done = new CompletableFuture<>();
        AtomicInteger pulses = new AtomicInteger();
        Platform.runLater(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                boolean unfolding = javafx.stage.Window.getWindows().stream()
                        .anyMatch(each -> each.getScene() != null && each.getScene().getRoot().lookup(".unfolding") != null);
                if (!unfolding && pulses.incrementAndGet() >= 4) {
                    stop();
                    done.complete(null);
                }
            }
        }.start());
        done.get(90, TimeUnit.SECONDS);
    }

    /// @param parts what the window is built on
    public static Window open(Window.Parts parts, Locale language, ThemeChoice theme, double width, double height)
            throws Exception {
        return onWindow(() -> {
            Language words = new Language(language);
            parts.memory().remember("width", Double.toString(width));
            parts.memory().remember("height", Double.toString(height));
            parts.memory().remember("theme", theme.name());
            Window window = new Window(new Stage(), parts, words, new Notices(words));
            window.show();
            return window;
        });
    }

    /// Writes what the window shows now as `target/screenshots/NAME.png`.
    public static Path take(Window window, String name) throws Exception {
        settle();
        WritableImage image = onWindow(() -> window.frame().getScene().snapshot(null));
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve(name + ".png");
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        return file;
    }

    /// Writes what the window shows now with its popups, as `target/screenshots/NAME.png`.
    public static Path takeAll(Window window, String name) throws Exception {
        settle();
        BufferedImage image = onWindow(() -> {
            Scene scene = window.frame().getScene();
            BufferedImage whole = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
            for (javafx.stage.Window each : javafx.stage.Window.getWindows()) {
                if (each instanceof PopupWindow && each.isShowing()) {
                    SnapshotParameters clear = new SnapshotParameters();
                    clear.setFill(Color.TRANSPARENT);
                    whole.createGraphics().drawImage(
                            SwingFXUtils.fromFXImage(each.getScene().getRoot().snapshot(clear, null), null),
                            (int) (each.getX() - scene.getWindow().getX() - scene.getX()),
                            (int) (each.getY() - scene.getWindow().getY() - scene.getY()), null);
                }
            }
            return whole;
        });
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve(name + ".png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    public static void close(Window window) throws Exception {
        doOnWindow(() -> window.frame().getScene().getWindow().hide());
    }
}
