// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.read;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Role;
import org.tastemaker.imports.ColumnPlan;
import org.tastemaker.imports.FilePlan;
import org.tastemaker.imports.ImportReport.RowProblem;
import org.tastemaker.imports.text.IdentifierNumbers;
import org.tastemaker.imports.text.NumberField;
import org.tastemaker.imports.text.Reading;
import org.tastemaker.imports.text.RowReader;
import org.tastemaker.imports.text.TimeField;
import org.tastemaker.split.Part;

/// Rows that are one interaction each. Nothing of a refused row is kept, not even its identifiers.
final class InteractionRows implements RowConsumer {
    /// Event numbers are bytes.
    private static final int MOST_EVENTS = 127;

    private final FilePlan plan;
    private final Catalogue users;
    private final Catalogue items;
    private final Object2IntOpenHashMap<String> events;
    private final ChunkWriter chunks;
    private final NumberField number;
    private final TimeField time = new TimeField();
    private final int user;
    private final int item;
    private final int rating;
    private final int at;
    private final int event;
    private final Part part;
    private final List<Cell> cells = new ArrayList<>();

    private record Cell(int field, String name, ColumnBuilder builder, @Nullable String flag) {}

    InteractionRows(
            FilePlan plan, Catalogue users, Catalogue items, Object2IntOpenHashMap<String> events, ChunkWriter chunks) {
        this.plan = plan;
        this.users = users;
        this.items = items;
        this.events = events;
        this.chunks = chunks;
        number = new NumberField(plan.format().decimal());
        user = plan.index(Role.USER);
        item = plan.index(Role.ITEM);
        rating = plan.index(Role.RATING);
        at = plan.index(Role.TIME);
        event = plan.index(Role.EVENT);
        Part given = plan.part();
        part = given == null ? Part.NONE : given;
        for (int c = 0; c < plan.columns().size(); c++) {
            if (isContext(plan, c)) {
                ColumnPlan column = plan.columns().get(c);
                ColumnBuilder builder = chunks.context(column.name());
                separate(builder, column);
                cells.add(new Cell(c, column.name(), builder, column.flag()));
            }
        }
    }

    /// @return whether a column says something of the moment beyond who, what, how much and when
    static boolean isContext(FilePlan plan, int column) {
        return switch (plan.columns().get(column).role()) {
            case IGNORE -> false;
            case USER, ITEM, RATING, TIME, EVENT -> plan.index(plan.columns().get(column).role()) != column;
            default -> true;
        };
    }

    static void separate(ColumnBuilder builder, ColumnPlan column) {
        String separator = column.separator();
        if (builder instanceof ColumnBuilder.Tags tags && separator != null && !separator.isEmpty()) {
            tags.separator = separator;
        }
    }

    @Override
    public @Nullable RowProblem accept(RowReader row) {
        RowProblem wrong = Refusals.fields(row, plan.columns().size());
        if (wrong != null) {
            return wrong;
        }
        byte[] bytes = row.bytes();
        if (IdentifierNumbers.isEmpty(bytes, row.start(user), row.end(user))) {
            return Refusals.of(row, "data.problem.user-empty");
        }
        if (IdentifierNumbers.isEmpty(bytes, row.start(item), row.end(item))) {
            return Refusals.of(row, "data.problem.item-empty");
        }
        float r = Float.NaN;
        if (rating >= 0) {
            Reading reading = number.read(bytes, row.start(rating), row.end(rating));
            r = (float) number.value();
            if (reading == Reading.OK && Float.isInfinite(r)) {
                reading = Reading.NOT_FINITE;
            }
            if (reading == Reading.WRONG || reading == Reading.NOT_FINITE) {
                return Refusals.value(row, rating, plan.columns().get(rating).name(), reading, "number");
            }
        }
        long t = Long.MIN_VALUE;
        if (at >= 0) {
            Reading reading = time.read(bytes, row.start(at), row.end(at));
            t = time.value();
            if (reading == Reading.WRONG || reading == Reading.NOT_FINITE) {
                return Refusals.value(row, at, plan.columns().get(at).name(), reading, "time");
            }
        }
        byte e = -1;
        if (event >= 0) {
            String name = row.text(event);
            if (!name.isEmpty()) {
                int known = events.getInt(name);
                if (known < 0 && events.size() == MOST_EVENTS) {
                    return Refusals.of(row, "data.problem.too-many-events", name, Integer.toString(MOST_EVENTS));
                }
                e = (byte) (known < 0 ? events.size() : known);
            }
        }
        RowProblem moment = cells.isEmpty() ? null : readCells(row);
        if (moment != null) {
            return moment;
        }
        if (e >= 0 && e == events.size()) {
            events.put(row.text(event), e);
        }
        int u = users.numbers.number(row, user);
        int i = items.numbers.number(row, item);
        users.use(u);
        items.use(i);
        for (Cell cell : cells) {
            cell.builder.commit(chunks.row());
        }
        chunks.add(u, i, r, t, e, part);
        return null;
    }

    private @Nullable RowProblem readCells(RowReader row) {
        for (Cell cell : cells) {
            cell.builder.begin();
        }
        for (Cell cell : cells) {
            RowProblem wrong = readCell(row, plan, cell.field, cell.name, cell.builder, cell.flag);
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    static @Nullable RowProblem readCell(
            RowReader row, FilePlan plan, int field, String name, ColumnBuilder builder, @Nullable String flag) {
        Reading reading = flag != null && builder instanceof ColumnBuilder.Tags tags
                ? tags.readFlag(row, field, flag)
                : builder.read(row, field, plan.format().decimal());
        if (reading == Reading.WRONG || reading == Reading.NOT_FINITE) {
            String kind = builder instanceof ColumnBuilder.Times ? "time" : "number";
            return Refusals.value(row, field, name, reading, kind);
        }
        return null;
    }
}
