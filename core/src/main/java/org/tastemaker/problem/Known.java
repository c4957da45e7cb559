// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The names there are, as an argument of a problem with a name that is not among them: the text lists them, and what
/// is asked after it names those that were probably meant.
///
/// @param wanted the name that was asked for
/// @param names names there are, in the order in which they are listed
public record Known(String wanted, List<String> names) {
    private static final int MOST = 3;
    private static final int LETTERS_A_SLIP = 3;

    public Known {
        names = List.copyOf(names);
    }

    public static Known of(String wanted, Collection<String> names) {
        return new Known(wanted, List.copyOf(names));
    }

    /// @return names that differ from the wanted one by few letters, or begin like it; nearest first, at most three
    public List<String> near() {
        String word = plain(wanted);
        int slips = Math.max(1, word.length() / LETTERS_A_SLIP);
        return names.stream()
                .filter(name -> distance(word, plain(name)) <= slips || isBeginning(word, plain(name)))
                .sorted(Comparator.comparingInt(name -> distance(word, plain(name))))
                .limit(MOST)
                .toList();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_ .]", "");
    }

    private static boolean isBeginning(String word, String name) {
        return word.length() >= LETTERS_A_SLIP && name.startsWith(word);
    }

    /// Letters to add, drop, replace or swap with the neighbour (Damerau, Communications of the ACM 7, 1964; each
    /// pair of letters is swapped at most once).
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], 1 + d[i - 2][j - 2]);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    @Override
    public String toString() {
        return String.join(", ", names);
    }
}
