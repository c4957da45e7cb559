// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.data;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.DataColumn;
import org.tastemaker.app.piece.DataTable;
import org.tastemaker.app.piece.Segmented;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.data.DataSet;

/// The rows behind the numbers: users, items, interactions, one table at a time. A row that is selected
/// is selected on the other pages too.
final class TablesCard {
    /// Which rows.
    enum Rows {
        USERS,
        ITEMS,
        INTERACTIONS
    }

    private final PageContext context;
    private final Segmented<Rows> choice;
    private Card card;
    private DataViewModel.@Nullable Shown shown;
    private final javafx.scene.layout.StackPane place = new javafx.scene.layout.StackPane();

    TablesCard(PageContext context) {
        this.context = context;
        choice = new Segmented<>(
                List.of(Rows.values()), Rows.ITEMS,
                each -> context.language().text("datapage.rows." + each.name().toLowerCase(Locale.ROOT)));
        choice.setId("data-rows");
        choice.valueProperty().addListener((property, before, now) -> build());
        card = new Card(context.language(), context.language().text("datapage.rows"));
        place.getChildren().add(card);
    }

    javafx.scene.Node node() {
        return place;
    }

    void choose(Rows rows) {
        choice.valueProperty().set(rows);
        place.lookupAll(".table-view").stream().findFirst().ifPresent(javafx.scene.Node::requestFocus);
    }

    void show(DataViewModel.Shown now) {
        boolean same = shown != null && shown.data().equals(now.data());
        shown = now;
        if (!same) {
            build();
        }
    }

    private void build() {
        DataViewModel.Shown now = shown;
        if (now == null) {
            return;
        }
        DataSet data = now.data();
        TableSource source = new TableSource(context.language(), data, now.figures());
        List<DataColumn> columns = switch (choice.value()) {
            case USERS -> source.users();
            case ITEMS -> source.items();
            case INTERACTIONS -> source.interactions();
        };
        DataTable table = new DataTable(context.language(), context.tasks(), columns, DataTable.Filter.SHOWN);
        int rows = switch (choice.value()) {
            case USERS -> data.users().size();
            case ITEMS -> data.items().size();
            case INTERACTIONS -> data.interactions().size();
        };
        table.unfold(rows);
        table.onSelect(row -> select(data, choice.value(), row));
        card = new Card(context.language(), context.language().text("datapage.rows"))
                .show(table)
                .aside(choice);
        place.getChildren().setAll(card);
    }

    private void select(DataSet data, Rows rows, int row) {
        if (row < 0) {
            return;
        }
        switch (rows) {
            case USERS -> context.selection().userProperty().set(data.users().identifiers().name(row));
            case ITEMS -> context.selection().itemProperty().set(data.items().identifiers().name(row));
            case INTERACTIONS -> {
                context.selection().userProperty()
                        .set(data.users().identifiers().name(data.interactions().user()[row]));
                context.selection().itemProperty()
                        .set(data.items().identifiers().name(data.interactions().item()[row]));
            }
        }
    }
}
