// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Damaged files, strangers' files, other versions, two writers, a full disk.
final class ProjectTrustTest {
    private static final int MUTANTS = Integer.getInteger("tastemaker.mutants", 200);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @BeforeEach
    void makeProject() throws java.io.IOException {
        file = folder.resolve("p.taste");
        Sample.project(file, Sample.run("r", RunStatus.RUNNING));
    }

    @Test
    void aDamagedFileIsAProblemAndNeverACrashOrOtherInteractions() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        int[] users;
        try (ProjectReader project = Projects.openToRead(file)) {
            users = project.dataSet().interactions().user();
        }
        RandomGenerator random = new RandomStreams(5).stream("mutants");
        Path mutant = folder.resolve("mutant.taste");
        for (int n = 0; n < MUTANTS; n++) {
            Files.write(mutant, mutate(whole, n % 4, random));
            try (ProjectReader project = Projects.openToRead(mutant)) {
                assertThat(project.dataSet().interactions().user()).isEqualTo(users);
                project.prepared("given");
                project.runs();
                project.points("r");
                project.model("r");
            } catch (ProblemException problem) {
                assertThat(problem.kind()).isIn(ProblemKind.PROJECT, ProblemKind.INPUT, ProblemKind.USAGE);
            }
        }
    }

    private static byte[] mutate(byte[] whole, int how, RandomGenerator random) {
        byte[] mutant = whole.clone();
        switch (how) {
            case 0 -> mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> mutant = Arrays.copyOf(mutant, random.nextInt(mutant.length));
            case 2 -> {
                int page = random.nextInt(mutant.length / 4096) * 4096;
                for (int b = page; b < page + 4096; b++) {
                    mutant[b] = (byte) random.nextInt();
                }
            }
            default -> {
                int one = random.nextInt(mutant.length / 4096) * 4096;
                int other = random.nextInt(mutant.length / 4096) * 4096;
                System.arraycopy(whole, one, mutant, other, 4096);
                System.arraycopy(whole, other, mutant, one, 4096);
            }
        }
        return mutant;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "CREATE TRIGGER t AFTER INSERT ON run BEGIN DELETE FROM item; END",
        "CREATE VIEW v AS SELECT * FROM run",
        "CREATE TABLE extra (a)",
        "CREATE INDEX i ON run (upper(name))",
        "CREATE VIRTUAL TABLE f USING fts5(x)",
        "DROP TABLE point",
        "ALTER TABLE run ADD COLUMN x TEXT",
        "PRAGMA application_id = 7",
        "PRAGMA user_version = 0"
    })
    void aStrangersFileIsNotOpened(String sql) throws Exception {
        raw(sql);
        byte[] before = Files.readAllBytes(file);
        refused(ProblemKind.PROJECT, () -> Projects.openToRead(file));
        refused(ProblemKind.PROJECT, () -> Projects.openToWrite(file));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void otherFilesAndNoFileAreProblems() throws Exception {
        Path text = Files.writeString(folder.resolve("t.taste"), "user,item\n".repeat(500));
        refused(ProblemKind.PROJECT, () -> Projects.openToRead(text)).hasMessageContaining("is not a Tastemaker project");
        Path empty = Files.createFile(folder.resolve("e.taste"));
        refused(ProblemKind.PROJECT, () -> Projects.openToWrite(empty));
        refused(ProblemKind.PROJECT, () -> Projects.openToRead(folder.resolve("none.taste"))).hasMessageContaining("no project file");
        refused(ProblemKind.PROJECT, () -> Projects.openToRead(folder));
        refused(ProblemKind.PROJECT, () -> Projects.create(file));
        assertThat(folder.resolve("none.taste")).doesNotExist();
    }

    @Test
    void aFileOfANewerVersionCanBeReadButNotWritten() throws Exception {
        raw("PRAGMA user_version = 99");
        raw("CREATE TABLE future (a TEXT) STRICT");
        refused(ProblemKind.PROJECT, () -> Projects.openToWrite(file)).hasMessageContaining("newer version");
        try (ProjectReader project = Projects.openToRead(file)) {
            assertThat(project).isInstanceOf(NewerProject.class);
            assertThat(project.summary().interactions()).isEqualTo(200);
        }
        byte[] before = Files.readAllBytes(file);
        try (ProjectReader project = Projects.open(file)) {
            assertThat(project).isInstanceOf(NewerProject.class).isNotInstanceOf(ProjectWriter.class);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        raw("ALTER TABLE setting RENAME COLUMN value TO worth");
        try (ProjectReader project = Projects.open(file)) {
            refused(ProblemKind.PROJECT, () -> project.setting("k")).hasMessageContaining("does not know").hasMessageNotContaining("damaged");
        }
        raw("CREATE TRIGGER t AFTER INSERT ON run BEGIN DELETE FROM item; END");
        refused(ProblemKind.PROJECT, () -> Projects.openToRead(file));
        refused(ProblemKind.PROJECT, () -> Projects.open(file));
    }

    @Test
    void aFileOfThisVersionIsOpenedToBeWritten() {
        try (ProjectReader project = Projects.open(file)) {
            assertThat(project).isInstanceOf(ProjectWriter.class);
        }
    }

    @Test
    void thereIsOneWriterAndAnyNumberOfReaders() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link.taste"), file);
        try (ProjectWriter writer = Projects.openToWrite(file)) {
            refused(ProblemKind.PROJECT, () -> Projects.openToWrite(file)).hasMessageContaining("another Tastemaker");
            refused(ProblemKind.PROJECT, () -> Projects.openToWrite(link));
            try (ProjectReader reader = Projects.openToRead(file)) {
                writer.putSetting("k", "v");
                assertThat(reader.setting("k")).contains("v");
            }
        }
        assertThatCode(() -> Projects.openToWrite(link).close()).doesNotThrowAnyException();
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("p.taste", "link.taste", "import");
        }
    }

    @Test
    void aFullDiskIsToldAndWhatWasThereStays() throws Exception {
        try (ProjectWriter writer = Projects.openToWrite(file)) {
            limit(writer, 2);
            float[] noise = new float[100_000];
            RandomGenerator random = new RandomStreams(1).stream("noise");
            for (int i = 0; i < noise.length; i++) {
                noise[i] = random.nextFloat();
            }
            refused(ProblemKind.JOB, () -> writer.putModel("r", new Tensors(Map.of("w", Tensor.Floats.of(noise)), Map.of())))
                    .hasMessageContaining("disk is full");
            assertThat(writer.model("r")).isEmpty();
            assertThat(writer.runs()).hasSize(1);
            writer.removeRun("r");
        }
        assertThat(ProjectCheck.of(file, TaskContext.quiet()).findings()).isEmpty();
    }

    @Test
    void anImportThatFindsTheDiskFullLeavesTheProject() throws Exception {
        Path more = Files.createDirectory(folder.resolve("more"));
        Path large = Sample.large(more, 200_000);
        try (ProjectWriter writer = Projects.openToWrite(file)) {
            limit(writer, 4);
            refused(ProblemKind.JOB, () -> writer.adoptImport(large))
                    .hasMessageContaining("disk is full")
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("takes about 2 MB");
            assertThat(writer.summary().interactions()).isEqualTo(Sample.ROWS);
            assertThat(writer.runs()).hasSize(1);
            // There is room again: the same folder is taken now.
            limit(writer, 1 << 16);
            writer.adoptImport(large);
            assertThat(writer.summary().interactions()).isEqualTo(200_000);
        }
        assertThat(ProjectCheck.of(file, TaskContext.quiet()).findings()).isEmpty();
    }

    @Test
    void anImportThatCannotEvenBeReadIntoItsFolderSaysSo() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no device that is always full");
        Path more = Files.createDirectory(folder.resolve("more"));
        Files.createSymbolicLink(more.resolve("stream-0"), full);
        refused(ProblemKind.JOB, () -> Sample.fill(more, 200_000)).hasMessageContaining("disk is full").hasMessageContaining(more.toString());
        assertThat(more.resolve("import").resolve(ImportManifest.FILE)).doesNotExist();
    }

    @Test
    void aJournalThatSomebodyPutThereIsNotPlayed() throws Exception {
        byte[] journal = journalOfAChange();
        Path planted = folder.resolve("p.taste-journal");
        Files.write(planted, journal);
        byte[] before = Files.readAllBytes(file);
        refused(ProblemKind.PROJECT, () -> Projects.openToRead(file)).hasMessageContaining(planted.toString());
        refused(ProblemKind.PROJECT, () -> Projects.openToWrite(file));
        refused(ProblemKind.PROJECT, () -> Projects.copy(file, folder.resolve("c.taste")));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(Files.readAllBytes(planted)).isEqualTo(journal);
        Files.delete(planted);
        assertThatCode(() -> Projects.openToWrite(file).close()).doesNotThrowAnyException();
    }

    @Test
    void aFileThatKeepsAWriteAheadLogIsNotOurs() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.executeUpdate("DELETE FROM run");
            byte[] before = Files.readAllBytes(file);
            refused(ProblemKind.PROJECT, () -> Projects.openToRead(file));
            refused(ProblemKind.PROJECT, () -> Projects.openToWrite(file));
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }
    }

    @Test
    void aLogBesideAProjectIsNotRead() throws Exception {
        Path log = Files.writeString(folder.resolve("p.taste-wal"), "anything");
        try (ProjectWriter writer = Projects.openToWrite(file)) {
            assertThat(writer.runs()).hasSize(1);
        }
        Files.deleteIfExists(log);
        assertThat(ProjectCheck.of(file, TaskContext.quiet()).findings()).isEmpty();
    }

    @Test
    void aProjectThatMayOnlyBeReadIsReadAndNotWritten() throws Exception {
        // A folder where the writer's mark would be stands for a folder without the right to write, which
        // the system's administrator always has.
        Files.createDirectory(folder.resolve(".p.taste.writing"));
        refused(ProblemKind.PROJECT, () -> Projects.openToWrite(file)).hasMessageContaining("may only be read");
        try (ProjectReader reader = Projects.openToRead(file)) {
            assertThat(reader.dataSet().interactions().size()).isEqualTo(Sample.ROWS);
        }
        Files.delete(folder.resolve(".p.taste.writing"));
        assertThat(file.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(file), "this user may write every file");
        refused(ProblemKind.PROJECT, () -> Projects.openToWrite(file)).hasMessageContaining("may only be read");
        try (ProjectReader reader = Projects.openToRead(file)) {
            assertThat(reader.runs()).hasSize(1);
        }
    }

    @Test
    void aCopyMadeWhileTheProjectIsWrittenIsOneMomentOfIt() throws Exception {
        try (ProjectWriter writer = Projects.openToWrite(file);
                var pool = java.util.concurrent.Executors.newSingleThreadExecutor()) {
            var ended = new java.util.concurrent.atomic.AtomicBoolean();
            var saves = pool.submit(() -> {
                int n = 0;
                while (!ended.get()) {
                    n++;
                    float[] values = new float[20_000];
                    Arrays.fill(values, n);
                    writer.putModel("r", new Tensors(Map.of("w", Tensor.Floats.of(values)), Map.of("n", Integer.toString(n))));
                }
                return n;
            });
            for (int c = 0; c < 10; c++) {
                Path copy = folder.resolve("c" + c + ".taste");
                Projects.copy(file, copy);
                assertThat(ProjectCheck.of(copy, TaskContext.quiet()).findings()).isEmpty();
                try (ProjectReader reader = Projects.openToRead(copy)) {
                    reader.model("r").ifPresent(model -> assertThat(model.floats("w").values())
                            .containsOnly(Float.parseFloat(model.words().getOrDefault("n", ""))));
                }
            }
            ended.set(true);
            assertThat(saves.get()).isGreaterThan(1);
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(n -> !n.matches("c\\d\\.taste")))
                    .containsExactlyInAnyOrder("p.taste", "import");
        }
    }

    /// @return what a killed process leaves that was about to change the project
    private byte[] journalOfAChange() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA cache_size = 1");
            statement.execute("PRAGMA cache_spill = 1");
            connection.setAutoCommit(false);
            statement.executeUpdate("UPDATE item SET attributes = hex(randomblob(3000))");
            byte[] journal = Files.readAllBytes(folder.resolve("p.taste-journal"));
            assertThat(journal).isNotEmpty();
            connection.rollback();
            return journal;
        }
    }

    private static void limit(ProjectWriter writer, int more) {
        Sql sql = ((SqliteReader) writer).sql();
        int pages = sql.read(s -> s.one("PRAGMA page_count", row -> row.getInt(1)).orElseThrow());
        sql.read(s -> s.one("PRAGMA max_page_count = " + (pages + more), row -> row.getInt(1)));
    }

    private void raw(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(
            ProblemKind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOfSatisfying(
                ProblemException.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
