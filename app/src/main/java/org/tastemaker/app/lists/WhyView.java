// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.lists;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.tastemaker.app.catalogue.ItemRows;
import org.tastemaker.app.catalogue.ItemWords;
import org.tastemaker.app.piece.Inspector;
import org.tastemaker.app.piece.Segmented;
import org.tastemaker.app.session.Loadable;
import org.tastemaker.app.session.Scoring;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.explain.Explanation;
import org.tastemaker.explain.ReasonSentence;

/// Why the selected item is recommended: a sentence, the reasons with their weights, and how far to trust them.
final class WhyView {
    private static final int SHOWN = 6;

    private final Language language;
    private final ListsViewModel model;
    private final ItemRows rows;
    private final Inspector inspector = new Inspector();
    private final Segmented<String> method;

    WhyView(PageContext context, ListsViewModel model, ItemRows rows) {
        this.language = context.language();
        this.model = model;
        this.rows = rows;
        method = new Segmented<>(
                List.of("loo", "neighbours"), model.methodProperty().get(),
                each -> language.text("listspage.method." + each));
        method.setId("lists-method");
        method.valueProperty().bindBidirectional(model.methodProperty());
        inspector.setMinWidth(200);
        model.reasonsProperty().addListener((property, before, now) -> show());
        model.planted().stateProperty().addListener((property, before, now) -> show());
        for (int slot = 0; slot < ListsViewModel.MOST; slot++) {
            model.listProperty(slot).addListener((property, before, now) -> show());
        }
        language.textsProperty().addListener((property, before, now) -> show());
        show();
    }

    Region node() {
        return inspector;
    }

    private void show() {
        inspector.clear();
        inspector.section(language.text("listspage.why"));
        ItemWords words = model.words();
        String id = model.selectedItem();
        int item = words == null || id == null ? -1 : words.item(id);
        if (words == null || item < 0) {
            inspector.text(language.text("listspage.why.none"), "muted");
            return;
        }
        inspector.add(rows.row(words, item, where(item)).roomy());
        inspector.add(method);
        switch (model.reasonsProperty().get()) {
            case Loadable.Absent<Scoring.Reasons> absent -> {}
            case Loadable.Loading<Scoring.Reasons> loading -> inspector.text(language.text("listspage.why.loading"), "muted");
            case Loadable.Failed<Scoring.Reasons> failed ->
                inspector.text(plain(ListTexts.reason(language.texts(), failed.cause())), "muted");
            case Loadable.Ready<Scoring.Reasons> ready -> show(words, ready.value());
        }
    }

    private String where(int item) {
        UserList list = model.list(model.explainedList());
        int rank = list == null ? 0 : list.rankOf(item);
        String run = String.valueOf(model.run(model.explainedList()));
        return rank == 0
                ? language.get("listspage.why.beyond", run)
                : language.get("listspage.why.rank", run, rank);
    }

    private void show(ItemWords words, Scoring.Reasons reasons) {
        inspector.text(plain(sentence(words, reasons)));
        double longest = reasons.reasons().stream().mapToDouble(reason -> Math.abs(reason.value())).max().orElse(0);
        reasons.reasons().stream().limit(SHOWN).forEach(reason -> {
            int item = words.item(reason.item());
            inspector.share(
                    plain(item < 0 ? reason.title() : words.title(item)), signed(reason.value()),
                    longest == 0 ? 0 : reason.value() / longest);
        });
        if (reasons.reasons().size() > SHOWN) {
            inspector.text(language.text("listspage.why.more", reasons.reasons().size() - SHOWN), "muted", "small");
        }
        inspector.rule();
        if (!Double.isNaN(reasons.fidelity())) {
            inspector.fact(language.text("listspage.why.fidelity"), plain(Numbers.metric(reasons.fidelity(), 2)));
        }
        model.planted().stateProperty().get()
                .ifPresent(planted -> inspector.add(PlantedRow.of(language, planted.finding())));
        inspector.text(language.text("listspage.method." + reasons.method() + ".line"), "muted", "small");
    }

    /// In the language and with the titles of the window, whatever the language of the worker.
    private String sentence(ItemWords words, Scoring.Reasons reasons) {
        List<Explanation.Reason> known = reasons.reasons().stream()
                .filter(reason -> words.item(reason.item()) >= 0)
                .map(reason -> new Explanation.Reason(words.item(reason.item()), reason.value()))
                .toList();
        return new ReasonSentence(words.texts(), words::title).of(new Explanation(
                words.user(reasons.user()), words.item(reasons.item()), reasons.method(), known, reasons.fidelity()));
    }

    private static String signed(double value) {
        String size = String.format(
                Locale.ROOT, Math.abs(value) >= 0.1 ? "%.2f" : Math.abs(value) >= 0.01 ? "%.3f" : "%.4f", Math.abs(value));
        return (value < 0 ? "−" : "+") + size;
    }

    private static ObservableValue<String> plain(String text) {
        return new ReadOnlyStringWrapper(text).getReadOnlyProperty();
    }
}
