// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.tastemaker.app.piece.DataColumn;
import org.tastemaker.app.piece.DataTable;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.data.Role;
import org.tastemaker.imports.ColumnPlan;
import org.tastemaker.imports.FileKind;
import org.tastemaker.imports.FilePlan;
import org.tastemaker.imports.ImportPreview.FilePreview;
import org.tastemaker.imports.ImportPreview.Row;

/// The first rows of a file. Each column has its guessed role in its head; a click, or space, overrules it.
final class PreviewTable {
    private static final List<Role> ROLES_OF_INTERACTIONS = List.of(
            Role.USER, Role.ITEM, Role.RATING, Role.TIME, Role.EVENT, Role.CATEGORY, Role.NUMBER, Role.TEXT, Role.TAGS,
            Role.IGNORE);
    private static final List<Role> ROLES_OF_ITEMS = List.of(
            Role.ITEM, Role.TITLE, Role.TEXT, Role.IMAGE, Role.CATEGORY, Role.TAGS, Role.NUMBER, Role.TIME, Role.IGNORE);
    private static final List<Role> ROLES_OF_USERS = List.of(
            Role.USER, Role.TITLE, Role.TEXT, Role.CATEGORY, Role.TAGS, Role.NUMBER, Role.TIME, Role.IGNORE);

    private final Language language;
    private final ImportViewModel model;

    PreviewTable(Language language, ImportViewModel model) {
        this.language = language;
        this.model = model;
    }

    DataTable of(FilePreview file) {
        List<Row> rows = file.rows();
        FilePlan plan = file.plan();
        int fields = plan.columns().isEmpty()
                ? rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0)
                : plan.columns().size();
        List<DataColumn> columns = new ArrayList<>();
        columns.add(DataColumn.text(
                        "line", language.text("datapage.import.line"),
                        row -> rows.get(row).line() + (rows.get(row).problem() == null ? "" : " ✕"))
                .width(64)
                .style("muted"));
        for (int c = 0; c < fields; c++) {
            int field = c;
            String name = plan.columns().isEmpty() ? "" : plan.columns().get(c).name();
            columns.add(DataColumn.text("field-" + c, ImportTexts.plain(name), row -> cell(rows.get(row), field))
                    .width(width(rows, c, name)));
        }
        DataTable table = new DataTable(language, null, columns, DataTable.Filter.NONE);
        table.setRowCount(rows.size());
        table.view().getStyleClass().add("role-heads");
        for (int c = 0; c < plan.columns().size(); c++) {
            head(table.view().getColumns().get(c + 1), plan, c);
        }
        return table;
    }

    private static String cell(Row row, int field) {
        return field < row.cells().size() ? row.cells().get(field) : "";
    }

    private static double width(List<Row> rows, int field, String name) {
        int longest = name.length() + 2;
        for (Row row : rows.subList(0, Math.min(40, rows.size()))) {
            longest = Math.max(longest, cell(row, field).length());
        }
        return Math.clamp(longest * 7.5 + 24, 110, 240);
    }

    private void head(TableColumn<Integer, ?> column, FilePlan plan, int number) {
        ColumnPlan now = plan.columns().get(number);
        MenuButton role = new MenuButton();
        role.setId("role-" + number);
        role.getStyleClass().addAll("role-button", now.role().name().toLowerCase(Locale.ROOT));
        role.textProperty().bind(text(now.role()));
        role.accessibleTextProperty().bind(language.text("datapage.import.role", now.name(), role.textProperty()));
        ToggleGroup group = new ToggleGroup();
        for (Role each : roles(plan.as())) {
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty().bind(text(each));
            item.setToggleGroup(group);
            item.setSelected(each == now.role());
            item.setOnAction(event -> model.setRole(number, each));
            role.getItems().add(item);
        }
        VBox head = new VBox(3, Words.plain(now.name(), "column-name"), role);
        column.textProperty().unbind();
        column.setText("");
        column.setGraphic(head);
        column.setSortable(false);
    }

    private static List<Role> roles(FileKind kind) {
        return switch (kind) {
            case INTERACTIONS, CANDIDATES -> ROLES_OF_INTERACTIONS;
            case ITEMS -> ROLES_OF_ITEMS;
            case USERS, LINKS -> ROLES_OF_USERS;
        };
    }

    private javafx.beans.value.ObservableValue<String> text(Role role) {
        return language.text("datapage.role." + role.name().toLowerCase(Locale.ROOT));
    }
}
