// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tastemaker.job.Job;
import org.tastemaker.job.JobContext;
import org.tastemaker.job.JobOptions;
import org.tastemaker.job.JobRequest;
import org.tastemaker.job.ScoringSession;
import org.tastemaker.job.Titles;
import org.tastemaker.job.WholeFiles;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.recommend.CandidateItems;
import org.tastemaker.recommend.Histories;
import org.tastemaker.recommend.RankedList;
import org.tastemaker.recommend.SeenItems;
import org.tastemaker.recommend.TopK;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// Makes lists. Options: `run`, `users` (`all`, identifiers with commas, or a file with one a line), `top`,
/// `include-seen`, `filter` (see [ItemFilter]), `out` (a file; its ending says the form).
public final class RecommendJob implements Job {
    /// Lists are made and written so many users at a time, so that memory stays flat.
    private static final int BLOCK = 4096;

    @Override
    public String name() {
        return "recommend";
    }

    @Override
    public Object run(JobRequest request, JobContext context) {
        JobOptions options = JobOptions.of(request);
        int top = options.whole("top", 10, 1);
        return context.scorers().ask(context.project(), options.needed("run"), context.task().threads(), session -> {
            Prepared data = session.data();
            CandidateItems candidates = CandidateItems.of(data);
            if (options.word("filter").isPresent()) {
                candidates = candidates.where(ItemFilter.parse(options.needed("filter"), data.data().items()));
            }
            SeenItems seen = options.flag("include-seen") ? SeenItems.KEEP : SeenItems.REMOVE;
            TopK lists = new TopK(session.recommender(), Histories.before(data, Part.TEST), candidates, seen);
            int[] users = users(session, options.word("users").orElse("all"));
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("run", session.run().name());
            result.put("top", top);
            result.put("users", users.length);
            if (options.word("out").isPresent()) {
                Path out = Path.of(options.needed("out"));
                write(out, session, lists, users, top, context);
                result.put("out", out.toString());
            } else {
                Titles titles = session.titles(context.texts().locale());
                List<Map<String, Object>> all = new ArrayList<>();
                lists.lists(users, top, context.task()).forEach(list -> all.add(json(session, titles, list)));
                result.put("lists", all);
            }
            return result;
        });
    }

    private static void write(Path out, ScoringSession session, TopK lists, int[] users, int top, JobContext context) {
        Titles titles = session.titles(context.texts().locale());
        ListFormat format = ListFormat.of(out);
        Path temporary = out.resolveSibling("." + out.getFileName() + ".part");
        try {
            try (var writer = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
                writer.write(format.begin());
                boolean first = true;
                for (int from = 0; from < users.length; from += BLOCK) {
                    int[] block = Arrays.copyOfRange(users, from, Math.min(users.length, from + BLOCK));
                    for (RankedList list : lists.lists(block, top, context.task())) {
                        writer.write(format.list(json(session, titles, list), first));
                        first = false;
                    }
                }
                writer.write(format.end());
            }
            WholeFiles.publish(temporary, out);
        } catch (IOException failed) {
            throw new ProblemException(
                    failed, ProblemKind.JOB, "job.problem.not-written", out.toString(), failed);
        } finally {
            WholeFiles.remove(temporary);
        }
    }

    private static Map<String, Object> json(ScoringSession session, Titles titles, RankedList list) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int rank = 0; rank < list.items().length; rank++) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("rank", rank + 1);
            item.put("item", session.item(list.items()[rank]));
            item.put("title", titles.of(list.items()[rank]));
            item.put("score", list.scores()[rank]);
            items.add(item);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("user", session.user(list.user()));
        json.put("items", items);
        return json;
    }

    /// `all` means those with test items, or everybody with a history where nothing is tested.
    private static int[] users(ScoringSession session, String wanted) {
        Prepared data = session.data();
        if (wanted.equals("all")) {
            int[] test = data.rows(Part.TEST);
            int[] rows = test.length > 0 ? test : data.rows(Part.TRAIN, Part.VALIDATION);
            int[] user = data.data().interactions().user();
            return IntStream.of(rows).map(r -> user[r]).distinct().sorted().toArray();
        }
        try {
            if (data.data().users().identifiers().number(wanted) >= 0) {
                // an identifier may hold a comma, or be called like a file
                return new int[] {session.userNumber(wanted)};
            }
            List<String> ids = isFile(wanted)
                    ? Files.readAllLines(Path.of(wanted), StandardCharsets.UTF_8)
                    : List.of(wanted.split(","));
            int[] named = ids.stream().map(String::strip).filter(id -> !id.isEmpty()).mapToInt(session::userNumber).toArray();
            if (named.length == 0) {
                throw new ProblemException(ProblemKind.USAGE, "job.problem.no-users", wanted);
            }
            return named;
        } catch (IOException failed) {
            throw new ProblemException(
                    failed, ProblemKind.INPUT, "job.problem.not-readable", wanted, failed);
        }
    }

    /// Identifiers may hold what no path does, on Windows a colon.
    private static boolean isFile(String wanted) {
        try {
            return Files.isRegularFile(Path.of(wanted));
        } catch (InvalidPathException identifiers) {
            return false;
        }
    }
}
