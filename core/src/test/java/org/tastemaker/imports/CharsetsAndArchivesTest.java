// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tastemaker.data.Column;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.task.TaskContext;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

final class CharsetsAndArchivesTest {
    private static final String CHINESE = "用户,物品,评分,备注\n张三,红楼梦,5,这本书写得非常好看值得一读\n李四,西游记,4,故事情节生动有趣人物形象鲜明\n王五,水浒传,3,英雄好汉的故事读起来很过瘾\n";
    private static final String FRENCH = "user,item,rating,note\nAndré,café crème,5,très bon goût à l'été\nZoé,thé,4,déjà vu, où ça\n";

    private final MemorySink sink = new MemorySink();

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest(name = "{0}")
    @CsvSource({"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "Big5"})
    void chineseIsReadInItsUsualCharsets(String charset) throws IOException {
        String text = charset.equals("Big5")
                ? "user,item,rating,note\n張三,紅樓夢,5,這本書寫得非常好看值得一讀\n李四,西遊記,4,故事情節生動有趣人物形象鮮明\n"
                : CHINESE;
        imported(text.getBytes(Charset.forName(charset)));
        assertThat(sink.dataSet().items().identifiers().names()).contains(charset.equals("Big5") ? "紅樓夢" : "红楼梦");
    }

    @Test
    void aByteOrderMarkDoesNotStickToTheFirstName() throws IOException {
        imported(("\uFEFF" + CHINESE).getBytes(StandardCharsets.UTF_8));
        assertThat(sink.dataSet().interactions().rating()).containsExactly(5, 4, 3);
        imported(("\uFEFF" + CHINESE).getBytes(StandardCharsets.UTF_16LE));
        assertThat(sink.dataSet().interactions().rating()).containsExactly(5, 4, 3);
    }

    @Test
    void westernEuropeanLettersAreRead() throws IOException {
        imported(FRENCH.replace(", où", " où").getBytes(Charset.forName("windows-1252")));
        assertThat(sink.dataSet().users().identifiers().names()).containsExactly("André", "Zoé");
    }

    @Test
    void aFewLinesInAnotherCharsetDoNotChangeTheFile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(CHINESE.repeat(10).getBytes(StandardCharsets.UTF_8));
        bytes.write("赵六,红楼梦,5,好\n".getBytes(Charset.forName("GB18030")));
        imported(bytes.toByteArray());
        assertThat(sink.dataSet().items().identifiers().names()).contains("红楼梦", "西游记");
    }

    @Test
    void packedFilesAreReadAsTheyAre() throws IOException {
        String text = "user,item,rating\nu1,i1,5\nu2,i2,3\n";
        Path gz = folder.resolve("log.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(run(gz).interactions()).isEqualTo(2);
        Path zip = folder.resolve("data.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            entry(out, "ml/ratings.csv", "userId,movieId,rating,timestamp\n1,2,3.5,1000000000\n");
            entry(out, "ml/movies.csv", "movieId,title,genres\n2,\"Two, the\",A|B\n");
            entry(out, "../../outside.csv", "user,item\na,b\n");
        }
        ImportReport report = run(zip);
        assertThat(report.files()).extracting(ImportReport.FileReport::layout).containsOnly("ml-csv");
        Column.Strings title = (Column.Strings) sink.dataSet().items().column("title").orElseThrow();
        assertThat(title.values()).containsExactly("Two, the");
        assertThat(Files.exists(folder.resolve("../../outside.csv"))).isFalse();
    }

    @Test
    void anXzFileIsReadAsItIs() throws IOException {
        Path xz = folder.resolve("log.csv.xz");
        try (OutputStream out = new XZOutputStream(Files.newOutputStream(xz), new LZMA2Options(6))) {
            out.write("user,item,rating\nu1,i1,5\nu2,i2,3\n".getBytes(StandardCharsets.UTF_8));
        }
        ImportReport report = run(xz);
        assertThat(report.interactions()).isEqualTo(2);
        assertThat(sink.dataSet().name()).isEqualTo("log");
    }

    @Test
    void anXzFileThatExplodesOrEatsMemoryOrIsTornIsRefusedInASentence() throws IOException {
        Path bomb = folder.resolve("bomb.csv.xz");
        byte[] line = "u1,i1,5\n".repeat(1 << 14).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new XZOutputStream(Files.newOutputStream(bomb), new LZMA2Options(0))) {
            for (int k = 0; k < 800; k++) {
                out.write(line);
            }
        }
        assertThatThrownBy(() -> run(bomb)).isInstanceOf(ProblemException.class).hasMessageContaining("unpacks");
        // The header of a block says how large a dictionary its reader must keep; 36 stands for 1 GiB.
        byte[] bytes = Files.readAllBytes(bomb);
        int dictionary = 12 + 4;
        assertThat(bytes[dictionary - 2]).as("filter LZMA2").isEqualTo((byte) 0x21);
        bytes[dictionary] = 36;
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        int header = (bytes[12] + 1) * 4;
        crc.update(bytes, 12, header - 4);
        for (int k = 0; k < 4; k++) {
            bytes[12 + header - 4 + k] = (byte) (crc.getValue() >> (8 * k));
        }
        Path greedy = Files.write(folder.resolve("greedy.csv.xz"), bytes);
        assertThatThrownBy(() -> run(greedy)).isInstanceOf(ProblemException.class).hasMessageContaining("of memory");
        Path torn = folder.resolve("torn.csv.xz");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new XZOutputStream(packed, new LZMA2Options(6))) {
            for (int k = 0; k < 20000; k++) {
                out.write(String.format(Locale.ROOT, "u%d,i%d,%d\n", k * 7 % 991, k * 13 % 557, k % 5).getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.write(torn, java.util.Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        assertThatThrownBy(() -> run(torn)).isInstanceOf(ProblemException.class).hasMessageContaining("broke off");
        Path none = Files.writeString(folder.resolve("none.csv.xz"), "user,item\n1,2\n");
        assertThatThrownBy(() -> run(none)).isInstanceOf(ProblemException.class);
    }

    @Test
    void anArchiveThatExplodesIsRefused() throws IOException {
        byte[] line = "u1,i1,5\n".repeat(1 << 14).getBytes(StandardCharsets.UTF_8);
        Path gz = folder.resolve("bomb.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz), 1 << 16)) {
            for (int k = 0; k < 800; k++) {
                out.write(line);
            }
        }
        assertThatThrownBy(() -> run(gz)).isInstanceOf(ProblemException.class).hasMessageContaining("unpacks");
    }

    @Test
    void aTornArchiveIsRefusedInASentence() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            for (int k = 0; k < 20000; k++) {
                out.write(String.format(Locale.ROOT, "u%d,i%d,%d\n", k * 7 % 991, k * 13 % 557, k % 5).getBytes(StandardCharsets.UTF_8));
            }
        }
        Path gz = Files.write(
                folder.resolve("torn.csv.gz"), java.util.Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        assertThatThrownBy(() -> run(gz)).isInstanceOf(ProblemException.class).hasMessageContaining("broke off");
        Path zip = Files.write(folder.resolve("torn.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThatThrownBy(() -> run(zip)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aLineOfManyMegabytesSpoilsItselfAlone() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("user,item,rating\nu1,i1,5\nu2,".getBytes(StandardCharsets.UTF_8));
        byte[] block = new byte[1 << 20];
        java.util.Arrays.fill(block, (byte) 'x');
        for (int k = 0; k < 20; k++) {
            bytes.write(block);
        }
        bytes.write(",3\nu3,i3,4\n".getBytes(StandardCharsets.UTF_8));
        ImportReport.FileReport report = imported(bytes.toByteArray()).files().getFirst();
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.problems()).singleElement().satisfies(p -> assertThat(p.line()).isEqualTo(3));
    }

    private ImportReport imported(byte[] bytes) throws IOException {
        return run(Files.write(folder.resolve("text.csv"), bytes));
    }

    private ImportReport run(Path file) {
        return Importer.installed().run(ImportRequest.of(file), sink, TaskContext.quiet());
    }

    private static void entry(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }
}
