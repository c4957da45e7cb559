// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.tastemaker.random.RandomStreams;

/// What the upper model of a stack learns from: items on the members' lists, those put aside as choices, some of the
/// others drawn against them. Items on no list are left out, choices too: the stack orders what members find.
///
/// @param members number of members
/// @param rows features: a score of each member, popularity, length of the history
/// @param chosen which of them were put aside
record MetaSamples(int members, float[][] rows, boolean[] chosen) {

    /// @param negatives items drawn for each choice
    static MetaSamples of(Rehearsal rehearsal, SideFeatures side, int members, int negatives, RandomStreams random) {
        int most = 0;
        for (Rehearsal.Person person : rehearsal.people()) {
            most += person.items().length;
        }
        float[][] rows = new float[most][];
        boolean[] chosen = new boolean[most];
        int n = 0;
        for (int p = 0; p < rehearsal.people().size(); p++) {
            Rehearsal.Person person = rehearsal.people().get(p);
            RandomGenerator stream = random.stream("stack-negatives", p);
            int own = count(person, true);
            int others = count(person, false);
            // each of the others with the same chance, so that their number is right in the mean
            double chance = others == 0 ? 0 : Math.min(1, (double) own * negatives / others);
            for (int k = 0; k < person.items().length; k++) {
                boolean drawn = !person.held()[k] && stream.nextDouble() < chance;
                if (person.listed()[k] && (person.held()[k] || drawn)) {
                    rows[n] = row(person, k, side, members);
                    chosen[n++] = person.held()[k];
                }
            }
        }
        return new MetaSamples(members, Arrays.copyOf(rows, n), Arrays.copyOf(chosen, n));
    }

    private static int count(Rehearsal.Person person, boolean held) {
        int count = 0;
        for (int k = 0; k < person.items().length; k++) {
            count += person.listed()[k] && person.held()[k] == held ? 1 : 0;
        }
        return count;
    }

    private static float[] row(Rehearsal.Person person, int k, SideFeatures side, int members) {
        float[] row = new float[members + 2];
        for (int m = 0; m < members; m++) {
            row[m] = person.scores()[m][k];
        }
        row[members] = side.popularity()[person.items()[k]];
        row[members + 1] = side.length(person.history());
        return row;
    }

    int size() {
        return rows.length;
    }

    /// @return whether there is anything to tell apart
    boolean isEmpty() {
        boolean some = false;
        boolean others = false;
        for (boolean c : chosen) {
            some |= c;
            others |= !c;
        }
        return !(some && others);
    }
}
