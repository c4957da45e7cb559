// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Models;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.Known;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensors;

/// The models that a hybrid is made of, in their order.
///
/// @param all at least one
record Members(List<Member> all) {
    Members {
        all = List.copyOf(all);
    }

    /// Reads them as a form or the command line gives them.
    ///
    /// @param hybrid name of the hybrid, which cannot be its own member
    /// @param names such as `ease,ials`
    /// @param settings such as `ease.lambda=300 ials.factors=32`; what is not said takes its default
    /// @throws ProblemException of kind USAGE
    static Members of(Models installed, String hybrid, String names, String settings) {
        Map<String, Model> chosen = new LinkedHashMap<>();
        for (String part : names.strip().split("[,\\s]+")) {
            if (part.isEmpty()) {
                throw usage("model.problem.hybrid.no-members", hybrid);
            }
            if (part.equals(hybrid)) {
                throw usage("model.problem.hybrid.itself", hybrid);
            }
            if (chosen.put(part, installed.named(part)) != null) {
                throw usage("model.problem.hybrid.twice", hybrid, part);
            }
        }
        if (chosen.isEmpty()) {
            throw usage("model.problem.hybrid.no-members", hybrid);
        }
        Map<String, Map<String, String>> given = settings(hybrid, settings, chosen.keySet());
        List<Member> all = new ArrayList<>();
        chosen.forEach((name, model) -> all.add(new Member(name, model, parameters(name, model, given.getOrDefault(name, Map.of())))));
        return new Members(all);
    }

    private static Map<String, Map<String, String>> settings(String hybrid, String text, Set<String> members) {
        Map<String, Map<String, String>> given = new LinkedHashMap<>();
        for (String setting : text.strip().split("\\s+")) {
            if (setting.isEmpty()) {
                continue;
            }
            int equals = setting.indexOf('=');
            int dot = setting.indexOf('.');
            if (dot <= 0 || equals < dot + 2) {
                throw usage("model.problem.hybrid.not-a-setting", hybrid, setting);
            }
            String member = setting.substring(0, dot);
            if (!members.contains(member)) {
                throw usage("model.problem.hybrid.no-such-member", hybrid, setting, member, Known.of(member, members));
            }
            String name = setting.substring(dot + 1, equals);
            if (given.computeIfAbsent(member, m -> new LinkedHashMap<>()).put(name, setting.substring(equals + 1)) != null) {
                throw usage("model.problem.hybrid.setting-twice", hybrid, member + "." + name);
            }
        }
        return given;
    }

    private static Parameters parameters(String name, Model model, Map<String, String> given) {
        try {
            return Parameters.of(model.descriptor().parameters(), given);
        } catch (ProblemException illegal) {
            throw new ProblemException(illegal, illegal.kind(), "model.problem.hybrid.member", name, illegal);
        }
    }

    private static ProblemException usage(String key, Object... arguments) {
        return new ProblemException(ProblemKind.USAGE, key, arguments);
    }

    int size() {
        return all.size();
    }

    List<String> names() {
        return all.stream().map(Member::name).toList();
    }

    /// @return whether all of them can
    boolean can(Ability ability) {
        return all.stream().allMatch(member -> member.can(ability));
    }

    /// @return abilities of a hybrid of them
    /// @param ratings whether it makes a rating of ratings
    Set<Ability> abilities(boolean ratings) {
        Set<Ability> abilities = new TreeSet<>();
        if (can(Ability.NEW_USERS)) {
            abilities.add(Ability.NEW_USERS);
        }
        if (ratings && can(Ability.PREDICTS_RATINGS)) {
            abilities.add(Ability.PREDICTS_RATINGS);
        }
        if (all.stream().anyMatch(member -> member.can(Ability.NETWORK))) {
            abilities.add(Ability.NETWORK);
        }
        return abilities;
    }

    /// Trains them one after the other.
    ///
    /// @return what they learned, each under its name
    Tensors train(ModelInput input, TaskContext task) {
        Tensors learned = new Tensors(Map.of(), Map.of());
        for (Member member : all) {
            learned = learned.and(member.train(input(input, member), member.name(), task).under(prefix(member)));
        }
        return learned;
    }

    /// @param tensors what [#train] gave
    MemberRecommenders restore(ModelInput input, Tensors tensors) {
        List<Recommender> restored = new ArrayList<>();
        try {
            for (Member member : all) {
                restored.add(member.restore(input(input, member), tensors.part(prefix(member))));
            }
        } catch (RuntimeException | Error failure) {
            new MemberRecommenders(restored).close();
            throw failure;
        }
        return new MemberRecommenders(restored);
    }

    private static String prefix(Member member) {
        return member.name() + "/";
    }

    /// Each has random numbers of its own, which do not depend on who else is a member.
    private static ModelInput input(ModelInput input, Member member) {
        return input.with(input.random().part("member-" + member.name(), 0));
    }
}
