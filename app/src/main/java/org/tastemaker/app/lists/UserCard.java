// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.lists;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.catalogue.ItemRows;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.ItemRow;
import org.tastemaker.app.piece.Sentence;
import org.tastemaker.app.piece.StateTag;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.session.Loadable;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.data.Interactions;

/// The user: search, attributes, tastes, and the history, the newest first.
final class UserCard {
    private final Language language;
    private final ListsViewModel model;
    private final ItemRows rows;
    private final PageContext context;
    private final SimpleStringProperty user = new SimpleStringProperty("");
    private final TextField search = new TextField();
    private final Label found = Words.plain("", "muted", "small");
    private final Sentence about = new Sentence("", "muted", "small");
    private final FlowPane tastes = new FlowPane(6, 5);
    private final Label end = Words.plain("", "subtle", "small");
    private final ListView<Profile.Visit> history = new ListView<>();
    private final Card card;
    private @Nullable Profile shown;
    private @Nullable HistoryWords words;

    UserCard(PageContext context, ListsViewModel model, ItemRows rows) {
        this.context = context;
        this.language = context.language();
        this.model = model;
        this.rows = rows;
        buildSearch();
        history.setId("lists-history");
        history.getStyleClass().add("plain-list");
        history.setCellFactory(view -> new VisitCell());
        history.setFixedCellSize(50);
        history.setPlaceholder(Words.label(language.text("listspage.history.none"), "muted"));
        history.accessibleTextProperty().bind(language.text("listspage.history"));
        history.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && history.getSelectionModel().getSelectedItem() != null) {
                select(history.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        VBox.setVgrow(history, Priority.ALWAYS);
        HBox head = new HBox(8, Words.label(language.text("listspage.history"), "semi"), Words.spring(), end);
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox content = new VBox(8, new HBox(8, search, found), about, tastes, head, history);
        VBox.setMargin(head, new javafx.geometry.Insets(6, 0, 0, 0));
        card = new Card(language, language.text("listspage.user", user)).with(content);
        card.aside(new HBox(
                2,
                button("fth-chevron-left", "listspage.action.previous", () -> model.step(-1)),
                button("fth-shuffle", "listspage.action.random", model::any),
                button("fth-chevron-right", "listspage.action.next", () -> model.step(1))));
        card.setPrefWidth(240);
        card.setMinWidth(220);
        card.setMaxWidth(320);
        model.profileProperty().addListener((property, before, now) -> show(now));
        model.heldOutProperty().addListener((property, before, now) -> history.refresh());
        context.selection().itemProperty().addListener((property, before, now) -> history.refresh());
        model.foundProperty().addListener((property, before, now) -> found.setText(
                search.getText().isBlank() ? "" : language.get("listspage.found", Numbers.count(now.size()))));
        show(model.profileProperty().get());
    }

    Node node() {
        return card;
    }

    private Button button(String icon, String key, Runnable action) {
        Button button = Words.iconButton(icon, language.text(key), action);
        button.setId(key.substring(key.lastIndexOf('.') + 1) + "-user");
        return button;
    }

    private void buildSearch() {
        search.setId("lists-search");
        search.promptTextProperty().bind(language.text("listspage.search"));
        search.accessibleTextProperty().bind(language.text("listspage.search"));
        HBox.setHgrow(search, Priority.ALWAYS);
        found.setMinWidth(Label.USE_PREF_SIZE);
        found.setMinHeight(28);
        search.textProperty().addListener((property, before, now) -> {
            if (now.isBlank()) {
                found.setText("");
            }
            model.search(now);
        });
        search.setOnAction(event -> model.step(1));
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                model.step(event.getCode() == KeyCode.DOWN ? 1 : -1);
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
    }

    private void show(Loadable<Profile> now) {
        switch (now) {
            case Loadable.Absent<Profile> absent -> about.setText("");
            case Loadable.Loading<Profile> loading -> about.setText(language.get("listspage.loading"));
            case Loadable.Failed<Profile> failed -> about.setText(ListTexts.reason(language.texts(), failed.cause()));
            case Loadable.Ready<Profile> ready -> show(ready.value());
        }
    }

    private void show(Profile profile) {
        shown = profile;
        HistoryWords written = new HistoryWords(profile);
        words = written;
        user.set(profile.id());
        about.setText(profile.words().userLine(profile.number()));
        tastes.getChildren().setAll(profile.tastes().stream()
                .map(taste -> new StateTag(
                        new SimpleStringProperty(taste.tag() + " " + Numbers.metric(taste.share(), 2)),
                        StateTag.Tone.ACCENT))
                .toList());
        end.setText(written.end());
        history.getItems().setAll(profile.history());
        history.scrollTo(0);
    }

    private void select(Profile.Visit visit) {
        Profile now = shown;
        if (now != null) {
            context.selection().itemProperty().set(now.words().data().items().identifiers().name(visit.item()));
        }
    }

    /// @return whether the visit belongs to what the runs have not seen
    private boolean isHeldOut(Profile profile, Profile.Visit visit) {
        HeldOut out = model.heldOutProperty().get();
        Interactions all = profile.words().data().interactions();
        long[] time = all.time();
        List<Integer> visited = visit.rows();
        return out != null && visited.stream()
                .anyMatch(row -> out.moments().contains(HeldOut.moment(visit.item(), time == null ? 0 : time[row])));
    }

    private final class VisitCell extends ListCell<Profile.Visit> {
        VisitCell() {
            getStyleClass().add("bare-cell");
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (getItem() != null) {
                    select(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Profile.@Nullable Visit visit, boolean empty) {
            super.updateItem(visit, empty);
            Profile profile = shown;
            HistoryWords written = words;
            if (empty || visit == null || profile == null || written == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            ItemRow row = rows.row(profile.words(), visit.item(), written.line(visit));
            row.getStyleClass().add("clickable");
            if (isHeldOut(profile, visit)) {
                row.mark(language.get("listspage.history.test"));
            }
            row.setSelected(profile.words().data().items().identifiers().name(visit.item()).equals(model.selectedItem()));
            setGraphic(row);
            setAccessibleText(row.getAccessibleText());
        }
    }
}
