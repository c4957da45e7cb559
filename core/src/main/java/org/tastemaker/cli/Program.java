// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import org.tastemaker.folder.UserFolders;
import org.tastemaker.job.ScoringSessions;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.task.CancelledException;
import org.tastemaker.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line of one start: finds the command, runs it, and turns whatever happens into an exit status.
public final class Program {
    private static final String LANG = "--lang";
    /// Those there are, with a country or without, or none.
    private static final Pattern LANGUAGES = Pattern.compile("((en|zh)([-_].*)?)?");
    private static final List<String> COMMON = List.of("--json", "--quiet", "-q", "--verbose", LANG);
    private final UserFolders folders;
    private final Interrupt interrupt;
    private final PrintWriter out;
    private final PrintWriter err;

    public Program(UserFolders folders, Interrupt interrupt, PrintWriter out, PrintWriter err) {
        this.folders = folders;
        this.interrupt = interrupt;
        this.out = out;
        this.err = err;
    }

    /// @return the exit status
    public int run(String... arguments) {
        Texts texts = Texts.of(locale(arguments));
        CommandLine line = commandLine(texts, command(arguments));
        arguments = commonAfterCommand(line, arguments);
        List<String> words = List.of(arguments);
        // `tastemaker P.taste` opens the window on that project.
        String first = words.stream().filter(w -> !w.startsWith("-")).findFirst().orElse("");
        if (words.isEmpty() || (first.endsWith(".taste") && !line.getSubcommands().containsKey(first))) {
            arguments = java.util.stream.Stream.concat(java.util.stream.Stream.of("window"), words.stream()).toArray(String[]::new);
        }
        return line.execute(arguments);
    }

    /// What every command takes may stand before the command too.
    private static String[] commonAfterCommand(CommandLine line, String... arguments) {
        List<String> before = new ArrayList<>();
        int at = 0;
        while (at < arguments.length && COMMON.contains(arguments[at].replaceFirst("=.*", ""))) {
            before.add(arguments[at]);
            if (arguments[at].equals(LANG) && at + 1 < arguments.length) {
                before.add(arguments[++at]);
            }
            at++;
        }
        if (before.isEmpty() || at == arguments.length || !line.getSubcommands().containsKey(arguments[at])) {
            // without a command they belong to the window or to the help
            return arguments;
        }
        List<String> all = new ArrayList<>(List.of(arguments).subList(at, arguments.length));
        all.addAll(1, before);
        return all.toArray(String[]::new);
    }

    /// @return the word that should be a command; empty where the help of all is asked for
    private static String command(String... arguments) {
        int at = 0;
        while (at < arguments.length && arguments[at].startsWith("-")) {
            at += arguments[at].equals(LANG) ? 2 : 1;
        }
        boolean window = arguments.length == 0 || (at < arguments.length && arguments[at].endsWith(".taste"));
        return window ? "window" : at < arguments.length ? arguments[at] : "";
    }

    CommandLine commandLine(Texts texts) {
        return commandLine(texts, "");
    }

    /// @param wanted the one command that is needed; where there is none of that name, all of them, so that the help
    ///     lists them and a misspelt one is recognised
    private CommandLine commandLine(Texts texts, String wanted) {
        CommandSpec root = CommandSpec.create().name("tastemaker");
        root.addOption(picocli.CommandLine.Model.OptionSpec.builder("-h", "--help").usageHelp(true).descriptionKey("common.help").build());
        root.addOption(picocli.CommandLine.Model.OptionSpec.builder("-V", "--version").versionHelp(true).descriptionKey("common.version").build());
        root.version(Version.line());
        CommandLine line = new CommandLine(root);
        List<ServiceLoader.Provider<CliCommand>> all = ServiceLoader.load(CliCommand.class).stream()
                .sorted(Comparator.comparing(each -> name(each.type())))
                .toList();
        boolean known = all.stream().anyMatch(each -> name(each.type()).equals(wanted));
        all.stream()
                .filter(each -> !known || name(each.type()).equals(wanted))
                .forEach(each -> line.addSubcommand(new CommandLine(each.get())));
        line.setResourceBundle(new HelpTexts(texts));
        line.setOut(out).setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setExecutionStrategy(parsed -> execute(parsed, texts));
        line.setParameterExceptionHandler((wrong, given) -> misuse(wrong, texts));
        return line;
    }

