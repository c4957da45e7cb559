// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/// What every file of the project must be.
final class FileRulesTest {
    private static final int LONGEST = 400;
    private static final Pattern REASON = Pattern.compile("(?m)^\\s*//+ long because: \\S.*");
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".idea", "node_modules");

    /// Folders of the machine of whoever wrote a line, and addresses from which packages are
    /// fetched: a build must not depend on either. `me`, `ann` and `user` are nobody. Written apart so
    /// as not to find itself.
    private static final Pattern MACHINE = Pattern.compile(String.join("|",
            "/ho" + "me/(?!(ann|me|user)\\b)[a-z][\\w-]*/", "/Us" + "ers/(?!(ann|me|user)\\b)[A-Za-z][\\w-]*/", "/ro" + "ot/",
            "C:\\\\+Us" + "ers\\\\", "/wo" + "rk/[a-z]", "repo\\.maven\\.apache" + "\\.org", "repo1\\.maven" + "\\.org",
            "art" + "ifactory", "nex" + "us\\.", "regis" + "try\\.npm", "py" + "pi\\.org"));

    @Test
    void aLongSourceFileSaysWhyItIsLong() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Path file : files(".java")) {
            String text = Files.readString(file, UTF_8);
            softly.assertThat(text.lines().count() <= LONGEST || REASON.matcher(text).find())
                    .as("%s has %d lines and no line `// long because: ...`", file, text.lines().count())
                    .isTrue();
        }
        softly.assertAll();
    }

    @Test
    void everySourceFileNamesItsLicenceInTheFirstLine() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Path file : files(".java")) {
            softly.assertThat(Files.readString(file, UTF_8)).as(file.toString())
                    .startsWith("// SPDX-License-Identifier: GPL-3.0-or-later\n");
        }
        softly.assertAll();
    }

    @Test
    void noFileKnowsTheMachineItWasWrittenOn() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Path file : files("")) {
            String text;
            try {
                text = Files.readString(file, UTF_8);
            } catch (MalformedInputException binary) {
                continue;
            }
            var found = MACHINE.matcher(text);
            softly.assertThat(found.find() ? found.group() : "").as("%s names a machine's folder or a registry", file)
                    .isEmpty();
        }
        softly.assertAll();
    }

    @Test
    void whatTheDocumentationLinksToIsThere() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Path file : files(".md")) {
            Pattern.compile("\\]\\((?!https?:|#)([^)#]+)").matcher(Files.readString(file, UTF_8)).results()
                    .map(link -> link.group(1))
                    // Made from the window, on the real program, when a version is ready.
                    .filter(link -> !link.startsWith("docs/pictures/"))
                    .forEach(link -> softly.assertThat(file.resolveSibling(link)).as("linked from %s", file).exists());
        }
        softly.assertAll();
    }

    @Test
    void everyPackageOfTheProgramSaysWhatLivesThere() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Path file : files(".java")) {
            if (file.toString().contains("src/main/java".replace('/', java.io.File.separatorChar))) {
                Path info = file.resolveSibling("package-info.java");
                softly.assertThat(info).as("beside %s", file).exists();
            }
        }
        softly.assertAll();
    }

    private static List<Path> files(String ending) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(Path.of("..").toRealPath(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                // A worktree's .git is a file that names a folder; it is not committed.
                if (file.toString().endsWith(ending) && !file.endsWith(".git") && attributes.isRegularFile()) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(files).isNotEmpty();
        return files;
    }
}
