// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.lists;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.catalogue.ItemRows;
import org.tastemaker.app.catalogue.Pictures;
import org.tastemaker.app.piece.Segmented;
import org.tastemaker.app.piece.Unfolding;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.shell.Action;
import org.tastemaker.app.shell.FirstStep;
import org.tastemaker.app.shell.Page;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.project.RunRecord;

/// One user: what she did, what one to three runs recommend to her, and why.
public final class ListsPage implements Page {
    private static final double GAP = 14;
    private static final double ROOMY = 1280;
    /// From here on the lists have more room than they need, and the names of the history get some of it.
    private static final double WIDE = 1500;

    private final PageContext context;
    private final ProjectSession session;
    private final ListsViewModel model;
    private final Segmented<Integer> count;
    private final FirstStep firstStep;
    private final StackPane body = new StackPane();
    private final HBox middle = new HBox(GAP);
    private final VBox left = new VBox(GAP);
    private final StackPane right = new StackPane();
    private final ScrollPane reasons = new ScrollPane();
    private final List<Node> cards = new ArrayList<>();
    private final ListChangeListener<RunRecord> listener = change -> show();
    private final EventHandler<KeyEvent> keys = this::key;
    private @Nullable Scene listening;
    private @Nullable Node user;
    private @Nullable Node desk;
    private boolean empty;

    /// @param session the open project
    public ListsPage(PageContext context, ProjectSession session) {
        this.context = context;
        this.session = session;
        model = new ListsViewModel(context, session);
        firstStep = new FirstStep(
                context, this, "listspage.empty.head", "listspage.empty.line", "listspage.empty.action", "models");
        count = new Segmented<>(
                List.of(1, 2, 3), model.countProperty().get(),
                each -> new ReadOnlyStringWrapper(Integer.toString(each)).getReadOnlyProperty());
        count.setId("lists-count");
        count.valueProperty().bindBidirectional(model.countProperty());
        model.countProperty().addListener((property, before, now) -> arrange());
        session.runs().addListener(listener);
    }

    @Override
    public String id() {
        return "lists";
    }

    @Override
    public String titleKey() {
        return "listspage.title";
    }

    @Override
    public String icon() {
        return "fth-list";
    }

    @Override
    public Node view() {
        show();
        return body;
    }

    @Override
    public void onShown() {
        model.show();
        show();
        Scene scene = body.getScene();
        if (scene != null && listening == null) {
            scene.addEventHandler(KeyEvent.KEY_PRESSED, keys);
            listening = scene;
        }
    }

    @Override
    public void onHidden() {
        Scene scene = listening;
        if (scene != null) {
            scene.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
            listening = null;
        }
    }

    /// J is the next user, K the one before, wherever the focus is, unless somebody writes.
    private void key(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !(event.getTarget() instanceof TextInputControl);
        if (plain && (event.getCode() == KeyCode.J || event.getCode() == KeyCode.K)) {
            model.step(event.getCode() == KeyCode.J ? 1 : -1);
            event.consume();
        }
    }

    @Override
    public List<Node> tools() {
        return model.runs().isEmpty() ? List.of() : List.of(count);
    }

    @Override
    public List<Action> actions() {
        if (model.runs().isEmpty()) {
            return List.of(firstStep.action("lists.train"));
        }
        return List.of(
                Action.palette("lists.next", "listspage.action.next", () -> model.step(1)),
                Action.palette("lists.previous", "listspage.action.previous", () -> model.step(-1)),
                Action.palette("lists.random", "listspage.action.random", model::any),
                Action.secondary("lists.map", "listspage.action.map", () -> context.navigator().show("map")));
    }

    private void show() {
        boolean nothing = model.runs().isEmpty();
        if (nothing) {
            body.getChildren().setAll(firstStep.view());
        } else {
            Node now = desk;
            if (now == null) {
                now = desk();
                desk = now;
            }
            if (body.getChildren().size() != 1 || !body.getChildren().getFirst().equals(now)) {
                body.getChildren().setAll(now);
            }
        }
        if (nothing != empty) {
            empty = nothing;
            context.navigator().refreshHeader();
        }
    }

    private Node desk() {
        ItemRows rows = new ItemRows(new Pictures(session));
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setMinWidth(0);
        right.setAlignment(Pos.TOP_LEFT);
        reasons.setFitToWidth(true);
        reasons.setFitToHeight(true);
        reasons.setMinWidth(230);
        reasons.setPrefWidth(274);
        reasons.getStyleClass().add("framed-scroll");
        reasons.setFocusTraversable(false);
        reasons.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(reasons, Priority.ALWAYS);
        reasons.setPrefHeight(400);
        HBox desk = new HBox(GAP, left, middle, right);
        Unfolding unfolding = new Unfolding(desk).then(() -> {
            Node card = new UserCard(context, model, rows).node();
            VBox.setVgrow(card, Priority.ALWAYS);
            user = card;
            arrange();
        });
        for (int n = 0; n < ListsViewModel.MOST; n++) {
            int slot = n;
            unfolding.then(() -> {
                Node list = new ListCard(context, model, session.runColours(), rows, slot).cardNode();
                HBox.setHgrow(list, Priority.ALWAYS);
                cards.add(list);
                arrange();
            });
        }
        unfolding.then(() -> {
            Region card = new WhyView(context, model, rows).node();
            reasons.setContent(card);
        });
        body.widthProperty().addListener((property, before, now) -> arrange());
        return desk;
    }

    /// Three lists need room: in a narrow window the reasons go below the user.
    private void arrange() {
        Node known = user;
        if (known == null) {
            return;
        }
        int lists = model.countProperty().get();
        left.setPrefWidth(body.getWidth() < WIDE ? Region.USE_COMPUTED_SIZE : 320);
        put(middle, cards.subList(0, Math.min(cards.size(), lists)));
        boolean narrow = lists > 2 && body.getWidth() < ROOMY;
        put(narrow ? right : left, narrow ? List.of() : List.of(known));
        put(narrow ? left : right, narrow ? List.of(known, reasons) : List.of(reasons));
        right.setVisible(!narrow);
        right.setManaged(!narrow);
    }

    /// What is there already is not taken out and put in again: it would be styled anew.
    private static void put(Pane pane, List<Node> nodes) {
        if (!pane.getChildren().equals(nodes)) {
            pane.getChildren().setAll(nodes);
        }
    }

    @Override
    public void dispose() {
        onHidden();
        session.runs().removeListener(listener);
        model.dispose();
    }
}