    private static String name(Class<? extends CliCommand> command) {
        return command.getAnnotation(CommandLine.Command.class).name();
    }

    private int execute(ParseResult parsed, Texts texts) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        ParseResult last = parsed;
        while (last.subcommand() != null) {
            last = last.subcommand();
        }
        if (!(last.commandSpec().userObject() instanceof CliCommand command)) {
            last.commandSpec().commandLine().usage(err);
            return ProblemKind.USAGE.exitStatus();
        }
        CommonOptions common = command.common();
        if (!LANGUAGES.matcher(common.lang()).matches()) {
            err.println(texts.get("cli.problem.value", LANG, common.lang(), "en|zh"));
            return ProblemKind.USAGE.exitStatus();
        }
        Console console = new Console(out, err, texts, common.json(), common.quiet());
        try (ScoringSessions scorers = new ScoringSessions()) {
            return command.run(new CliContext(console, folders, interrupt.cancellation(), scorers));
        } catch (JobFailure failure) {
            return tell(failure.kind(), failure.text(), failure.details(), common.verbose(), texts);
        } catch (ProblemException problem) {
            return tell(problem.kind(), problem.describe(texts), stack(problem), common.verbose(), texts);
        } catch (CancelledException cancelled) {
            err.println(texts.get("cli.cancelled"));
            return ProblemKind.CANCELLED.exitStatus();
        } catch (RuntimeException | Error bug) {
            return tell(ProblemKind.JOB, texts.get("cli.problem.unexpected", String.valueOf(bug)), stack(bug), common.verbose(), texts);
        }
    }

    private int tell(ProblemKind kind, String text, String details, boolean verbose, Texts texts) {
        err.println(text);
        if (verbose) {
            err.println(details);
        } else if (kind == ProblemKind.JOB) {
            Path log = folders.data().resolve("logs").resolve("errors.log");
            try {
                Files.createDirectories(folders.data().resolve("logs"));
                Files.writeString(
                        log, Instant.now() + "\n" + details + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                err.println(texts.get("cli.log", log.toString()));
            } catch (IOException readOnlyHome) {
                // The paragraph has been told; there is nowhere to keep the rest.
            }
        }
        return kind.exitStatus();
    }

    private int misuse(ParameterException wrong, Texts texts) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            err.println(texts.get(unmatched.isUnknownOption() ? "cli.problem.option" : "cli.problem.word",
                    command, unmatched.getUnmatched().getFirst()));
            if (!unmatched.getSuggestions().isEmpty()) {
                err.println(texts.get("cli.did-you-mean", String.join(", ", unmatched.getSuggestions())));
                return ProblemKind.USAGE.exitStatus();
            }
        } else if (wrong instanceof CommandLine.MissingParameterException missing) {
            err.println(texts.get("cli.problem.missing", command, String.join(", ", missing.getMissing().stream()
                    .map(spec -> spec.isOption() ? ((CommandLine.Model.OptionSpec) spec).longestName() : spec.paramLabel())
                    .toList())));
        } else if (wrong instanceof CommandLine.OverwrittenOptionException twice
                && twice.getOverwritten() instanceof CommandLine.Model.OptionSpec option) {
            err.println(texts.get("cli.problem.twice", option.longestName()));
        } else if (wrong.getArgSpec() != null && wrong.getValue() != null) {
            CommandLine.Model.ArgSpec spec = wrong.getArgSpec();
            err.println(spec instanceof CommandLine.Model.OptionSpec option
                    ? texts.get("cli.problem.value", option.longestName(), wrong.getValue(), spec.paramLabel())
                    : texts.get("cli.problem.place", command, wrong.getValue(), spec.paramLabel()));
        } else {
            err.println(wrong.getMessage());
        }
        err.println(texts.get("cli.see-help", command));
        return ProblemKind.USAGE.exitStatus();
    }

    private static String stack(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /// The language is needed before the arguments are read, for the help itself.
    private static Locale locale(String... arguments) {
        String wanted = Locale.getDefault().getLanguage();
        for (int a = 0; a < arguments.length; a++) {
            if (arguments[a].startsWith("--lang=")) {
                wanted = arguments[a].substring("--lang=".length());
            } else if (arguments[a].equals(LANG) && a + 1 < arguments.length) {
                wanted = arguments[a + 1];
            }
        }
        return wanted.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
