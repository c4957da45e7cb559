// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import org.tastemaker.cli.Console;
import org.tastemaker.data.BundledDataSet;
import org.tastemaker.problem.Known;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The data sets that come with the program.
@Command(name = "datasets")
public final class DatasetsCommand implements CliCommand {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME")
    private @Nullable String name;

    @Option(names = "--get")
    private boolean get;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        List<BundledDataSet> all = ServiceLoader.load(BundledDataSet.class).stream().map(ServiceLoader.Provider::get).toList();
        List<String> names = all.stream().map(BundledDataSet::name).toList();
        if (name != null && !names.contains(name)) {
            throw new ProblemException(ProblemKind.USAGE, "cli.problem.no-dataset", name, Known.of(name, names));
        }
        List<BundledDataSet> shown = all.stream().filter(d -> name == null || d.name().equals(name)).toList();
        return get ? get(context, shown) : list(context.console(), shown);
    }

    private int list(Console console, List<BundledDataSet> shown) {
        if (common.json()) {
            List<Map<String, Object>> json = new ArrayList<>();
            for (BundledDataSet set : shown) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("name", set.name());
                one.put("layout", set.layout());
                for (String what : List.of("about", "licence", "size", "citation")) {
                    one.put(what, console.texts().get("cli.datasets." + set.name() + "." + what));
                }
                json.add(one);
            }
            console.document(name == null ? json : json.getFirst());
            return 0;
        }
        for (BundledDataSet set : shown) {
            console.line(set.name());
            for (String what : List.of("about", "size", "licence", "citation")) {
                console.line("  " + console.texts().get("cli.datasets." + set.name() + "." + what));
            }
        }
        console.say("cli.datasets.next", shown.isEmpty() ? "" : shown.getFirst().name());
        return 0;
    }

    private int get(CliContext context, List<BundledDataSet> shown) {
        if (shown.size() != 1) {
            throw new ProblemException(
                    ProblemKind.USAGE, "cli.problem.no-dataset", "", String.join(", ", shown.stream().map(BundledDataSet::name).toList()));
        }
        BundledDataSet set = shown.getFirst();
        Path folder = out == null ? Path.of(set.name()) : out;
        try {
            Files.createDirectories(folder);
            try (Stream<Path> there = Files.list(folder)) {
                if (there.findAny().isPresent()) {
                    throw new ProblemException(ProblemKind.USAGE, "cli.problem.folder-not-empty", folder.toString());
                }
            }
        } catch (IOException failed) {
            throw new ProblemException(
                    failed, ProblemKind.JOB, "job.problem.not-written", folder.toString(), failed);
        }
        set.extract(folder, context.task());
        if (common.json()) {
            context.console().document(Map.of("name", set.name(), "layout", set.layout(), "folder", folder.toString()));
        } else {
            context.console().say("cli.datasets.written", set.name(), folder.toString(), set.layout());
        }
        return 0;
    }
}
