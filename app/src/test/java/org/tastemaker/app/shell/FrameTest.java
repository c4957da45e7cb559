// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.Window;
import org.tastemaker.app.gallery.GalleryPages;
import org.tastemaker.app.gallery.GalleryWorkbench;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.task.DirectTasks;
import org.tastemaker.app.task.JobItem;
import org.tastemaker.app.task.JobQueue;
import org.tastemaker.app.theme.ThemeChoice;

class FrameTest {
    @TempDir
    Path folder;

    private final GalleryWorkbench workbench = new GalleryWorkbench();
    private final JobQueue jobs = new JobQueue();
    private Window window;

    @BeforeEach
    void open() throws Exception {
        Window.Parts parts = new Window.Parts(
                new DirectTasks(), jobs, workbench, GalleryPages.providers(),
                new WindowMemory(folder.resolve("data/window.properties")));
        window = Screenshots.open(parts, Locale.ENGLISH, ThemeChoice.LIGHT, 1280, 800);
        Screenshots.settle();
    }

    @AfterEach
    void close() throws Exception {
        Screenshots.close(window);
    }

    private static List<Node> all(Node root) {
        List<Node> nodes = new ArrayList<>(List.of(root));
        if (root instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> nodes.addAll(all(child)));
        }
        return nodes;
    }

    private void press(KeyCode code, boolean control) throws Exception {
        Screenshots.doOnWindow(() -> {
            Node owner = window.frame().getScene().getFocusOwner();
            Node target = owner == null ? window.frame() : owner;
            target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
        });
    }

    @Test
    void everyFocusableNodeOfEveryPageHasANameForReadersOfTheScreen() throws Exception {
        List<String> nameless = new ArrayList<>();
        Screenshots.doOnWindow(() -> nameless.addAll(nameless()));
        Screenshots.doOnWindow(() -> {
            workbench.openStore();
            window.frame().tasksUnfoldedProperty().set(true);
        });
        for (Page page : Screenshots.onWindow(window.frame()::pages)) {
            Screenshots.doOnWindow(() -> window.frame().show(page.id()));
            Screenshots.settle();
            Screenshots.doOnWindow(() -> nameless.addAll(nameless()));
        }
        assertThat(nameless).isEmpty();
    }

    private List<String> nameless() {
        return all(window.frame()).stream()
                .filter(Node::isFocusTraversable)
                .filter(node -> blank(node.getAccessibleText()) && blank(node.getAccessibleRoleDescription()))
                .filter(node -> !(node instanceof Labeled labeled) || blank(labeled.getText()))
                .map(Node::toString)
                .toList();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    @Test
    void switchingTheLanguageReLabelsTheFrameAndEveryPiece() throws Exception {
        Screenshots.doOnWindow(workbench::openStore);
        Screenshots.doOnWindow(() -> window.frame().show("curves"));
        Set<String> english = new HashSet<>(texts());
        Screenshots.doOnWindow(() -> window.language().use(Locale.SIMPLIFIED_CHINESE));
        List<String> chinese = texts();
        assertThat(english).contains("Undo", "Settings", "Search or run a command", "Nothing is running");
        assertThat(chinese).contains("撤销", "设置", "搜索或执行命令", "没有任务在运行")
                .doesNotContain("Undo", "Settings", "Search or run a command", "Nothing is running");
    }

    private List<String> texts() throws Exception {
        return Screenshots.onWindow(() -> all(window.frame()).stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isEmpty())
                .toList());
    }

    @Test
    void thePaletteHoldsEveryActionOfEveryPageAndRunsTheChosenOne() throws Exception {
        Screenshots.doOnWindow(workbench::openStore);
        Set<String> wanted = new HashSet<>();
        Screenshots.onWindow(window.frame()::pages).forEach(page -> page.actions().forEach(action -> wanted.add(action.id())));
        assertThat(Screenshots.onWindow(window.frame()::allActions)).extracting(Action::id).containsAll(wanted).contains("frame.undo");
        press(KeyCode.K, true);
        Screenshots.doOnWindow(() -> {
            TextField field = (TextField) window.frame().lookup(".palette .text-field");
            field.setText("theme dark");
            ListView<?> list = (ListView<?>) window.frame().lookup(".palette .list-view");
            assertThat(list.getItems()).hasSize(1);
            field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        assertThat(window.theme().choiceProperty().get()).isEqualTo(ThemeChoice.DARK);
        assertThat(window.theme().isDark()).isTrue();
    }

    @Test
    void lettersFindACommandInTheirOrder() {
        assertThat(CommandPalette.score("Theme: high contrast", "thc")).isPositive();
        assertThat(CommandPalette.score("Theme: high contrast", "xz")).isEqualTo(-1);
        assertThat(CommandPalette.score("Undo", "un")).isGreaterThan(CommandPalette.score("Show run", "un"));
    }

    @Test
    void pagesAreReachedByTheirNumbersAndF6WalksTheRegions() throws Exception {
        Screenshots.doOnWindow(workbench::openStore);
        press(KeyCode.DIGIT3, true);
        assertThat(window.frame().currentProperty().get()).isNotNull().extracting(Page::id).isEqualTo("rows");
        Set<String> regions = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            press(KeyCode.F6, false);
            regions.add(Screenshots.onWindow(this::regionOfFocus));
        }
        assertThat(regions).containsExactlyInAnyOrder("rail", "page-header", "page-body", "task-strip");
    }

    private String regionOfFocus() {
        for (Node node = window.frame().getScene().getFocusOwner(); node != null; node = node.getParent()) {
            for (String region : List.of("rail", "page-header", "page-body", "task-strip")) {
                if (node.getStyleClass().contains(region)) {
                    return region;
                }
            }
        }
        return "none";
    }

    @Test
    void theRailFoldsToIconsInANarrowWindow() throws Exception {
        Screenshots.doOnWindow(workbench::openStore);
        Screenshots.doOnWindow(() -> window.frame().getScene().getWindow().setWidth(1040));
        Screenshots.settle();
        double width = Screenshots.onWindow(() -> ((javafx.scene.layout.Region) window.frame().lookup(".rail")).getWidth());
        assertThat(width).isEqualTo(50);
    }

    @Test
    void cancellingInTheStripAsksTheJob() throws Exception {
        List<String> asked = new ArrayList<>();
        Screenshots.doOnWindow(() -> {
            workbench.openStore();
            JobItem job = new JobItem(new DirectTasks(), window.language().text("shell.undo"), () -> asked.add("stop"));
            jobs.add(job);
            job.started();
            Button cancel = (Button) window.frame().lookup(".strip-line .link");
            cancel.fire();
            assertThat(job.state()).isEqualTo(JobItem.State.CANCELLING);
            assertThat(cancel.isDisabled()).isTrue();
        });
        assertThat(asked).containsExactly("stop");
    }

    @Test
    void theWelcomePageLeadsToTheStoreAndForgetsAMissingProject() throws Exception {
        Screenshots.doOnWindow(() -> {
            List<Button> links = all(window.frame()).stream()
                    .filter(Button.class::isInstance).map(Button.class::cast)
                    .filter(button -> "Remove".equals(button.getText())).toList();
            assertThat(links).hasSize(1);
            links.getFirst().fire();
            assertThat(workbench.recents()).noneMatch(Workbench.Recent::isMissing);
            ((Button) window.frame().lookup("#start-store")).fire();
        });
        assertThat(workbench.asked).contains("store");
        assertThat(Screenshots.onWindow(window.frame()::pages)).hasSize(5);
        assertThat(Screenshots.onWindow(() -> all(window.frame()).stream()
                        .filter(ToggleButton.class::isInstance).filter(node -> ((ToggleButton) node).isSelected()).count()))
                .isPositive();
    }

    @Test
    void theWindowRemembersItsSizeLanguageAndTheme() throws Exception {
        Screenshots.doOnWindow(() -> {
            window.language().use(Locale.SIMPLIFIED_CHINESE);
            window.theme().choiceProperty().set(ThemeChoice.DARK);
        });
        Screenshots.close(window);
        WindowMemory memory = new WindowMemory(folder.resolve("data/window.properties"));
        assertThat(memory.language(Locale.ENGLISH)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(memory.theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(memory.number("width", 0)).isGreaterThan(1000);
    }
}
