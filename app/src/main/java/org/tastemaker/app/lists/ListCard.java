// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.catalogue.ItemRows;
import org.tastemaker.app.catalogue.ItemWords;
import org.tastemaker.app.catalogue.RunChoice;
import org.tastemaker.app.export.Exportable;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.ItemRow;
import org.tastemaker.app.piece.Unfolding;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.session.Loadable;
import org.tastemaker.app.session.RunColours;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;

/// One run's list: what it recommends, which of it the user really took, and how it differs from the first list.
final class ListCard {
    private final Language language;
    private final ListsViewModel model;
    private final ItemRows rows;
    private final int slot;
    private final RunChoice run;
    private final Label part = Words.plain("", "state-tag");
    private final Label quality = Words.plain("", "card-aside");
    private final VBox list = new VBox(2);
    private final List<ItemRow> shown = new ArrayList<>();
    private final Unfolding parts = new Unfolding(list);
    private final Card card;
    private @Nullable UserList drawn;
    private boolean first = true;

    ListCard(PageContext context, ListsViewModel model, RunColours colours, ItemRows rows, int slot) {
        this.language = context.language();
        this.model = model;
        this.rows = rows;
        this.slot = slot;
        run = new RunChoice(colours, language.text("listspage.run", slot + 1), name -> model.chooseRun(slot, name));
        run.setId("lists-run-" + slot);
        quality.setMinWidth(Label.USE_PREF_SIZE);
        part.setId("lists-part-" + slot);
        part.setWrapText(true);
        part.setMinHeight(Label.USE_PREF_SIZE);
        part.visibleProperty().bind(part.textProperty().isNotEmpty());
        part.managedProperty().bind(part.visibleProperty());
        list.setId("lists-list-" + slot);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        ScrollPane scroll = new ScrollPane(list);
        scroll.getStyleClass().addAll("edge-to-edge", "bare-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        card = new Card(language, language.text("listspage.list", slot + 1)).show(Exportable.ofRows(list, this::table), new VBox(4, part, quality, scroll));
        card.getStyleClass().add("list-card");
        card.beside(run);
        card.setPrefWidth(260);
        card.setMinWidth(180);
        model.listProperty(slot).addListener((property, before, now) -> show());
        if (slot > 0) {
            model.listProperty(0).addListener((property, before, now) -> show());
        }
        context.selection().itemProperty().addListener((property, before, now) -> select());
        language.textsProperty().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        run.show(model.runs(), model.run(slot));
        part.setText(model.part(language.texts(), slot));
        switch (model.listProperty(slot).get()) {
            case Loadable.Absent<UserList> absent -> say("");
            case Loadable.Loading<UserList> loading -> say(language.get("listspage.list.loading"));
            case Loadable.Failed<UserList> failed -> say(ListTexts.reason(language.texts(), failed.cause()));
            case Loadable.Ready<UserList> ready -> draw(ready.value());
        }
    }

    private void say(String text) {
        drawn = null;
        shown.clear();
        parts.clear();
        quality.setText("");
        Label label = Words.plain(text, "muted");
        label.setWrapText(true);
        list.getChildren().setAll(label);
    }

    private void draw(UserList now) {
        ItemWords words = model.words();
        if (words == null) {
            return;
        }
        drawn = now;
        shown.clear();
        UserList first = slot == 0 ? null : model.list(0);
        for (int place = 0; place < now.rows().size(); place++) {
            UserList.Row row = now.rows().get(place);
            ItemRow item = rows.row(words, row.item(), line(words, row)).roomy().rank(place + 1);
            String change = first == null || !first.user().equals(now.user()) ? "" : change(first, row.item(), place + 1);
            if (!change.isEmpty()) {
                item.mark(change);
            }
            if (row.hit()) {
                item.hit(language.get("listspage.hit"));
            }
            item.onOpen(() -> model.explain(slot, row.item()));
            shown.add(item);
        }
        quality.setText(quality(now));
        put();
        select();
    }

    /// The first rows that are seen come one a pulse, later ones at once.
    private void put() {
        parts.clear();
        if (shown.isEmpty()) {
            list.getChildren().setAll(Words.label(language.text("listspage.list.nothing"), "muted"));
        } else if (first) {
            list.getChildren().clear();
            shown.forEach(row -> parts.then(() -> list.getChildren().add(row)));
            parts.then(() -> first = false);
        } else {
            list.getChildren().setAll(shown);
        }
    }

    private static String line(ItemWords words, UserList.Row row) {
        String category = words.category(row.item());
        String score = Math.abs(row.score()) >= 100
                ? Numbers.compact(row.score())
                : Numbers.metric(row.score(), 2);
        return category.isEmpty() ? score : category + " · " + score;
    }

    private String change(UserList first, int item, int place) {
        int before = first.rankOf(item);
        if (before == 0) {
            return language.get("listspage.new");
        }
        int by = before - place;
        return by == 0 ? "" : by > 0 ? "▲ " + by : "▼ " + -by;
    }

    private String quality(UserList now) {
        if (now.heldOut().items().isEmpty()) {
            return language.get("listspage.list.untested");
        }
        String hits = "✓ " + now.hits();
        return Double.isNaN(now.heldOut().ndcg())
                ? hits
                : language.get("listspage.list.quality", Numbers.metric(now.heldOut().ndcg(), 2), hits);
    }

    private void select() {
        UserList now = drawn;
        ItemWords words = model.words();
        if (now == null || words == null) {
            return;
        }
        for (int place = 0; place < shown.size(); place++) {
            String id = words.data().items().identifiers().name(now.rows().get(place).item());
            shown.get(place).setSelected(id.equals(model.selectedItem()));
        }
    }

    /// Up and down go from row to row and explain the one that is reached.
    private void key(KeyEvent event) {
        if (event.getCode() != KeyCode.UP && event.getCode() != KeyCode.DOWN) {
            return;
        }
        for (int place = 0; place < shown.size(); place++) {
            if (shown.get(place).isFocused()) {
                int next = place + (event.getCode() == KeyCode.DOWN ? 1 : -1);
                UserList now = drawn;
                if (now != null && next >= 0 && next < shown.size()) {
                    shown.get(next).requestFocus();
                    model.explain(slot, now.rows().get(next).item());
                }
                event.consume();
                return;
            }
        }
    }

    private List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("run", "user", "rank", "item", "title", "score", "hit"));
        UserList now = drawn;
        ItemWords words = model.words();
        if (now != null && words != null) {
            for (int place = 0; place < now.rows().size(); place++) {
                UserList.Row row = now.rows().get(place);
                table.add(List.of(
                        now.run(), now.user(), Integer.toString(place + 1),
                        words.data().items().identifiers().name(row.item()), words.title(row.item()),
                        String.format(Locale.ROOT, "%.6f", row.score()), Boolean.toString(row.hit())));
            }
        }
        return table;
    }

    /// @return the card around the list; [#node] is the list alone
    Node cardNode() {
        return card;
    }
}
