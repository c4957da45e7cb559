// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import org.tastemaker.cli.Console;
import org.tastemaker.model.CardPart;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Model;
import org.tastemaker.model.Models;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Shows the models, or the card of one, all from their descriptors.
@Command(name = "models")
public final class ModelsCommand implements CliCommand {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME")
    private @Nullable String name;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        Console console = context.console();
        Models models = Models.installed();
        List<Model> shown = name == null ? models.all() : List.of(models.named(name));
        if (common.json()) {
            List<Map<String, Object>> all = shown.stream().map(model -> json(model, console.texts())).toList();
            console.document(name == null ? all : all.getFirst());
        } else if (name == null) {
            List<List<String>> rows = new ArrayList<>();
            for (Model model : shown) {
                Descriptor d = model.descriptor();
                rows.add(List.of(
                        d.name(), console.texts().get("model.family." + d.family()), console.texts().get("model." + d.name() + ".summary")));
            }
            console.table(
                    List.of("model", "family", "summary").stream().map(c -> console.texts().get("cli.column." + c)).toList(), rows);
        } else {
            card(console, shown.getFirst());
        }
        return 0;
    }

    private static void card(Console console, Model model) {
        Descriptor d = model.descriptor();
        Texts texts = console.texts();
        console.line(texts.get("model." + d.name() + ".title") + " (" + d.name() + ", " + texts.get("model.family." + d.family()) + ")");
        console.line(texts.get("model." + d.name() + ".summary"));
        CardPart.of(d).forEach(part -> part(console, part.heading(), texts.get(part.key(d))));
        part(console, "cli.models.update", texts.get("model.renewal." + model.renewal().word()));
        if (!d.paper().isEmpty()) {
            part(console, "model.card.paper", d.paper());
        }
        List<List<String>> rows = new ArrayList<>();
        for (Parameter p : d.parameters()) {
            rows.add(List.of(p.name(), text(p.defaultValue()), range(p), effect(texts, d, p)));
        }
        if (!rows.isEmpty()) {
            console.line("");
            console.table(
                    List.of("parameter", "default", "range", "effect").stream().map(c -> texts.get("cli.column." + c)).toList(), rows);
        }
    }

    /// A heading and, further in, what stands under it.
    private static void part(Console console, String heading, String text) {
        console.line("");
        console.say(heading);
        console.line("  " + text.replace("\n", "\n  "));
    }

    private static Map<String, Object> json(Model model, Texts texts) {
        Descriptor d = model.descriptor();
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (Parameter p : d.parameters()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", p.name());
            one.put("default", p.defaultValue());
            one.put("range", range(p));
            one.put("effect", effect(texts, d, p));
            parameters.add(one);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", d.name());
        json.put("title", texts.get("model." + d.name() + ".title"));
        json.put("family", d.family().name().toLowerCase(Locale.ROOT));
        json.put("summary", texts.get("model." + d.name() + ".summary"));
        Map<String, String> card = new LinkedHashMap<>();
        CardPart.of(d).forEach(part -> card.put(part.word(), texts.get(part.key(d))));
        json.put("card", card);
        json.put("paper", d.paper());
        json.put("needs", d.needs());
        json.put("abilities", d.abilities());
        json.put("update", model.renewal().word());
        json.put("parameters", parameters);
        return json;
    }

    private static String range(Parameter parameter) {
        return switch (parameter) {
            case Parameter.Whole p -> p.min() + " - " + p.max();
            case Parameter.Real p -> text(p.min()) + " - " + text(p.max());
            case Parameter.Choice p -> String.join("|", p.choices());
            case Parameter.Flag p -> "true|false";
            case Parameter.Words p -> "";
            case Parameter.ModelNames p -> p.several() ? "MODEL,MODEL,..." : "MODEL";
        };
    }

    private static String text(Object value) {
        return org.tastemaker.parameter.Parameters.text(value);
    }

    private static String effect(Texts texts, Descriptor d, Parameter p) {
        String own = "model." + d.name() + ".parameter." + p.name() + ".effect";
        String effect = texts.has(own) ? texts.get(own) : texts.get("parameter." + p.name() + ".effect");
        return d.conditions().stream()
                .filter(each -> each.parameter().equals(p.name()))
                .map(each -> texts.get("parameter.matters", each.other(), String.join(", ", each.values())))
                .reduce(effect, (all, next) -> texts.get("cli.told-and-asked", all, next));
    }
}
