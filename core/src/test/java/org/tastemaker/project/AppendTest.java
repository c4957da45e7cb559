// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.data.Column;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.imports.FileKind;
import org.tastemaker.imports.ImportRequest;
import org.tastemaker.imports.Importer;
import org.tastemaker.prepare.Recipe;
import org.tastemaker.prepare.StepSettings;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.protocol.Protocols;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;

/// Rows that come later stand after those that are there, and what was made from those stays as it was.
final class AppendTest {
    private static final String FIRST = """
            user,item,rating,time,device
            a,x,5,1000,phone
            b,x,3,1001,desktop
            b,y,4,1002,
            c,z,2,1003,phone
            """;
    private static final String SECOND = """
            user,item,rating,time,device
            d,z,1,2000,tablet
            a,w,4,2001,phone
            d,x,5,2002,desktop
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private int imports;

    private Path read(String... texts) throws java.io.IOException {
        List<Path> files = new ArrayList<>();
        for (String text : texts) {
            files.add(Files.writeString(folder.resolve("file" + imports++ + ".csv"), text));
        }
        Path made = Files.createDirectory(folder.resolve("import" + imports++));
        try (FolderSink sink = new FolderSink(made)) {
            Importer.installed().run(ImportRequest.of(files.toArray(Path[]::new)), sink, TaskContext.quiet());
        }
        return made;
    }

    private ProjectWriter project(Path imported) {
        ProjectWriter project = Projects.create(folder.resolve("p" + imports++ + ".taste"));
        project.adoptImport(imported);
        return project;
    }

    @Test
    void twoPiecesAreWhatTheWholeFileWouldBe() throws java.io.IOException {
        String whole = FIRST + SECOND.substring(SECOND.indexOf('\n') + 1);
        try (ProjectWriter pieces = project(read(FIRST)); ProjectWriter once = project(read(whole))) {
            pieces.appendImport(read(SECOND));
            DataSet found = pieces.dataSet();
            DataSet wanted = once.dataSet();
            assertThat(found.interactions()).usingRecursiveComparison(Sample.BIT_FOR_BIT).isEqualTo(wanted.interactions());
            assertThat(found.users().identifiers().names()).isEqualTo(wanted.users().identifiers().names());
            assertThat(found.items().identifiers().names()).isEqualTo(wanted.items().identifiers().names());
            assertThat(pieces.summary().users()).isEqualTo(4);
            assertThat(pieces.summary().items()).isEqualTo(4);
            assertThat(pieces.summary().interactions()).isEqualTo(7);
            assertThat(ProjectCheck.of(pieces.path(), TaskContext.quiet()).findings()).isEmpty();
        }
    }

    @Test
    void aProtocolKeepsTheRowsItWasMadeFrom() throws java.io.IOException {
        Path file;
        Prepared before;
        try (ProjectWriter project = project(read(FIRST))) {
            file = project.path();
            Protocols.Made plain = Protocols.installed().prepare(
                    "plain", project.dataSet(), new Recipe(List.of()), StepSettings.parse("leave-last-out"), new RandomStreams(1),
                    TaskContext.quiet());
            project.putProtocol(plain.record(), plain.prepared());
            Protocols.Made some = Protocols.installed().prepare(
                    "some", project.dataSet(), new Recipe(List.of(StepSettings.parse("threshold at-least=3"))),
                    StepSettings.parse("leave-last-out"), new RandomStreams(1), TaskContext.quiet());
            project.putProtocol(some.record(), some.prepared());
            before = plain.prepared();
            String hash = project.dataHash();
            project.appendImport(read(SECOND));
            assertThat(project.dataHash()).isNotEqualTo(hash);
            project.appendImport(read(SECOND));
            assertThat(project.summary().interactions()).as("rows added twice stand there twice").isEqualTo(10);
        }
        try (ProjectReader project = Projects.openToRead(file)) {
            assertThat(project.prepared("plain")).usingRecursiveComparison(Sample.BIT_FOR_BIT).isEqualTo(before);
            assertThat(project.prepared("some").data().interactions().size()).isEqualTo(3);
            assertThat(project.prepared("some").data().users().size()).isEqualTo(3);
            assertThat(project.protocols()).extracting(ProtocolRecord::name).containsExactly("plain", "some");
        }
    }

    @Test
    void aColumnThatOneSideLacksIsMissingInItsRows() throws java.io.IOException {
        try (ProjectWriter project = project(read("user,item,rating\na,x,5\nb,y,4\n"))) {
            project.appendImport(read("user,item,time,event\nc,x,1500000000,buy\n"));
            Interactions rows = project.dataSet().interactions();
            assertThat(rows.rating()).containsExactly(5, 4, Float.NaN);
            assertThat(rows.time()).containsExactly(Long.MIN_VALUE, Long.MIN_VALUE, 1500000000L);
            assertThat(rows.event()).containsExactly(-1, -1, 0);
            assertThat(rows.eventNames()).containsExactly("buy");
            project.appendImport(read("user,item,event\nc,y,view\nc,y,buy\n"));
            assertThat(project.dataSet().interactions().event()).containsExactly(-1, -1, 0, 1, 0);
            assertThat(project.dataSet().interactions().eventNames()).containsExactly("buy", "view");
        }
    }

    @Test
    void whatTheFilesSayOfUsersCountsAndWhatTheyLeaveOpenStays() throws java.io.IOException {
        Path items = Files.writeString(folder.resolve("items.csv"), "item,title,price\nx,One,3\ny,Two,4\nz,Three,5\n");
        try (ProjectWriter project = project(read(FIRST))) {
            Path made = Files.createDirectory(folder.resolve("titles"));
            try (FolderSink sink = new FolderSink(made)) {
                ImportRequest request = new ImportRequest(List.of(items), FileKind.ITEMS, null, java.util.Map.of(), null, null);
                Importer.installed().describe(request, project.dataSet(), sink, TaskContext.quiet());
            }
            project.adoptImport(made);
            Sample.more(Files.createDirectory(folder.resolve("more")));
            project.appendImport(folder.resolve("more"));
            Column.Strings title = (Column.Strings) project.dataSet().items().column("title").orElseThrow();
            Column.Numbers price = (Column.Numbers) project.dataSet().items().column("price").orElseThrow();
            assertThat(project.dataSet().items().identifiers().names()).containsExactly("x", "y", "z", "new");
            assertThat(title.values()).containsExactly("One", "Two again", "Three", "Four");
            assertThat(price.values()).containsExactly(3, 4, 5, Double.NaN);
        }
    }

    @Test
    void numbersAndTextUnderOneNameAreRefusedAndNothingChanges() throws java.io.IOException {
        try (ProjectWriter project = project(Sample.folder(folder))) {
            Path made = read("user,item,dwell\nu1,i1,long\nu2,i2,short\nu1,i2,long\nu3,i2,long\nu4,i2,short\n");
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> project.appendImport(made))
                    .satisfies(problem -> assertThat(problem.key()).isEqualTo("project.problem.other-kind"))
                    .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.INPUT));
            assertThat(project.summary().interactions()).isEqualTo(Sample.ROWS);
            assertThat(project.dataSet().interactions().size()).isEqualTo(Sample.ROWS);
        }
    }
}
