// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.map;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;

/// Which levels of the colouring column are in view: several at once; none checked means all.
final class LevelChoice {
    private static final double WIDTH = 124;

    private final Language language;
    private final MapViewModel model;
    private final CheckComboBox<Colouring.Level> box = new CheckComboBox<>();
    private boolean showing;

    LevelChoice(Language language, MapViewModel model) {
        this.language = language;
        this.model = model;
        box.setId("map-levels");
        box.setPrefWidth(WIDTH);
        box.setMaxWidth(WIDTH);
        box.getStyleClass().add("level-choice");
        box.accessibleTextProperty().bind(language.text("mappage.levels.name"));
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Colouring.Level level) {
                return level == null ? "" : level.text() + "  " + Numbers.count(level.points());
            }

            @Override
            public Colouring.Level fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        box.getCheckModel().getCheckedItems().addListener((ListChangeListener<Colouring.Level>) change -> {
            // before the box writes its title anew
            title();
            if (!showing) {
                model.want(checked());
            }
        });
        box.skinProperty().addListener((property, before, now) ->
                box.getChildrenUnmodifiable().forEach(inner -> inner.getStyleClass().add("run-choice")));
        language.textsProperty().addListener((property, before, now) -> title());
        title();
    }

    Node node() {
        return box;
    }

    /// @param levels what can be chosen
    void show(List<Colouring.Level> levels) {
        showing = true;
        Set<String> wanted = model.wanted();
        if (!box.getItems().equals(levels)) {
            box.getCheckModel().clearChecks();
            box.getItems().setAll(levels);
        }
        for (Colouring.Level level : levels) {
            boolean in = wanted.contains(level.text());
            if (in != box.getCheckModel().isChecked(level)) {
                if (in) {
                    box.getCheckModel().check(level);
                } else {
                    box.getCheckModel().clearCheck(level);
                }
            }
        }
        showing = false;
        box.setDisable(levels.size() < 2);
        title();
    }

    private Set<String> checked() {
        return box.getCheckModel().getCheckedItems().stream().map(Colouring.Level::text).collect(Collectors.toSet());
    }

    private void title() {
        int checked = checked().size();
        box.setTitle(checked == 0 || checked == box.getItems().size()
                ? language.get("mappage.levels.all")
                : language.get("mappage.levels.some", checked, box.getItems().size()));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
            box.show();
            event.consume();
        }
    }
}
