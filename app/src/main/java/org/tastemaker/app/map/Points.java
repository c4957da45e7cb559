// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.map;

import java.util.Arrays;
import java.util.Locale;
import org.tastemaker.app.catalogue.ItemWords;
import org.tastemaker.app.session.Scoring;

/// The points of a map with their rows in the data set. Points without a place and those that the data
/// set does not know any more are left out.
///
/// @param map as the run answered
/// @param words what the points are called
/// @param ids identifier of each point
/// @param rows row of each point in the table of items or users
record Points(Scoring.PointMap map, ItemWords words, String[] ids, int[] rows, double[] x, double[] y) {
    static Points of(Scoring.PointMap map, ItemWords words) {
        int n = map.ids().size();
        String[] ids = new String[n];
        int[] rows = new int[n];
        double[] x = new double[n];
        double[] y = new double[n];
        int kept = 0;
        for (int i = 0; i < n; i++) {
            String id = map.ids().get(i);
            int row = map.of().equals("items") ? words.item(id) : words.user(id);
            if (row >= 0 && Float.isFinite(map.x()[i]) && Float.isFinite(map.y()[i])) {
                ids[kept] = id;
                rows[kept] = row;
                x[kept] = map.x()[i];
                y[kept] = map.y()[i];
                kept++;
            }
        }
        return new Points(
                map, words, Arrays.copyOf(ids, kept), Arrays.copyOf(rows, kept), Arrays.copyOf(x, kept),
                Arrays.copyOf(y, kept));
    }

    boolean ofItems() {
        return map.of().equals("items");
    }

    int size() {
        return ids.length;
    }

    String title(int point) {
        return ofItems() ? words.title(rows[point]) : ids[point];
    }

    String line(int point) {
        return ofItems() ? words.line(rows[point]) : words.userLine(rows[point]);
    }

    /// @return the point of this identifier, -1 if there is none
    int point(String id) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i].equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /// @return points whose identifier or title holds the text (users: also their line), the best first: those
    ///     that begin with it
    int[] find(String text, int most) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        int[] first = new int[most];
        int[] rest = new int[most];
        int starts = 0;
        int others = 0;
        for (int i = 0; i < ids.length && !wanted.isEmpty(); i++) {
            String title = title(i).toLowerCase(Locale.ROOT);
            if (starts < most && (title.startsWith(wanted) || ids[i].toLowerCase(Locale.ROOT).equals(wanted))) {
                first[starts++] = i;
            } else if (others < most && (title.contains(wanted) || ids[i].toLowerCase(Locale.ROOT).contains(wanted)
                    || !ofItems() && line(i).toLowerCase(Locale.ROOT).contains(wanted))) {
                rest[others++] = i;
            }
        }
        int[] all = Arrays.copyOf(first, Math.min(most, starts + others));
        System.arraycopy(rest, 0, all, Math.min(starts, all.length), all.length - Math.min(starts, all.length));
        return all;
    }
}
