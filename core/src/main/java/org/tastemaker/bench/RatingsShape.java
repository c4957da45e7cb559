// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// How large made ratings are.
///
/// @param users at least 1
/// @param items at least 30
/// @param rows of different pairs; a user has at most a third of the items
public record RatingsShape(int users, int items, int rows) {
    private static final Map<String, RatingsShape> KNOWN = Map.of(
            "ml-1m", new RatingsShape(6_040, 3_706, 1_000_209), "ml-20m", new RatingsShape(138_493, 26_744, 20_000_263));
    /// As MovieLens 20M has.
    private static final int ITEMS = 26_744;
    private static final int ROWS_A_USER = 144;
    private static final int FEWEST_ITEMS = 30;
    private static final int MOST_ITEMS = 2_000_000;
    private static final int MOST_ROWS = 1_000_000_000;
    private static final int MOST_USERS = 50_000_000;

    /// @return whether the word names a shape and no file
    public static boolean isShape(String word) {
        return KNOWN.containsKey(word) || word.startsWith("rows=");
    }

    /// @param word `ml-1m`, `ml-20m`, or `rows=5000000,items=3700,users=30000` without what is as in MovieLens 20M
    /// @throws ProblemException of kind USAGE if it is neither, or no such ratings can be
    public static RatingsShape parse(String word) {
        RatingsShape known = KNOWN.get(word);
        if (known != null) {
            return known;
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String part : word.split(",", -1)) {
            String[] sides = part.split("=", -1);
            if (sides.length != 2 || !Set.of("rows", "items", "users").contains(sides[0]) || !sides[1].matches("\\d{1,9}|1000000000")) {
                throw unknown(word);
            }
            numbers.put(sides[0], Integer.parseInt(sides[1]));
        }
        int rows = numbers.getOrDefault("rows", 0);
        int items = numbers.getOrDefault("items", ITEMS);
        int users = numbers.getOrDefault("users", Math.max(1, rows / ROWS_A_USER));
        RatingsShape shape = new RatingsShape(users, items, rows);
        boolean possible = rows > 0 && rows <= MOST_ROWS && items >= FEWEST_ITEMS && items <= MOST_ITEMS && users > 0
                && users <= Math.min(rows, MOST_USERS) && rows <= (long) users * shape.mostEach();
        if (!possible) {
            throw unknown(word);
        }
        return shape;
    }

    private static ProblemException unknown(String word) {
        return new ProblemException(ProblemKind.USAGE, "cli.problem.unknown-shape", word);
    }

    /// @return rows that a user has at most
    int mostEach() {
        return Math.max(1, items / 3);
    }
}
