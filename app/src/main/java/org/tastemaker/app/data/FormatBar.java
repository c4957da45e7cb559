// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.piece.Segmented;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.imports.FileKind;
import org.tastemaker.imports.FilePlan;
import org.tastemaker.imports.TextFormat;

/// How the text of a file is read: layout, what its rows are, charset, delimiter, first line, decimals.
/// Each choice shows what was guessed; choosing something else reads the file again at once.
final class FormatBar extends FlowPane {
    private static final String GUESS = "";
    private static final List<String> CHARSETS = List.of(
            "UTF-8", "GB18030", "Big5", "Shift_JIS", "EUC-KR", "windows-1252", "windows-1251", "ISO-8859-1", "UTF-16LE",
            "UTF-16BE");
    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|", "::", TextFormat.WHITESPACE);
    private static final Map<String, String> DELIMITER_KEYS = Map.of(
            ",", "comma", ";", "semicolon", "\t", "tab", "|", "bar", "::", "colons", TextFormat.WHITESPACE, "space");

    private final Language language;
    private final ImportViewModel model;
    private final ComboBox<String> layout;
    private final ComboBox<FileKind> kind;
    private final ComboBox<String> charset;
    private final ComboBox<String> delimiter;
    private final Segmented<TextFormat.Header> header;
    private final Segmented<TextFormat.DecimalMark> decimal;
    private boolean showing;

    FormatBar(Language language, ImportViewModel model) {
        super(16, 10);
        this.language = language;
        this.model = model;
        List<String> layouts = new ArrayList<>(List.of(GUESS));
        layouts.addAll(model.layouts());
        layout = box("import-layout", layouts, this::layoutText, name -> model.setLayout(name.equals(GUESS) ? null : name));
        kind = box("import-kind",
                List.of(FileKind.INTERACTIONS, FileKind.ITEMS, FileKind.USERS, FileKind.LINKS),
                each -> language.text("datapage.import.kind." + each.word()), model::setKind);
        charset = box("import-charset", CHARSETS, ImportTexts::plain, name -> model.setFormat(now -> new TextFormat(
                name, now.delimiter(), now.header(), now.quoting(), now.decimal())));
        delimiter = box("import-delimiter", DELIMITERS, this::delimiterText, sign -> model.setFormat(now -> new TextFormat(
                now.charset(), sign, now.header(), now.quoting(), now.decimal())));
        header = new Segmented<>(
                List.of(TextFormat.Header.PRESENT, TextFormat.Header.ABSENT), TextFormat.Header.PRESENT,
                each -> language.text("datapage.import.header." + each.name().toLowerCase(Locale.ROOT)));
        header.valueProperty().addListener((property, before, now) -> changed(() -> model.setFormat(format ->
                new TextFormat(format.charset(), format.delimiter(), now, format.quoting(), format.decimal()))));
        decimal = new Segmented<>(
                List.of(TextFormat.DecimalMark.POINT, TextFormat.DecimalMark.COMMA), TextFormat.DecimalMark.POINT,
                each -> ImportTexts.plain(each == TextFormat.DecimalMark.POINT ? "1.5" : "1,5"));
        decimal.valueProperty().addListener((property, before, now) -> changed(() -> model.setFormat(format ->
                new TextFormat(format.charset(), format.delimiter(), format.header(), format.quoting(), now))));
        getChildren().addAll(
                labelled("layout", layout), labelled("kind", kind), labelled("charset", charset),
                labelled("delimiter", delimiter), labelled("header", header), labelled("decimal", decimal));
    }

    private void changed(Runnable change) {
        if (!showing) {
            change.run();
        }
    }

    private VBox labelled(String name, javafx.scene.Node control) {
        var label = Words.label(language.text("datapage.import." + name), "muted", "small");
        label.setLabelFor(control);
        return new VBox(4, label, control);
    }

    private <T> ComboBox<T> box(
            String id, List<T> choices, Function<T, ObservableValue<String>> text, Consumer<T> onChoice) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(choices);
        box.setCellFactory(view -> new TextCell<>(text));
        box.setButtonCell(new TextCell<>(text));
        box.accessibleTextProperty().bind(language.text("datapage." + id.replace('-', '.')));
        box.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                onChoice.accept(now);
            }
        });
        return box;
    }

    /// A choice in the language of the window.
    private static final class TextCell<T> extends ListCell<T> {
        private final Function<T, ObservableValue<String>> text;

        TextCell(Function<T, ObservableValue<String>> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(@Nullable T choice, boolean empty) {
            super.updateItem(choice, empty);
            textProperty().unbind();
            if (empty || choice == null) {
                setText("");
            } else {
                textProperty().bind(text.apply(choice));
            }
        }
    }

    private ObservableValue<String> layoutText(String name) {
        return name.equals(GUESS) ? language.text("datapage.import.layout.guess") : ImportTexts.plain(name);
    }

    private ObservableValue<String> delimiterText(String sign) {
        String key = DELIMITER_KEYS.get(sign);
        return key == null ? ImportTexts.plain(sign) : language.text("datapage.import.delimiter." + key);
    }

    /// Shows how the file is read now.
    void show(@Nullable FilePlan plan) {
        showing = true;
        String said = model.layout();
        layout.setValue(said == null ? GUESS : said);
        boolean cut = plan != null && plan.shape() == FilePlan.Shape.ROWS;
        for (javafx.scene.Node each : List.of(kind, charset, delimiter, header, decimal)) {
            each.setDisable(!cut);
        }
        if (plan != null) {
            kind.setValue(plan.as());
            TextFormat format = plan.format();
            choose(charset, format.charset());
            choose(delimiter, format.delimiter());
            header.valueProperty().set(format.header());
            decimal.valueProperty().set(format.decimal());
        }
        showing = false;
    }

    private static void choose(ComboBox<String> box, String value) {
        if (!box.getItems().contains(value)) {
            box.getItems().add(value);
        }
        box.setValue(value);
    }
}
