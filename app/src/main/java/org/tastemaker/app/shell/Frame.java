// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.piece.ErrorStrip;
import org.tastemaker.app.piece.PageHeader;
import org.tastemaker.app.piece.PopOvers;
import org.tastemaker.app.piece.ReasonedButton;
import org.tastemaker.app.piece.Unfolding;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.task.JobQueue;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.theme.Theme;

/// The frame: the welcome page while no project is open; else rail, header, body and task strip, with
/// the command palette over them.
public final class Frame extends StackPane implements Navigator {
    private static final double FOLD_BELOW = 1100;
    private static final String NEXT_STEP = "Shortcut+Enter";
    private static final ObservableBooleanValue NEVER = new ReadOnlyBooleanWrapper(false).getReadOnlyProperty();

    private final Language language;
    private final Theme theme;
    private final Node welcome;
    private final Supplier<List<Action>> frameActions;
    private final BorderPane desk = new BorderPane();
    private final Unfolding coming = new Unfolding(desk);
    private final StackPane body = new StackPane();
    private final Rail rail;
    private final PageHeader header;
    private final TaskStrip strip;
    private final CommandPalette palette;
    private final Map<String, Page> pages = new HashMap<>();
    private final List<Page> order = new ArrayList<>();
    private final Map<String, Node> views = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Page> current = new ReadOnlyObjectWrapper<>();
    private final VBox head = new VBox();
    private final ErrorStrip readOnlyStrip;
    private @Nullable PopOver settings;
    private boolean readOnly;
    private @Nullable Node focusBefore;

