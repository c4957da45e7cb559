// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.List;
import org.tastemaker.task.TaskContext;

/// The member whose lists alone are best for the people of a rehearsal.
///
/// @param number its place among the members
/// @param judged how good its lists are
record BestMember(int number, Judged judged) {

    /// @param members number of members
    static BestMember of(List<Rehearsal.Person> people, int members, TaskContext task) {
        BestMember best = of(people, task, 0);
        for (int m = 1; m < members; m++) {
            BestMember other = of(people, task, m);
            best = other.judged.mean() > best.judged.mean() ? other : best;
        }
        return best;
    }

    private static BestMember of(List<Rehearsal.Person> people, TaskContext task, int member) {
        return new BestMember(member, Judged.of(people, task, (person, scores) -> System.arraycopy(
                people.get(person).scores()[member], 0, scores, 0, scores.length)));
    }
}
