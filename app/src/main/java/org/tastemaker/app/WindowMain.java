// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.shell.LastResort;
import org.tastemaker.app.shell.Notices;
import org.tastemaker.app.text.Language;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// Opens the window. It does not extend `Application`, so that JavaFX may lie on the class path and a
/// start-up cache can hold it.
public final class WindowMain {
    /// Makes what the window is built on, on the window's thread.
    @FunctionalInterface
    public interface Setup {
        /// @param language the window's language
        /// @param notices where short messages go
        Window.Parts make(Language language, Notices notices);
    }

    private WindowMain() {}

    /// Opens the window and returns when it is closed.
    ///
    /// @param project a project to open at once
    /// @throws ProblemException of kind USAGE if there is no display, or the system lacks what draws windows
    public static void open(Optional<Path> project, Setup setup) {
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        try {
            Platform.startup(() -> {
                try {
                    show(project, setup, closed);
                } catch (RuntimeException broken) {
                    failure.set(broken);
                    closed.countDown();
                }
            });
        } catch (UnsupportedOperationException refused) {
            throw refusal(refused);
        }
        try {
            closed.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
        RuntimeException broken = failure.get();
        if (broken != null) {
            throw broken;
        }
    }

    /// @return a missing display, or that the system's part of the window could not be loaded
    static ProblemException refusal(UnsupportedOperationException refused) {
        String why = String.valueOf(refused.getMessage());
        return why.contains("DISPLAY")
                ? new ProblemException(refused, ProblemKind.USAGE, "shell.problem.no-display")
                : new ProblemException(refused, ProblemKind.USAGE, "shell.problem.no-toolkit", why);
    }

    private static void show(Optional<Path> project, Setup setup, CountDownLatch closed) {
        Language language = new Language(Locale.getDefault());
        Notices notices = new Notices(language);
        Thread.currentThread().setUncaughtExceptionHandler(new LastResort(notices, System::nanoTime));
        Window.Parts parts = setup.make(language, notices);
        language.use(parts.memory().language(language.locale()));
        Stage stage = new Stage();
        Window window = new Window(stage, parts, language, notices);
        stage.setOnHidden(event -> {
            parts.workbench().closeProject();
            closed.countDown();
        });
        window.show();
        if (Boolean.getBoolean(Tour.WANTED)) {
            new Tour(window.frame(), parts.workbench(), parts.jobs(), parts.tasks(), stage::hide).start(project);
        } else {
            project.ifPresent(parts.workbench()::openProject);
        }
    }
}
