// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.data.Column;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;
import org.tastemaker.text.Texts;

/// What items and users of a data set are called and how they are described in one language. A column
/// whose name ends in `_zh` is the Chinese form of the column without the ending. Immutable.
public final class ItemWords {
    private static final String CHINESE = "_zh";

    private final DataSet data;
    private final Texts texts;
    private final int[] itemEvents;
    private final int[] userEvents;
    private final List<Column> titles;
    private final @Nullable Column category;
    private final Column.@Nullable Numbers price;

    /// Counts events; not on the window's thread.
    ///
    /// @param texts texts of the language of the window
    public ItemWords(DataSet data, Texts texts) {
        this.data = data;
        this.texts = texts;
        itemEvents = counts(data.interactions().item(), data.items().size());
        userEvents = counts(data.interactions().user(), data.users().size());
        titles = titles(data.items());
        category = category(data.items());
        price = data.items().column("price")
                .filter(Column.Numbers.class::isInstance)
                .map(Column.Numbers.class::cast)
                .orElse(null);
    }

    private static int[] counts(int[] numbers, int size) {
        int[] counts = new int[size];
        for (int number : numbers) {
            counts[number]++;
        }
        return counts;
    }

    /// The Chinese title first where the window is Chinese, then the title.
    private List<Column> titles(Table items) {
        List<Column> found = new ArrayList<>();
        Optional<Column> title = items.column(Role.TITLE);
        if (isChinese()) {
            items.column(title.map(Column::name).orElse("title") + CHINESE).ifPresent(found::add);
        }
        title.ifPresent(found::add);
        return found;
    }

    private @Nullable Column category(Table items) {
        List<Column> all = columns(items);
        return all.stream()
                .filter(column -> base(column).equals("category"))
                .findFirst()
                .or(() -> all.stream().filter(column -> column.role() == Role.CATEGORY).findFirst())
                .or(() -> all.stream().filter(column -> column.role() == Role.TAGS).findFirst())
                .orElse(null);
    }

    private boolean isChinese() {
        return texts.locale().getLanguage().equals("zh");
    }

    /// @return the name without the sign of the language
    public static String base(Column column) {
        return column.name().endsWith(CHINESE)
                ? column.name().substring(0, column.name().length() - CHINESE.length())
                : column.name();
    }

    public DataSet data() {
        return data;
    }

    public Texts texts() {
        return texts;
    }

    /// @return the columns of the table that belong to this language: of two forms the fitting one
    public List<Column> columns(Table table) {
        return table.columns().stream()
                .filter(column -> column.name().endsWith(CHINESE)
                        ? isChinese() || table.column(base(column)).isEmpty()
                        : !isChinese() || table.column(column.name() + CHINESE).isEmpty())
                .toList();
    }

    /// @return the number of the item, -1 if there is none of this identifier
    public int item(String identifier) {
        return data.items().identifiers().number(identifier);
    }

    /// @return the number of the user, -1 if there is none of this identifier
    public int user(String identifier) {
        return data.users().identifiers().number(identifier);
    }

    /// @return what the item is called
    public String title(int item) {
        for (Column column : titles) {
            List<String> words = values(column, item);
            if (!words.isEmpty() && !words.getFirst().isBlank()) {
                return words.getFirst();
            }
        }
        return data.items().identifiers().name(item);
    }

    /// @return one line about the item: category, price, events
    public String line(int item) {
        List<String> parts = new ArrayList<>();
        String kind = category(item);
        if (!kind.isEmpty()) {
            parts.add(kind);
        }
        Column.Numbers prices = price;
        if (prices != null && !Double.isNaN(prices.values()[item])) {
            parts.add(texts.get("catalogue.price", number(prices.values()[item])));
        }
        parts.add(texts.get("catalogue.events", itemEvents[item]));
        return String.join(" · ", parts);
    }

    /// @return the category of the item, or its first tags; empty where it has none
    public String category(int item) {
        Column column = category;
        return column == null ? "" : String.join(", ", values(column, item).stream().limit(2).toList());
    }

    /// @return what is known of a user: the columns of the catalogue and the number of events
    public String userLine(int user) {
        List<String> parts = new ArrayList<>();
        for (Column column : columns(data.users())) {
            if (column.role() != Role.IGNORE && column.role() != Role.TITLE && column.role() != Role.TEXT) {
                List<String> values = values(column, user);
                if (!values.isEmpty()) {
                    parts.add(column instanceof Column.Numbers || column instanceof Column.Times
                            ? called(base(column)) + " " + values.getFirst()
                            : String.join(", ", values));
                }
            }
        }
        parts.add(texts.get("catalogue.events", userEvents[user]));
        return String.join(" · ", parts);
    }

    private String called(String column) {
        String key = "catalogue.column." + column;
        return texts.has(key) ? texts.get(key) : column.replace('_', ' ');
    }

    public int eventsOfItem(int item) {
        return itemEvents[item];
    }

    public int eventsOfUser(int user) {
        return userEvents[user];
    }

    /// @return what stands in the row, as words; empty where it is missing
    public static List<String> values(Column column, int row) {
        return switch (column) {
            case Column.Numbers numbers ->
                Double.isNaN(numbers.values()[row]) ? List.of() : List.of(number(numbers.values()[row]));
            case Column.Times times ->
                times.values()[row] == Long.MIN_VALUE ? List.of() : List.of(day(times.values()[row]).toString());
            case Column.Categories categories ->
                categories.codes()[row] < 0 ? List.of() : List.of(categories.levels().get(categories.codes()[row]));
            case Column.Strings strings -> {
                String value = strings.values()[row];
                yield value == null ? List.of() : List.of(value);
            }
            case Column.Tags tags -> {
                List<String> words = new ArrayList<>();
                for (int k = tags.offsets()[row]; k < tags.offsets()[row + 1]; k++) {
                    words.add(tags.levels().get(tags.codes()[k]));
                }
                yield words;
            }
        };
    }

    /// @param seconds since 1970
    /// @return the day in UTC
    public static LocalDate day(long seconds) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,.2f", value);
    }
}
