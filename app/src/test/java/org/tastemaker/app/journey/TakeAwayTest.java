// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.chart.StaticFigure;
import org.tastemaker.app.export.Exportable;
import org.tastemaker.app.export.Exporter;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.TrainedProject;
import org.tastemaker.app.theme.ThemeChoice;

/// Every chart can be copied and saved as PNG, SVG and CSV, every table copied and saved as CSV.
class TakeAwayTest {
    private static final List<String> PAGES = List.of("data", "prepare", "runs", "map", "lists", "models");

    @TempDir
    Path folder;

    @Test
    void everyChartAndTableOfEveryPageCanBeTakenAway() throws Exception {
        Path file = TrainedProject.file(folder, 160, 80);
        Set<String> kinds = new HashSet<>();
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
            desk.until("figures are shown", () -> desk.sees("#figure-users"));
            desk.train("ials", "popular");
            for (String page : PAGES) {
                Screenshots.doOnWindow(() -> desk.window().frame().show(page));
                if (page.equals("models")) {
                    desk.click("#model-neumf");
                }
                desk.rest();
                for (Node node : shown(desk)) {
                    if (isEmpty(node)) {
                        continue;
                    }
                    kinds.add(node.getClass().getSimpleName());
                    take(page, node);
                }
            }
        }
        assertThat(kinds).contains("CurveChart", "BarChart", "DotLines", "ScatterMap", "DataTable", "ZoomPane");
    }

    private static List<Node> shown(Desk desk) throws Exception {
        return Screenshots.onWindow(() -> {
            List<Node> all = new ArrayList<>(desk.window().frame().lookupAll(".chart"));
            all.addAll(desk.window().frame().lookupAll(".data-table"));
            all.addAll(desk.window().frame().lookupAll(".zoom-pane"));
            return all;
        });
    }

    /// @return whether a figure has nothing to show, as where no column divides the rows into few
    private static boolean isEmpty(Node node) throws Exception {
        return Screenshots.onWindow(
                () -> node instanceof StaticFigure figure && figure.table().getFirst().isEmpty());
    }

    private void take(String page, Node node) throws Exception {
        String what = page + ": " + node.getClass().getSimpleName() + " #" + node.getId();
        Exportable exportable = (Exportable) node;
        boolean drawing = Screenshots.onWindow(() -> exportable.svg().isPresent());
        boolean bitmap = Screenshots.onWindow(exportable::isBitmap);
        Set<String> offered = Screenshots.onWindow(() -> menu(node));
        assertThat(offered).as(what).contains("Copy", "Save as CSV…", "Enlarge");
        if (drawing || bitmap) {
            assertThat(offered).as(what).contains("Save as PNG…", "Show as a table");
        }
        if (drawing) {
            assertThat(offered).as(what).contains("Save as SVG…");
        }
        Screenshots.doOnWindow(() -> {
            Exporter.copy(exportable);
            String first = exportable.table().getFirst().getFirst();
            assertThat(Clipboard.getSystemClipboard().getString()).as(what).startsWith(first);
        });
        Path png = folder.resolve("taken.png");
        Path svg = folder.resolve("taken.svg");
        Path csv = folder.resolve("taken.csv");
        Screenshots.onWindow(() -> {
            Exporter.saveCsv(exportable, csv);
            if (drawing || bitmap) {
                Exporter.savePng(exportable, png);
            }
            if (drawing) {
                Exporter.saveSvg(exportable, svg);
            }
            return Boolean.TRUE;
        });
        assertThat(csv).as(what).isNotEmptyFile();
        if (drawing || bitmap) {
            assertThat(png).as(what).isNotEmptyFile();
        }
        if (drawing) {
            assertThat(svg).as(what).content().startsWith("<svg");
        }
    }

    private static Set<String> menu(Node node) {
        Set<String> texts = new TreeSet<>();
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof Card card) {
                card.lookupAll(".overflow").stream()
                        .filter(MenuButton.class::isInstance)
                        .flatMap(menu -> ((MenuButton) menu).getItems().stream())
                        .map(MenuItem::getText)
                        .forEach(texts::add);
            }
        }
        return texts;
    }
}
