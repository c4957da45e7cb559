// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tastemaker.model.Model;
import org.tastemaker.model.Needs;
import org.tastemaker.model.Outlook;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.split.Prepared;

/// What trainings of hybrids would take: their members are trained one after the other, so it is the memory of the
/// greediest and the time of all, and what cannot be trained alone cannot be a member.
///
/// @param known outlooks of models that are no hybrids, by name, where they have one; which of them are members is
///     known only with the parameters
record HybridOutlook(Map<String, Outlook> known) {

    static HybridOutlook of(List<Model> installed, Prepared data) {
        Map<String, Outlook> known = new LinkedHashMap<>();
        for (Model model : installed) {
            if (!(model instanceof HybridModel)) {
                model.outlook(() -> data).ifPresent(outlook -> known.put(model.descriptor().name(), outlook));
            }
        }
        return new HybridOutlook(known);
    }

    /// @return empty if there is nothing to tell of any member
    /// @throws ProblemException of kind USAGE if the parameters do not name members that fit
    Optional<Needs> needs(HybridModel hybrid, Parameters parameters, int threads) {
        long bytes = 0;
        double seconds = 0;
        Set<Needs.Remark> remarks = new LinkedHashSet<>();
        List<String> untold = new ArrayList<>();
        ProblemException problem = null;
        Members members = hybrid.members(parameters);
        for (Member member : members.all()) {
            Optional<Needs> told = needs(member, threads);
            if (told.isEmpty()) {
                untold.add(member.name());
                continue;
            }
            Needs needs = told.get();
            bytes = Math.max(bytes, needs.bytes());
            seconds += needs.seconds();
            remarks.addAll(needs.remarks());
            problem = problem == null ? asMember(member, hybrid, needs.problem()) : problem;
        }
        if (untold.size() == members.size()) {
            return Optional.empty();
        }
        if (!untold.isEmpty()) {
            remarks.add(new Needs.Remark("model.remark.hybrid.untold", List.of(String.join(", ", untold))));
        }
        return Optional.of(new Needs(bytes, seconds * hybrid.trainings(parameters), List.copyOf(remarks), problem));
    }

    private Optional<Needs> needs(Member member, int threads) {
        return member.model() instanceof HybridModel inner
                ? needs(inner, member.parameters(), threads)
                : Optional.ofNullable(known.get(member.name())).flatMap(outlook -> outlook.needs(member.parameters(), threads));
    }

    private static @Nullable ProblemException asMember(Member member, HybridModel hybrid, @Nullable ProblemException alone) {
        return alone == null
                ? null
                : new ProblemException(alone, alone.kind(), "model.problem.hybrid.cannot", member.name(), hybrid.name(), alone);
    }
}
