// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tastemaker.data.Column;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;

/// What items are called when they are shown: the title in the language asked for, the title there is, or the
/// identifier, whichever comes first.
///
/// @param items the items
/// @param columns where titles stand, the best first
public record Titles(Table items, List<Column.Strings> columns) {

    /// A column of titles is called `title`; the same in another language `title_zh`.
    public static Titles of(Table items, Locale locale) {
        Optional<Column> own = items.column(Role.TITLE);
        Optional<Column> translated = own.flatMap(column -> items.column(column.name() + "_" + locale.getLanguage()));
        return new Titles(items, Stream.of(translated, own)
                .flatMap(Optional::stream)
                .map(column -> column instanceof Column.Strings strings ? strings : null)
                .filter(Objects::nonNull)
                .toList());
    }

    /// @param number number of the item
    public String of(int number) {
        for (Column.Strings column : columns) {
            String title = column.values()[number];
            if (title != null && !title.isBlank()) {
                return title;
            }
        }
        return items.identifiers().name(number);
    }
}
