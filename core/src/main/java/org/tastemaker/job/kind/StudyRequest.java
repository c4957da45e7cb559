// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.job.JobOptions;
import org.tastemaker.job.RunModels;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Model;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.Hashes;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.ProtocolRecord;
import org.tastemaker.split.Splits;
import org.tastemaker.tune.Dimension;
import org.tastemaker.tune.Resource;
import org.tastemaker.tune.SearchKind;
import org.tastemaker.tune.SearchSpace;
import org.tastemaker.tune.SpaceFile;
import org.tastemaker.tune.Studies;
import org.tastemaker.tune.Study;
import org.tastemaker.tune.StudyPlan;

/// Reads from the options of a request what a study is to find out.
record StudyRequest(ProjectReader project, JobOptions options) {
    private static final int TRIALS = 30;

    /// @return the plan of a new study
    /// @throws ProblemException of kind USAGE or INPUT that says what is wrong
    StudyPlan plan(RunModels chosen, ProtocolRecord protocol) {
        Descriptor descriptor = chosen.model().descriptor();
        List<Parameter> declared = descriptor.parameters();
        judgeable(project, protocol);
        Map<String, String> fixed = new LinkedHashMap<>(options.pairs("p"));
        SearchSpace space = space(descriptor, fixed);
        MetricName metric = MetricName.parse(options.word("metric").orElse("ndcg@10"));
        List<Set<Descriptor.Ability>> abilities = abilities(chosen.model(), space, fixed);
        boolean ratings = abilities.stream().allMatch(each -> each.contains(Descriptor.Ability.PREDICTS_RATINGS));
        if (metric.metric() instanceof Metric.OfRatings && !ratings) {
            throw new ProblemException(ProblemKind.USAGE, "metric.problem.no-predictions", metric.toString());
        }
        String name = options.word("study").orElseGet(() -> Studies.freeName(project, chosen.name()));
        if (Studies.find(project, name).isPresent()) {
            throw new ProblemException(ProblemKind.USAGE, "tune.problem.study-exists", name);
        }
        boolean network = abilities.stream().anyMatch(each -> each.contains(Descriptor.Ability.NETWORK));
        return new StudyPlan(
                name, chosen.name(), chosen.kept(), protocol.name(), hash(project, protocol), metric.toString(),
                metric.metric().better() == Metric.Direction.LOWER, SearchKind.named(options.word("search").orElse("tpe")),
                options.whole("trials", TRIALS, 1), options.longer("seed", 1, Long.MIN_VALUE),
                network ? options.word("engine").orElse("auto") : "", options.whole("patience", 5, 0), options.whole("keep", 1, 0),
                space, fixed, Resource.of(declared, space.dimensions().stream().map(Dimension::name).toList()));
    }

    /// @return what trials can do: a hybrid what its members can, which may be what is varied
    private static List<Set<Descriptor.Ability>> abilities(Model model, SearchSpace space, Map<String, String> fixed) {
        List<Parameter> declared = model.descriptor().parameters();
        List<Map<String, String>> possible = new ArrayList<>();
        for (Dimension dimension : space.dimensions()) {
            if (declared.stream().anyMatch(each -> each instanceof Parameter.ModelNames && each.name().equals(dimension.name()))) {
                for (String members : dimension.values()) {
                    Map<String, String> with = new LinkedHashMap<>(fixed);
                    with.put(dimension.name(), members);
                    possible.add(with);
                }
            }
        }
        return (possible.isEmpty() ? List.of(fixed) : possible).stream()
                .map(each -> model.abilities(Parameters.of(declared, each)))
                .toList();
    }

    /// @return the study to go on with, with what the request changes
    /// @throws ProblemException of kind USAGE if it cannot go on
    Study resumed(String name) {
        Study study = Studies.named(project, name);
        ProtocolRecord protocol = ChosenProtocol.of(project, Optional.of(study.plan().protocol()));
        if (!hash(project, protocol).equals(study.plan().protocolHash())) {
            throw new ProblemException(ProblemKind.USAGE, "tune.problem.other-protocol", name, protocol.name());
        }
        int trials = options.whole("trials", study.plan().trials(), 1);
        if (trials != study.plan().trials() && !study.plan().search().canGrow()) {
            throw new ProblemException(ProblemKind.USAGE, "tune.problem.cannot-grow", name, study.plan().search().word());
        }
        return study.withPlan(study.plan().withTrials(trials));
    }

    /// What is given in the request as fixed is not varied, nor what would not matter then.
    private SearchSpace space(Descriptor descriptor, Map<String, String> fixed) {
        List<Parameter> declared = descriptor.parameters();
        SpaceFile file = options.word("space").map(path -> SpaceFile.read(Path.of(path), declared))
                .or(() -> options.word("space-text").map(text -> SpaceFile.parse(text, "space", declared)))
                .orElseGet(() -> new SpaceFile(SearchSpace.of(declared), Map.of()));
        file.fixed().forEach(fixed::putIfAbsent);
        List<Dimension> varied = file.space().dimensions().stream().filter(each -> !fixed.containsKey(each.name())).toList();
        SearchSpace space = new SearchSpace(varied).under(descriptor.conditions(), Parameters.of(declared, fixed).asText());
        if (space.dimensions().isEmpty()) {
            throw new ProblemException(ProblemKind.USAGE, "tune.problem.nothing-varied");
        }
        return space;
    }

    /// @throws ProblemException of kind INPUT if the protocol has nothing to judge trials on
    private static void judgeable(ProjectReader project, ProtocolRecord protocol) {
        if (protocol.validation() > 0) {
            return;
        }
        String split = Splits.installed().all().stream()
                .filter(each -> each.name().equals(protocol.split().name()))
                .flatMap(each -> each.parameters().stream()
                        .filter(parameter -> parameter.name().equals("validation"))
                        .map(parameter -> each.name() + " validation=" + (parameter instanceof Parameter.Real ? "0.1" : "1")))
                .findFirst()
                .orElse("leave-last-out validation=1");
        throw new ProblemException(
                ProblemKind.INPUT, "tune.problem.no-validation", protocol.name(), project.path().toString(), split);
    }

    private static String hash(ProjectReader project, ProtocolRecord protocol) {
        return Hashes.of(project.dataHash() + protocol.recipe() + protocol.split() + protocol.train() + "/" + protocol.validation() + "/"
                + protocol.test());
    }
}
