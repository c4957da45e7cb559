// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.random.RandomStreams;

/// The program on a disk of a quarter of a megabyte, which only it sees.
@EnabledOnOs(OS.LINUX)
final class FullDiskTest {
    private static final int ROWS = 150_000;
    /// Mounts the disk, runs what follows, and lists what lies on the disk afterwards.
    private static final String ON_A_SMALL_DISK =
            "mount -t tmpfs -o size=256k none \"$0\" || exit 99; \"$@\"; status=$?; ls -A \"$0\"; exit $status";

    @TempDir
    Path folder;

    private Path disk;
    private Path project;

    @BeforeEach
    void makeAProjectThatIsLarger() throws IOException, InterruptedException {
        disk = Files.createDirectory(folder.resolve("small disk"));
        Process tried = new ProcessBuilder("unshare", "-rm", "sh", "-c", ON_A_SMALL_DISK, disk.toString(), "true")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assumeTrue(tried.waitFor() == 0, "this system mounts no small disk for a user");
        RandomGenerator random = new RandomStreams(3).stream("rows");
        StringBuilder rows = new StringBuilder("user,item,rating,time\n");
        for (int r = 0; r < ROWS; r++) {
            rows.append(random.nextInt(4000)).append(',').append(random.nextInt(3000)).append(',').append(1 + random.nextInt(5))
                    .append(',').append(1_000_000_000L + random.nextInt(100_000_000)).append('\n');
        }
        project = folder.resolve("p.taste");
        Terminal terminal = new Terminal(folder);
        assertThat(terminal.run("new", project).status()).isZero();
        assertThat(terminal.run("import", project, Files.writeString(folder.resolve("rows.csv"), rows)).status()).isZero();
        assertThat(Files.size(project)).isGreaterThan(400_000);
    }

    @Test
    void aCopyForWhichThereIsNoRoomNamesItsDiskAndLeavesNothing() throws IOException, InterruptedException {
        Path copy = disk.resolve("copy.taste");
        Child.Ended end = run("copy", project, copy);
        assertThat(end.status()).as(end.err()).isEqualTo(1);
        assertThat(end.err()).contains("disk is full").contains(copy.toString()).contains("0 MB are free").doesNotContain("Exception");
        assertThat(end.out()).isEmpty();
        assertThat(new Terminal(folder).run("verify", project).status()).isZero();
    }

    private Child.Ended run(Object... words) throws IOException, InterruptedException {
        Child child = new Child(
                folder.resolve("home"), List.of("unshare", "-rm", "sh", "-c", ON_A_SMALL_DISK, disk.toString()));
        return child.end(child.start(folder, words), folder);
    }
}