    /// @param welcome what is seen while no project is open
    /// @param frameActions what can be done from everywhere
    public Frame(
            Language language, Theme theme, JobQueue jobs, Node welcome, Supplier<List<Action>> frameActions) {
        this.language = language;
        this.theme = theme;
        this.welcome = welcome;
        this.frameActions = frameActions;
        rail = new Rail(language, this::openSettings);
        header = new PageHeader(language, this::openPalette);
        strip = new TaskStrip(language, jobs);
        palette = new CommandPalette(language, this::allActions, this::focusBack);
        body.getStyleClass().add("page-body");
        body.setMinWidth(0);
        ScrollPane scroll = new ScrollPane(body);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        readOnlyStrip = new ErrorStrip(
                language.text("shell.read-only.head"), language.text("shell.read-only.line"), ErrorStrip.Weight.CAUTION);
        readOnlyStrip.setId("read-only-strip");
        VBox.setMargin(readOnlyStrip, new javafx.geometry.Insets(14, 20, 0, 20));
        showReadOnly(false);
        BorderPane page = new BorderPane();
        // Tab goes through them in this order
        page.setTop(head);
        page.setCenter(scroll);
        desk.setLeft(rail);
        desk.setCenter(page);
        desk.setBottom(strip);
        desk.setVisible(false);
        getChildren().addAll(desk, welcome, palette);
        widthProperty().addListener((property, before, now) -> rail.setNarrow(now.doubleValue() < FOLD_BELOW));
        dressLanguage();
        language.textsProperty().addListener((property, before, now) -> dressLanguage());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Chinese has no semi-bold face behind Inter, so what is semi-bold in English is bold there.
    private void dressLanguage() {
        getStyleClass().remove("zh");
        if (language.locale().getLanguage().equals("zh")) {
            getStyleClass().add("zh");
        }
    }

    /// Shows the pages of a project, the first in front. The others are made one a pulse after it, or when they
    /// are asked for.
    ///
    /// @param makers make the pages, in the order of the rail; at least one
    public void openProject(Workbench.OpenProject project, List<Supplier<Page>> makers) {
        closeProject();
        showReadOnly(project.readOnly());
        rail.setProject(project);
        desk.setVisible(true);
        welcome.setVisible(false);
        add(makers.getFirst().get());
        show(order.getFirst().id());
        makers.stream().skip(1).forEach(maker -> coming.then(() -> add(maker.get())));
    }

    private void add(Page page) {
        pages.put(page.id(), page);
        order.add(page);
        rail.addPage(page, this::show);
    }

    private void showReadOnly(boolean now) {
        readOnly = now;
        head.getChildren().setAll(now ? List.of(header, readOnlyStrip) : List.of(header));
    }

    /// @return what can be done on a page; what would write is not possible in a project that is only read
    private List<Action> actions(Page page) {
        return page.actions().stream()
                .map(each -> readOnly && each.writes() ? each.when(NEVER, "shell.read-only.why") : each)
                .toList();
    }

    /// Lets the pages go and shows the welcome page.
    public void closeProject() {
        Page front = current.get();
        if (front != null) {
            front.onHidden();
        }
        order.forEach(Page::dispose);
        coming.clear();
        pages.clear();
        order.clear();
        rail.clearPages();
        views.clear();
        current.set(null);
        body.getChildren().clear();
        desk.setVisible(false);
        welcome.setVisible(true);
    }

    @Override
    public void show(String pageId) {
        if (!pages.containsKey(pageId)) {
            coming.finish();
        }
        Page page = pages.get(pageId);
        if (page == null || page.equals(current.get())) {
            return;
        }
        Page before = current.get();
        if (before != null) {
            before.onHidden();
        }
        current.set(page);
        rail.select(pageId);
        body.getChildren().setAll(views.computeIfAbsent(pageId, id -> page.view()));
        refreshHeader();
        page.onShown();
    }

    @Override
    public void refreshHeader() {
        Page page = current.get();
        if (page == null) {
            return;
        }
        header.setTitle(List.of(), language.text(page.titleKey()));
        List<Node> nodes = new ArrayList<>(page.tools());
        List<Action> all = actions(page);
        all.stream().filter(each -> each.rank() == Action.Rank.SECONDARY).forEach(each -> nodes.add(button(each)));
        all.stream().filter(each -> each.rank() == Action.Rank.PRIMARY).forEach(each -> nodes.add(button(each)));
        header.setActions(nodes);
    }

    private Node button(Action action) {
        Button button = Words.button(
                language.text(action.titleKey()),
                action.rank() == Action.Rank.PRIMARY ? "primary" : "secondary",
                action.run());
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(Bindings.not(action.enabled()));
        KeyCombination keys = action.shortcut() == null && action.rank() == Action.Rank.PRIMARY
                ? KeyCombination.valueOf(NEXT_STEP) : action.shortcut();
        if (keys != null) {
            Tooltip help = new Tooltip();
            help.textProperty().bind(button.textProperty().concat("  " + keys.getDisplayText()));
            button.setTooltip(help);
        }
        String why = action.whyNotKey();
        return why == null ? button : new ReasonedButton(button, language.text(why));
    }

    public ReadOnlyObjectProperty<@Nullable Page> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// @return the pages in the order of the rail
    public List<Page> pages() {
        coming.finish();
        return List.copyOf(order);
    }

    /// @return whether the queue and the log are unfolded
    public BooleanProperty tasksUnfoldedProperty() {
        return strip.unfoldedProperty();
    }

    /// @return every action of the moment, those of the page in front first; its next step, if it has no keys of
    ///     its own, answers to those of every next step
    public List<Action> allActions() {
        coming.finish();
        List<Action> all = new ArrayList<>();
        Page front = current.get();
        if (front != null) {
            actions(front).forEach(each -> all.add(
                    each.rank() == Action.Rank.PRIMARY && each.shortcut() == null ? each.keys(NEXT_STEP) : each));
        }
        all.addAll(frameActions.get());
        order.stream().filter(page -> !page.equals(front)).forEach(page -> all.addAll(actions(page)));
        return all;
    }

    public void openPalette() {
        focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        palette.open();
    }

    /// Lays the messages over the pages, above the task strip.
    public void show(Notices notices) {
        NoticeStack stack = notices.stack();
        StackPane.setAlignment(stack, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(stack, new Insets(0, 20, 14, 0));
        stack.translateYProperty().bind(Bindings.when(desk.visibleProperty()).then(strip.heightProperty().negate()).otherwise(0));
        getChildren().add(getChildren().indexOf(palette), stack);
    }

    private void focusBack() {
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }

    /// Shows the settings beside the rail.
    public void openSettings() {
        openSettings(rail);
    }

    private void openSettings(Region beside) {
        if (settings != null && settings.isShowing()) {
            settings.hide();
            return;
        }
        SettingsView view = new SettingsView(language, theme);
        PopOver made = PopOvers.with(view);
        made.setOnHidden(event -> view.dispose());
        made.setArrowLocation(PopOver.ArrowLocation.LEFT_BOTTOM);
        settings = made;
        if (beside.equals(rail) || !desk.isVisible()) {
            var bounds = localToScreen(getBoundsInLocal());
            made.show(this, bounds.getMinX() + 200, bounds.getMaxY() - 220);
        } else {
            made.show(beside, 4);
        }
    }

    private void key(KeyEvent event) {
        if (palette.isVisible()) {
            return;
        }
        if (event.getCode() == KeyCode.F6) {
            moveRegion(event.isShiftDown() ? -1 : 1);
            event.consume();
            return;
        }
        boolean writing = event.getTarget() instanceof TextInputControl;
        for (Action action : allActions()) {
            boolean meant = action.shortcut() != null && action.shortcut().match(event);
            boolean ofText = writing && (!event.isShortcutDown() && event.getCode().isLetterKey()
                    || event.isShortcutDown() && (event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y));
            if (meant && !ofText && action.enabled().get()) {
                action.run().run();
                event.consume();
                return;
            }
        }
    }

    /// F6: rail, header, body, what stands beside it, strip, and round again.
    private void moveRegion(int by) {
        if (!desk.isVisible() || getScene() == null) {
            return;
        }
        List<Parent> regions = new ArrayList<>(List.of(rail, header, body));
        body.lookupAll(".inspector").stream().map(Frame::scrolled).forEach(regions::add);
        regions.add(strip);
        Node owner = getScene().getFocusOwner();
        int now = -1;
        for (int i = 0; i < regions.size(); i++) {
            if (owner != null && isInside(owner, regions.get(i))) {
                now = i;
            }
        }
        for (int tried = 0; tried < regions.size(); tried++) {
            now = Math.floorMod(now + by, regions.size());
            Parent region = regions.get(now);
            Optional<Node> first = region.isFocusTraversable() ? Optional.of(region) : firstFocusable(region);
            if (first.isPresent()) {
                focusAsByTab(first.get());
                return;
            }
        }
    }

    /// Only what is reached by traversal shows that it has the focus.
    private static void focusAsByTab(Node node) {
        node.requestFocus();
        if (node.requestFocusTraversal(TraversalDirection.NEXT)) {
            Node next = node.getScene().getFocusOwner();
            next.requestFocusTraversal(TraversalDirection.PREVIOUS);
        }
        if (!node.isFocused()) {
            node.requestFocus();
        }
    }

    /// @return what scrolls the inspector, so that keys can scroll it; the inspector itself if nothing does
    private static Parent scrolled(Node inspector) {
        for (Parent each = inspector.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane && inspector.equals(pane.getContent())) {
                return pane;
            }
        }
        return (Parent) inspector;
    }

    private static boolean isInside(Node node, Parent region) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(region)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Node> firstFocusable(Parent region) {
        for (Node child : region.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable()) {
                return Optional.of(child);
            }
            if (child instanceof Parent parent) {
                Optional<Node> inside = firstFocusable(parent);
                if (inside.isPresent()) {
                    return inside;
                }
            }
        }
        return Optional.empty();
    }
}
