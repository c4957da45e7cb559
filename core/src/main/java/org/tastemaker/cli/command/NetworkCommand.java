// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import org.tastemaker.cli.Console;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Table;
import org.tastemaker.job.WholeFiles;
import org.tastemaker.model.Model;
import org.tastemaker.model.Models;
import org.tastemaker.model.neural.NetworkModel;
import org.tastemaker.model.neural.NetworkSketch;
import org.tastemaker.network.NetworkJson;
import org.tastemaker.network.NetworkProblem;
import org.tastemaker.network.NetworkTemplates;
import org.tastemaker.network.Node;
import org.tastemaker.network.NodeTypes;
import org.tastemaker.network.Outline;
import org.tastemaker.network.SvgPicture;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.Known;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.Projects;
import org.tastemaker.split.Prepared;
import org.tastemaker.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Templates and files of networks: layers with shapes, problems by node, pictures, and their JSON.
@Command(name = "network")
public final class NetworkCommand implements CliCommand {
    /// Sizes to draw with where no project is named.
    private static final int USERS = 1000;
    private static final int ITEMS = 1000;

    /// What can be done.
    enum Action {
        LIST,
        SHOW,
        CHECK,
        EXPORT
    }

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @picocli.CommandLine.Parameters(index = "0", paramLabel = "list|show|check|export")
    private Action action = Action.LIST;

    @picocli.CommandLine.Parameters(index = "1", arity = "0..1", paramLabel = "FILE|NAME")
    private @Nullable String network;

    @Option(names = "-p", paramLabel = "NAME=VALUE", descriptionKey = "tastemaker.network.p")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--project", paramLabel = "P.taste")
    private @Nullable Path project;

