// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.Desktop;
import org.tastemaker.app.Window;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.ProcessWorkers;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.session.Sessions;
import org.tastemaker.app.session.Trainings;
import org.tastemaker.app.shell.Notices;
import org.tastemaker.app.shell.WindowMemory;
import org.tastemaker.app.task.BackgroundTasks;
import org.tastemaker.app.task.JobItem;
import org.tastemaker.app.task.JobQueue;
import org.tastemaker.app.task.SerialLane;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.theme.ThemeChoice;
import org.testfx.api.FxRobot;

/// The whole program in one window, as a user has it before her, with a folder of its own.
public final class Desk implements AutoCloseable {
    private static final Duration LONG = Duration.ofSeconds(90);
    /// How many looks one after the other, each some pulses later, must be alike.
    private static final int STILL = 4;

    private final BackgroundTasks tasks = new BackgroundTasks(3);
    private final WatchedTasks watched = new WatchedTasks(tasks);
    private final WatchedWorkers workers;
    private final SerialLane closer = new SerialLane("worker-closer", tasks);
    private final JobQueue jobs = new JobQueue();
    private final Sessions sessions;
    private final Window window;
    private @Nullable FxRobot robot;

    public Desk(Path folder, Locale language, ThemeChoice theme) throws Exception {
        this(folder, language, theme, 1280, 800);
    }

    Desk(Path folder, Locale language, ThemeChoice theme, int width, int height) throws Exception {
        Screenshots.startJavaFx();
        Language words = new Language(language);
        Notices notices = Screenshots.onWindow(() -> new Notices(words));
        workers = new WatchedWorkers(new ProcessWorkers(words::locale, folder.resolve("worker.log"), closer));
        sessions = Screenshots.onWindow(() -> new Sessions(words, notices, watched, jobs, workers, folder));
        WindowMemory memory = new WindowMemory(folder.resolve("window.properties"));
        memory.remember("theme", theme.name());
        memory.remember("width", Integer.toString(width));
        memory.remember("height", Integer.toString(height));
        Window.Parts parts = new Window.Parts(watched, jobs, sessions, Desktop.pages(sessions), memory);
        window = Screenshots.onWindow(() -> {
            Window made = new Window(new Stage(), parts, words, notices);
            made.show();
            return made;
        });
        Screenshots.settle();
    }

    public Window window() {
        return window;
    }

    public Sessions sessions() {
        return sessions;
    }

    public JobQueue jobs() {
        return jobs;
    }

    /// @return mouse and keyboard, made when first asked for: what only measures can do without
    public FxRobot robot() {
        FxRobot made = robot == null ? new Hand() : robot;
        robot = made;
        return made;
    }

    /// Waits until something is true on the window's thread.
    ///
    /// @return when it was seen to be, in the clock of [System#nanoTime]
    public long until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + LONG.toNanos();
        while (!Screenshots.onWindow(condition)) {
            assertThat(System.nanoTime()).as("waited in vain until " + what + jobLog()).isLessThan(end);
            Thread.sleep(30);
        }
        long seen = System.nanoTime();
        Screenshots.settle();
        return seen;
    }

    /// Waits until the window has come to rest: nothing is computed, trained or asked behind it any more, and all that is
    /// seen has stayed what and where it is.
    public void rest() throws Exception {
        long end = System.nanoTime() + LONG.toNanos();
        List<String> before = List.of();
        int same = 0;
        while (same < STILL) {
            assertThat(System.nanoTime()).as("waited in vain until the window rests" + jobLog()).isLessThan(end);
            Screenshots.settle();
            List<String> now = Screenshots.onWindow(this::looks);
            boolean still = now.equals(before) && watched.areDone() && workers.haveAnswered();
            same = still ? same + 1 : 0;
            before = now;
        }
    }

    /// @return each node that is seen, with its text and place; not what a field of text is made of, where a caret blinks
    private List<String> looks() {
        return all(window.frame()).stream()
                .map(node -> node.getClass().getSimpleName() + (node instanceof Labeled labeled ? labeled.getText() : "")
                        + node.getOpacity() + node.localToScene(node.getLayoutBounds()))
                .toList();
    }

    private String jobLog() {
        StringBuilder text = new StringBuilder();
        for (JobItem job : jobs.items()) {
            text.append("; ").append(job.title().getValue()).append(' ').append(job.state())
                    .append(' ').append(job.failureProperty().get());
        }
        return text.toString();
    }

    /// @return whether a node of this style or id is seen
    public boolean sees(String selector) {
        return window.frame().lookup(selector) != null;
    }

    /// @return all texts of labels and buttons that are seen
    public List<String> texts() throws Exception {
        return Screenshots.onWindow(this::seen);
    }

    /// As [#texts()], for who is on the window's thread.
    List<String> seen() {
        return all(window.frame()).stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }

    private static List<Node> all(Node root) {
        List<Node> nodes = new ArrayList<>(List.of(root));
        if (root instanceof Parent parent && !(root instanceof TextInputControl)) {
            parent.getChildrenUnmodifiable().stream().filter(Node::isVisible).forEach(child -> nodes.addAll(all(child)));
        }
        return nodes;
    }

    public void click(String selector) throws Exception {
        until(selector + " is there", () -> sees(selector));
        Screenshots.doOnWindow(() -> reveal(window.frame().lookup(selector)));
        Screenshots.settle();
        robot().clickOn(selector);
        Screenshots.settle();
    }

    /// Scrolls the pane that holds a node until the node lies in it, as the wheel would.
    private static void reveal(Node node) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane && pane.getContent() != null) {
                Bounds content = pane.getContent().getLayoutBounds();
                Bounds place = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
                double room = content.getHeight() - pane.getViewportBounds().getHeight();
                double top = pane.getVvalue() * room;
                if (room > 0 && (place.getMinY() < top || place.getMaxY() > top + pane.getViewportBounds().getHeight())) {
                    pane.setVvalue(Math.clamp((place.getCenterY() - pane.getViewportBounds().getHeight() / 2) / room, 0, 1));
                }
            }
        }
    }

    /// Trains models on the protocol `main` and waits until all are done; each run is called as its model.
    void train(String... models) throws Exception {
        ProjectSession session = sessions.session();
        for (String model : models) {
            Screenshots.doOnWindow(() -> session.trainings().start(
                    new Trainings.Wish(model, "main", model, Map.of(), 1, ""),
                    new ReadOnlyStringWrapper(model).getReadOnlyProperty(), outcome -> {}));
        }
        until("all are trained", () -> session.trainings().active().isEmpty() && session.runs().size() == models.length);
    }

    public void press(KeyCode... keys) throws Exception {
        robot().push(keys);
        Screenshots.settle();
    }

    /// Tab until a node has the focus, as someone without a mouse does.
    public void tabTo(String id) throws Exception {
        for (int i = 0; i < 80; i++) {
            Node owner = Screenshots.onWindow(() -> window.frame().getScene().getFocusOwner());
            if (owner != null && id.equals(owner.getId())) {
                return;
            }
            press(KeyCode.TAB);
        }
        throw new AssertionError("no way by Tab to " + id);
    }

    public Path take(String name) throws Exception {
        return Screenshots.take(window, name);
    }

    @Override
    public void close() {
        try {
            Screenshots.close(window);
            Screenshots.doOnWindow(sessions::close);
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        } finally {
            closer.close();
            tasks.close();
        }
    }
}
