// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.map;

import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
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

/// Items or users of a run as a map, with what is near the selected one.
public final class MapPage implements Page {
    private static final double GAP = 14;

    private final PageContext context;
    private final ProjectSession session;
    private final MapViewModel model;
    private final Segmented<MapViewModel.Of> of;
    private final FirstStep firstStep;
    private final StackPane body = new StackPane();
    private final ListChangeListener<RunRecord> listener = change -> show();
    private @Nullable Node desk;
    private boolean empty;

    /// @param session the open project
    public MapPage(PageContext context, ProjectSession session) {
        this.context = context;
        this.session = session;
        model = new MapViewModel(context, session);
        firstStep = new FirstStep(
                context, this, "mappage.empty.head", "mappage.empty.line", "mappage.empty.action", "models");
        of = new Segmented<>(
                List.of(MapViewModel.Of.values()), MapViewModel.Of.ITEMS,
                each -> text("mappage.of." + each.name().toLowerCase(Locale.ROOT)));
        of.setId("map-of");
        of.valueProperty().bindBidirectional(model.ofProperty());
        session.runs().addListener(listener);
    }

    @Override
    public String id() {
        return "map";
    }

    @Override
    public String titleKey() {
        return "mappage.title";
    }

    @Override
    public String icon() {
        return "fth-map";
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
    }

    @Override
    public List<Node> tools() {
        return model.runs().isEmpty() ? List.of() : List.of(of);
    }

    @Override
    public List<Action> actions() {
        if (model.runs().isEmpty()) {
            return List.of(firstStep.action("map.train"));
        }
        return List.of(
                Action.palette("map.find", "mappage.action.find", this::find).keys("Shortcut+Shift+F"),
                Action.primary("map.lists", "mappage.action.lists", () -> context.navigator().show("lists")));
    }

    private void find() {
        context.navigator().show("map");
        Node field = body.lookup("#map-search");
        if (field != null) {
            field.requestFocus();
        }
    }

    private void show() {
        boolean nothing = model.runs().isEmpty();
        if (nothing) {
            body.getChildren().setAll(firstStep.view());
        } else {
            Node now = desk;
            if (now == null) {
                ItemRows rows = new ItemRows(new Pictures(session));
                HBox made = new HBox(GAP);
                new Unfolding(made)
                        .then(() -> {
                            Node card = new MapCard(context, model, session.runColours(), rows).node();
                            HBox.setHgrow(card, Priority.ALWAYS);
                            made.getChildren().add(card);
                        })
                        .then(() -> made.getChildren().add(new NearestView(context, model, rows).node()));
                now = made;
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

    private ObservableValue<String> text(String key) {
        return context.language().text(key);
    }

    @Override
    public void dispose() {
        session.runs().removeListener(listener);
        model.dispose();
    }
}
