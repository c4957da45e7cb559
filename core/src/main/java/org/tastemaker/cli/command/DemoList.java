// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.Console;
import org.tastemaker.job.Titles;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.ProjectWriter;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.text.Texts;
import tools.jackson.databind.JsonNode;

/// One user's list as the demonstration shows it.
///
/// @param user identifier of the user
/// @param history number of items in the history
/// @param last titles of the newest of them, the newest first
/// @param items the list, the best first
record DemoList(String user, int history, List<String> last, List<Item> items) {
    private static final int USERS = 3;
    private static final int TOP = 5;
    private static final int NEWEST = 3;
    /// A history of this size says something and is still read quickly.
    private static final int LEAST = 8;
    private static final int MOST = 40;
    /// A reason by leaving out counts if the reasons together do nearly what they promise.
    private static final double FAITHFUL = .5;
    private static final double NEAR = .2;
    private static final double WORTH_NAMING = .5;
    private static final int WAYS = 3;

    /// @param hidden whether it is the item that was hidden from the models
    record Item(int rank, String item, String title, String reason, boolean hidden) {}

    static List<DemoList> of(CliContext context, ProjectWriter project, String protocol, String run) {
        Prepared data = project.prepared(protocol);
        Titles titles = Titles.of(data.data().items(), context.console().texts().locale());
        int[] users = users(data);
        JsonNode made = context.change(project, "recommend", new CliContext.Options()
                .put("run", run)
                .put("users", String.join(",", IntStream.of(users).mapToObj(data.data().users().identifiers()::name).toList()))
                .put("top", TOP));
        List<DemoList> lists = new ArrayList<>();
        for (int n = 0; n < users.length; n++) {
            int user = users[n];
            int[] before = rows(data, user, Part.TRAIN, Part.VALIDATION);
            int[] hidden = rows(data, user, Part.TEST);
            String wanted = data.data().items().identifiers().name(data.data().interactions().item()[hidden[0]]);
            List<String> last = IntStream.range(0, Math.min(NEWEST, before.length))
                    .mapToObj(k -> titles.of(data.data().interactions().item()[before[before.length - 1 - k]]))
                    .toList();
            JsonNode list = made.get("lists").get(n);
            List<Item> items = new ArrayList<>();
            for (JsonNode one : list.get("items")) {
                String item = one.get("item").asString();
                items.add(new Item(
                        one.get("rank").asInt(), item, one.get("title").asString(),
                        reason(context, project, run, list.get("user").asString(), item, n + items.size()), item.equals(wanted)));
            }
            lists.add(new DemoList(list.get("user").asString(), before.length, last, items));
        }
        return lists;
    }

    /// Users from the beginning, the middle and the end of those with a history of readable size.
    private static int[] users(Prepared data) {
        int[] counts = new int[data.users()];
        int[] user = data.data().interactions().user();
        IntStream.of(data.rows(Part.TRAIN, Part.VALIDATION)).forEach(row -> counts[user[row]]++);
        int[] tested = IntStream.of(data.rows(Part.TEST)).map(row -> user[row]).distinct().sorted().toArray();
        int[] readable = IntStream.of(tested).filter(u -> counts[u] >= LEAST && counts[u] <= MOST).toArray();
        int[] among = readable.length >= USERS ? readable : tested;
        return IntStream.range(0, Math.min(USERS, among.length)).map(n -> among[(2 * n + 1) * among.length / (2 * USERS)]).toArray();
    }

    /// @return rows of a user in the order of time
    private static int[] rows(Prepared data, int user, Part... parts) {
        long[] time = data.data().interactions().time();
        return IntStream.of(data.rows(parts))
                .filter(row -> data.data().interactions().user()[row] == user)
                .boxed()
                .sorted(java.util.Comparator.comparingLong((Integer row) -> time == null ? row : time[row]))
                .mapToInt(row -> row)
                .toArray();
    }

    private static String reason(CliContext context, ProjectReader project, String run, String user, String item, int way) {
        Texts texts = context.console().texts();
        JsonNode loo = why(context, project, run, user, item, "loo");
        List<String> because = named(loo, 0);
        String key = "cli.demo.why.loo.";
        if (because.isEmpty() || loo.path("fidelity").asDouble(0) < FAITHFUL) {
            because = named(why(context, project, run, user, item, "neighbours"), NEAR);
            key = "cli.demo.why.neighbours.";
        }
        if (because.isEmpty()) {
            return texts.get("cli.demo.why.common");
        }
        String first = texts.get("explain.sentence.item", because.getFirst());
        return because.size() == 1
                ? texts.get(key + "one." + way % WAYS, first)
                : texts.get(key + "two." + way % WAYS, first, texts.get("explain.sentence.item", because.get(1)));
    }

    /// @return titles of the one or two strongest reasons, each once
    private static List<String> named(JsonNode why, double least) {
        double strongest = why.get("reasons").path(0).path("weight").asDouble(0);
        return StreamSupport.stream(why.get("reasons").spliterator(), false)
                .filter(r -> r.get("weight").asDouble() > least && r.get("weight").asDouble() >= WORTH_NAMING * strongest)
                .map(r -> r.get("title").asString())
                .distinct()
                .limit(2)
                .toList();
    }

    private static JsonNode why(CliContext context, ProjectReader project, String run, String user, String item, String method) {
        return context.ask(project, "why", new CliContext.Options()
                .put("run", run)
                .put("user", user)
                .put("item", item)
                .put("method", method));
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("user", user);
        json.put("history", history);
        json.put("items", items);
        return json;
    }

    void print(Console console) {
        Texts texts = console.texts();
        console.line("");
        console.say("cli.demo.user", user, history, String.join(
                texts.get("cli.demo.comma"), last.stream().map(title -> texts.get("explain.sentence.item", title)).toList()));
        for (Item item : items) {
            console.line("  " + item.rank() + "  " + item.title() + (item.hidden() ? "  " + texts.get("cli.demo.hidden") : ""));
            console.line("     " + item.reason());
        }
    }
}
