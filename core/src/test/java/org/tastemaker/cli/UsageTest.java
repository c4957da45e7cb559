// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.folder.UserFolders;
import org.tastemaker.project.ProjectWriter;
import org.tastemaker.project.Projects;
import org.tastemaker.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/// What the program says to wrong words, wrong files and pleas for help.
class UsageTest {
    @TempDir
    Path folder = Path.of("");

    private Terminal.Answer run(Object... words) {
        return new Terminal(folder.resolve("home")).run(words);
    }

    private static void plain(Terminal.Answer answer, int status) {
        assertThat(answer.status()).as(answer.err()).isEqualTo(status);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().strip()).hasSizeGreaterThan(20).doesNotContain("Exception").doesNotContain("\tat ").doesNotContain("org.tastemaker");
    }

    @Test
    void aMisspeltCommandIsGuessed() {
        Terminal.Answer answer = run("recomend", "p.taste");
        plain(answer, 2);
        assertThat(answer.err()).contains("Did you mean").contains("recommend");
    }

    @Test
    void anUnknownOptionIsNamedInBothLanguages() {
        Terminal.Answer english = run("runs", "p.taste", "--metrik", "x");
        plain(english, 2);
        assertThat(english.err()).contains("--metrik");
        Terminal.Answer chinese = run("runs", "p.taste", "--metrik", "x", "--lang", "zh");
        plain(chinese, 2);
        assertThat(chinese.err()).contains("没有选项 --metrik");
    }

    @Test
    void whatIsMissingIsNamed() {
        Terminal.Answer answer = run("train");
        plain(answer, 2);
        assertThat(answer.err()).contains("P.taste");
        plain(run("why", "p.taste", "run", "--user", "1"), 2);
    }

    @Test
    void aValueThatDoesNotSuitIsNamed() {
        Terminal.Answer answer = run("train", "p.taste", "ials", "--seed", "many");
        plain(answer, 2);
        assertThat(answer.err()).contains("many").contains("--seed");
    }

    @Test
    void nothingButTheWrongWordIsNamedAndNothingComesFromALibrary() {
        Terminal.Answer word = run("trian", "p.taste", "--lang", "en");
        plain(word, 2);
        assertThat(word.err()).contains("\"trian\"").doesNotContain("p.taste");
        Terminal.Answer option = run("--foo", "--quiet");
        plain(option, 2);
        assertThat(option.err()).contains("has no option --foo.");
        Terminal.Answer twice = run("runs", "p.taste", "--lang", "en", "--lang", "zh");
        plain(twice, 2);
        assertThat(twice.err()).contains("--lang 只能给出一次");
        Terminal.Answer place = run("network", "foo");
        plain(place, 2);
        assertThat(place.err()).contains("\"foo\" does not suit tastemaker network here; it takes list|show|check|export.");
    }

    @Test
    void theHelpListsEveryCommandWhateverStandsBesideIt() {
        for (Terminal.Answer help : new Terminal.Answer[] {run("--help"), run("--lang", "en", "--help"), run("--lang=en", "-h")}) {
            assertThat(help.status()).isZero();
            assertThat(help.out()).contains("import").contains("leaderboard").contains("why");
        }
        assertThat(run("runs", "--help").out()).contains("tastemaker runs").doesNotContain("leaderboard");
    }

    @Test
    void aProjectWithoutRunsSaysThatItHasNone() {
        Path p = folder.resolve("p.taste");
        assertThat(run("new", p).status()).isZero();
        Terminal.Answer answer = run("evaluate", p, "no-such-run");
        plain(answer, 2);
        assertThat(answer.err()).contains("nor any other").doesNotContain(": .");
    }

    @Test
    void anAbsentFileAnAbsentProjectAndAnUnknownModelEndInAStatusEach() throws IOException {
        Path p = folder.resolve("p.taste");
        assertThat(run("new", p).status()).isZero();
        plain(run("import", p, folder.resolve("absent.csv")), 3);
        plain(run("train", p, "no-such-model"), 2);
        plain(run("train", p, "popular"), 3);
        plain(run("runs", folder.resolve("absent.taste")), 4);
        plain(run("evaluate", p, "no-such-run"), 2);
        plain(run("new", p), 4);
        plain(run("train", p, folder.resolve("absent.json")), 3);
        Path text = Files.writeString(folder.resolve("text.taste"), "this is no project at all, only a line of text");
        plain(run("runs", text), 4);
        plain(run("import", p, Files.writeString(folder.resolve("empty.csv"), "")), 3);
        plain(run("models", "no-such-model"), 2);
        plain(run("bench", "flight", p), 2);
        plain(run("datasets", "no-such-set"), 2);
        plain(run("demo", "--out", folder.resolve("demo")), 1);
    }

    @Test
    void anAbsentFolderIsToldInWordsAndAPictureIsNoTable() throws IOException {
        Path p = folder.resolve("p.taste");
        assertThat(run("new", p).status()).isZero();
        for (Terminal.Answer answer : new Terminal.Answer[] {
            run("new", folder.resolve("none").resolve("q.taste")), run("copy", p, folder.resolve("none").resolve("q.taste"))
        }) {
            plain(answer, 4);
            assertThat(answer.err()).contains("q.taste").contains("no such file or folder");
        }
        byte[] picture = new byte[4096];
        for (int k = 0; k < picture.length; k++) {
            picture[k] = (byte) (k * 37 + k / 256);
        }
        Terminal.Answer refused = run("import", p, Files.write(folder.resolve("picture.csv"), picture));
        plain(refused, 3);
        assertThat(refused.err()).contains("picture.csv").contains("no text");
    }

    @Test
    void aProjectThatSomebodyWritesIsBusy() {
        Path p = folder.resolve("p.taste");
        try (ProjectWriter other = Projects.create(p)) {
            assertThat(other.path()).isEqualTo(p);
            plain(run("prepare", p), 4);
        }
    }

    @Test
    void theStackIsShownOnlyWhenAskedFor() {
        Terminal.Answer answer = run("--verbose", "runs", folder.resolve("absent.taste"));
        assertThat(answer.status()).isEqualTo(4);
        assertThat(answer.err()).contains("\tat ");
    }

    @Test
    void helpIsThereForEveryCommandAndOptionInBothLanguages() {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            CommandLine line = new Program(new UserFolders(folder), new Interrupt(), new java.io.PrintWriter(new java.io.StringWriter()), new java.io.PrintWriter(new java.io.StringWriter()))
                    .commandLine(Texts.of(locale));
            assertThat(line.getSubcommands().keySet()).contains(
                    "demo", "new", "import", "prepare", "models", "train", "evaluate", "compare", "runs", "leaderboard", "recommend", "similar",
                    "why", "embed", "verify", "copy", "doctor", "bench", "worker", "network", "datasets");
            line.getSubcommands().forEach((name, command) -> {
                String[] header = command.getCommandSpec().usageMessage().header();
                assertThat(header).as(name).isNotEmpty();
                String help = command.getUsageMessage();
                for (ArgSpec argument : command.getCommandSpec().args()) {
                    String label = argument.isOption() ? ((CommandLine.Model.OptionSpec) argument).longestName() : argument.paramLabel();
                    boolean told = help.lines().anyMatch(l -> l.contains(label) && l.strip().length() > label.length() + 8);
                    assertThat(told).as(name + " does not explain " + label + " in " + locale).isTrue();
                }
                if (locale.equals(Locale.SIMPLIFIED_CHINESE)) {
                    assertThat(help.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)).as(name).isTrue();
                }
            });
        }
    }

    @Test
    void helpIsPrintedInTheLanguageAskedFor() {
        Terminal.Answer answer = run("--lang", "zh", "train", "--help");
        assertThat(answer.status()).isZero();
        assertThat(answer.out()).contains("模型");
    }

    @Test
    void theCardOfAModelIsToldPartByPart() {
        String out = run("models", "ease").out();
        assertThat(out).containsSubsequence(
                "EASE (ease, ", "What it does\n  Predicts each item", "Equation\n  minimises", "What it needs\n  Choices alone",
                "What it costs\n  ", "When to use it, and when not\n  ", "Deviations from the paper\n  ", "Paper\n  Harald Steck", "lambda");
        assertThat(run("models", "popular").out()).as("there is no paper").doesNotContain("Deviations", "Paper");
        assertThat(run("models", "ease", "--lang=zh").out()).containsSubsequence("做什么\n", "公式\n", "与论文的不同\n", "论文\n");
        assertThat(run("models", "ease", "--json").out()).contains("\"card\":{\"idea\":\"Predicts", "\"equation\":\"minimises");
    }

    @Test
    void theCardOfAModelNamesSourceRangesAndEffects() {
        Terminal.Answer answer = run("models", "ials", "--json");
        assertThat(answer.status()).isZero();
        assertThat(answer.json().get("paper").asString()).contains("Rendle");
        answer.json().get("parameters").forEach(p -> assertThat(p.get("effect").asString()).isNotBlank());
        assertThat(run("models", "ials", "--lang=zh").out()).contains("向量");
    }
}
