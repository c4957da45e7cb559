// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.catalogue;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tastemaker.app.session.Loadable;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.text.Language;
import org.tastemaker.data.DataSet;
import org.tastemaker.text.Texts;

/// The words of a project's data set, made anew when the data or the language change. Used on the
/// window's thread; the work is done in the background.
public final class WordsSource {
    private final String name;
    private final ProjectSession session;
    private final Language language;
    private final ReadOnlyObjectWrapper<Loadable<ItemWords>> words =
            new ReadOnlyObjectWrapper<>(new Loadable.Loading<>());
    private final InvalidationListener refresh = change -> refresh();
    private boolean wanted;

    /// @param name key of latest-wins, such as `map.words`
    public WordsSource(ProjectSession session, Language language, String name) {
        this.name = name;
        this.session = session;
        this.language = language;
        session.dataProperty().addListener(refresh);
        language.textsProperty().addListener(refresh);
    }

    /// Asks for them; asking twice is harmless.
    public void want() {
        session.wantData();
        if (!wanted) {
            wanted = true;
            refresh();
        }
    }

    public ReadOnlyObjectProperty<Loadable<ItemWords>> wordsProperty() {
        return words.getReadOnlyProperty();
    }

    private void refresh() {
        Texts texts = language.texts();
        Loadable<DataSet> data = session.dataProperty().get();
        if (!wanted) {
            return;
        }
        switch (data) {
            case Loadable.Absent<DataSet> absent -> words.set(new Loadable.Absent<>());
            case Loadable.Loading<DataSet> loading -> words.set(new Loadable.Loading<>());
            case Loadable.Failed<DataSet> failed -> words.set(new Loadable.Failed<>(failed.cause()));
            case Loadable.Ready<DataSet> ready -> session.read(
                    name,
                    (reader, cancellation) -> new ItemWords(ready.value(), texts),
                    made -> words.set(new Loadable.Ready<>(made)),
                    failure -> words.set(new Loadable.Failed<>(failure)));
        }
    }

    public void dispose() {
        session.dataProperty().removeListener(refresh);
        language.textsProperty().removeListener(refresh);
    }
}