    @Option(names = "--out", paramLabel = "FILE.svg|FILE.json")
    private @Nullable Path out;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        Console console = context.console();
        if (action == Action.LIST) {
            return list(console);
        }
        NetworkSketch.Drawn drawn = draw();
        return switch (action) {
            case LIST, SHOW -> show(console, drawn);
            case CHECK -> check(console, drawn);
            case EXPORT -> export(console, drawn);
        };
    }

    private int list(Console console) {
        if (common.json()) {
            console.document(NetworkTemplates.names());
            return 0;
        }
        console.table(
                List.of(console.texts().get("cli.column.network"), console.texts().get("cli.column.summary")),
                NetworkTemplates.names().stream().map(n -> List.of(n, console.texts().get("model." + n + ".summary"))).toList());
        return 0;
    }

    private NetworkSketch.Drawn draw() {
        if (network == null) {
            throw new ProblemException(ProblemKind.USAGE, "cli.problem.network-unnamed", String.join(", ", NetworkTemplates.names()));
        }
        NetworkModel model = model(network);
        Parameters values = Parameters.of(model.descriptor().parameters(), pairs());
        if (project == null) {
            return new NetworkSketch(model, nobody()).draw(values);
        }
        try (ProjectReader reader = Projects.openToRead(project)) {
            DataSet data = reader.dataSet();
            return new NetworkSketch(model, new Prepared("", data, new byte[data.interactions().size()], null)).draw(values);
        }
    }

    private static NetworkModel model(String word) {
        if (word.endsWith(".json")) {
            return NetworkModel.of(NetworkJson.read(Path.of(word)));
        }
        Optional<Model> found = Models.installed().all().stream().filter(m -> m.descriptor().name().equals(word)).findFirst();
        if (found.isPresent() && found.get() instanceof NetworkModel model) {
            return model;
        }
        throw new ProblemException(
                ProblemKind.USAGE, "network.problem.template-unknown", word, Known.of(word, NetworkTemplates.names()));
    }

    private Map<String, String> pairs() {
        return new org.tastemaker.job.JobOptions(Map.of("p", parameters)).pairs("p");
    }

    /// A catalogue without columns, for the shapes that do not depend on any.
    private static Prepared nobody() {
        return new Prepared(
                "", new DataSet("", numbered(USERS), numbered(ITEMS), Interactions.of(new int[0], new int[0]), List.of()),
                new byte[0], null);
    }

    private static Table numbered(int size) {
        Identifiers.Builder names = new Identifiers.Builder();
        for (int n = 0; n < size; n++) {
            names.add(Integer.toString(n));
        }
        return new Table(names.build(), List.of());
    }

    private int show(Console console, NetworkSketch.Drawn drawn) {
        if (common.json()) {
            console.document(json(drawn, console.texts()));
            return 0;
        }
        Texts texts = console.texts();
        List<List<String>> rows = new ArrayList<>();
        for (Node node : drawn.spec().nodes()) {
            Outline.@Nullable Made made = drawn.result().nodes().get(node.id());
            rows.add(List.of(
                    node.id(), texts.get("node." + node.type() + ".title"), String.join(", ", node.inputs()),
                    made == null ? "?" : Integer.toString(made.output().width()), made == null ? "?" : String.format(java.util.Locale.ROOT, "%,d", made.parameters())));
        }
        console.table(
                List.of("node", "kind", "reads", "width", "numbers").stream().map(c -> texts.get("cli.column." + c)).toList(), rows);
        console.say("cli.network.total", drawn.result().parameters(), drawn.result().multiplyAdds());
        if (project == null) {
            console.say("cli.network.assumed", USERS, ITEMS);
        }
        problems(console, drawn);
        return 0;
    }

    private int check(Console console, NetworkSketch.Drawn drawn) {
        boolean sound = drawn.result().problems().isEmpty();
        if (common.json()) {
            console.document(json(drawn, console.texts()));
        } else if (sound) {
            console.say("cli.network.sound", drawn.spec().name(), drawn.spec().nodes().size(), drawn.result().parameters());
        } else {
            problems(console, drawn);
        }
        return sound ? 0 : ProblemKind.INPUT.exitStatus();
    }

    private static void problems(Console console, NetworkSketch.Drawn drawn) {
        for (NetworkProblem problem : drawn.result().problems()) {
            console.line(problem.describe(console.texts()) + " " + problem.fix(console.texts()));
        }
    }

    private int export(Console console, NetworkSketch.Drawn drawn) {
        Path file = out == null ? Path.of(drawn.spec().name() + ".svg") : out;
        String text = file.toString().endsWith(".json")
                ? NetworkJson.write(drawn.spec())
                : new SvgPicture(console.texts(), NodeTypes.installed()).write(drawn.spec(), drawn.result());
        Path temporary = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.writeString(temporary, text, StandardCharsets.UTF_8);
            WholeFiles.publish(temporary, file);
        } catch (IOException failed) {
            throw new ProblemException(
                    failed, ProblemKind.JOB, "job.problem.not-written", file.toString(), failed);
        }
        if (common.json()) {
            console.document(Map.of("out", file.toString()));
        } else {
            console.say("cli.network.written", drawn.spec().name(), file.toString());
        }
        return 0;
    }

    private static Map<String, Object> json(NetworkSketch.Drawn drawn, Texts texts) {
        List<Map<String, Object>> nodes = new ArrayList<>();
        for (Node node : drawn.spec().nodes()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", node.id());
            one.put("type", node.type());
            one.put("inputs", node.inputs());
            one.put("values", node.values());
            Outline.@Nullable Made made = drawn.result().nodes().get(node.id());
            if (made != null) {
                one.put("width", made.output().width());
                one.put("parameters", made.parameters());
            }
            nodes.add(one);
        }
        List<Map<String, Object>> problems = new ArrayList<>();
        for (NetworkProblem problem : drawn.result().problems()) {
            problems.add(Map.of("node", problem.node(), "problem", problem.describe(texts), "fix", problem.fix(texts)));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("network", drawn.spec().name());
        json.put("parameters", drawn.result().parameters());
        json.put("multiply_adds", drawn.result().multiplyAdds());
        json.put("nodes", nodes);
        json.put("problems", problems);
        return json;
    }
}
