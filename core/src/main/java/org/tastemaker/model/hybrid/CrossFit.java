// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tastemaker.task.TaskContext;

/// Sees whether what an upper model learns of some people serves others: it is fitted without a third of them, and judged
/// on this third, in turn.
///
/// @param rehearsal what members say
/// @param side what the upper model looks at beside them
/// @param members the members
/// @param task asked for cancellation
record CrossFit(Rehearsal rehearsal, SideFeatures side, Members members, TaskContext task) {
    private static final int FOLDS = 3;

    /// @param fit fits an upper model to some of the people
    /// @return the upper model of all of them, or the best member as it is, if the upper model is not clearly better for people it
    ///     was not fitted to; every member alike if there is nobody to look at
    MetaModel better(Function<Rehearsal, MetaModel> fit) {
        List<Rehearsal.Person> people = rehearsal.people();
        if (people.isEmpty()) {
            task.log("model.log.hybrid.equal");
            return LinearMeta.equal(members.size());
        }
        List<MetaModel> folds = new ArrayList<>();
        for (int f = 0; f < FOLDS; f++) {
            int left = f;
            folds.add(fit.apply(new Rehearsal(IntStream.range(0, people.size())
                    .filter(n -> n % FOLDS != left)
                    .mapToObj(people::get)
                    .toList())));
        }
        Judged judged = Judged.of(people, task, (n, scores) -> score(folds.get(n % FOLDS), people.get(n), scores));
        BestMember best = BestMember.of(people, members.size(), task);
        if (judged.isClearlyBetterThan(best.judged())) {
            return fit.apply(rehearsal);
        }
        task.log("model.log.hybrid.alone", members.names().get(best.number()));
        return LinearMeta.alone(members.size(), best.number());
    }

    private void score(MetaModel meta, Rehearsal.Person person, float[] scores) {
        float[] popularity = new float[scores.length];
        for (int k = 0; k < popularity.length; k++) {
            popularity[k] = side.popularity()[person.items()[k]];
        }
        meta.score(person.scores(), popularity, side.length(person.history()), scores);
    }
}
