// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.data.Column;
import org.tastemaker.data.Interactions;
import org.tastemaker.imports.ImportReport.FileReport;
import org.tastemaker.imports.ImportReport.RowProblem;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.TaskContext;
import org.tastemaker.text.Texts;

final class RefusedRowsTest {
    private final MemorySink sink = new MemorySink();

    @TempDir
    Path folder = Path.of("");

    @Test
    void everyBadLineIsRefusedWithItsLineAndReasonAndNoGoodOneIs() throws IOException {
        Map<Integer, String> bad = new TreeMap<>(Map.of(
                10, "u1,i2",
                20, "u1,i2,five,1600000000",
                30, "u1,i2,3,notatime",
                40, ",i2,3,1600000000",
                50, "u1,\"i2,3,1600000000",
                60, "u1,i2,NaN,1600000000",
                70, "u1,i2,3,1600000000,extra"));
        List<String> lines = new ArrayList<>(List.of("user,item,rating,timestamp"));
        Map<Long, String> wanted = new TreeMap<>();
        List<String> keys =
                List.of("row-too-short", "not-a-number", "not-a-time", "user-empty", "quote-open", "not-finite", "row-too-long");
        for (int a = 0; a < 600; a++) {
            if (bad.containsKey(a)) {
                lines.add(bad.get(a));
                wanted.put((long) lines.size(), "data.problem." + keys.get(wanted.size()));
            }
            lines.add(String.format(Locale.ROOT, "u%d,i%d,%d,%d", a % 30, a * 7 % 50, 1 + a % 5, 1_600_000_000 + a));
        }
        FileReport report = imported("bad.csv", String.join("\n", lines) + "\n");
        assertThat(report.read()).isEqualTo(607);
        assertThat(report.accepted()).isEqualTo(600);
        Map<Long, String> said = new TreeMap<>();
        report.problems().forEach(p -> said.put(p.line(), p.key()));
        assertThat(said).isEqualTo(wanted);
        assertThat(sink.dataSet().users().size()).isEqualTo(30);
    }

    @Test
    void everyReasonIsWrittenInBothLanguages() {
        for (String key : List.of(
                "row-too-short", "row-too-long", "not-a-number", "not-a-time", "not-finite", "user-empty", "item-empty",
                "quote-open", "line-too-long", "too-many-events", "not-a-pair", "user-twice")) {
            assertThat(Texts.of(Locale.ENGLISH).has("data.problem." + key)).as(key).isTrue();
            assertThat(Texts.of(Locale.SIMPLIFIED_CHINESE).has("data.problem." + key)).as(key).isTrue();
        }
    }

    @Test
    void aQuotedTextThatClosesMaySpanLinesAndLinesAreCountedOn() throws IOException {
        FileReport report = imported(
                "quoted.csv", "user,item,rating,review\nu1,i1,4,\"good,\nreally \"\"good\"\"\"\nu2,i2,five,x\nu3,i3,5,y\n");
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.problems()).extracting(RowProblem::line).containsExactly(4L);
        Column review = sink.dataSet().interactions().context().getFirst();
        String text = review instanceof Column.Categories c ? c.levels().getFirst() : ((Column.Strings) review).values()[0];
        assertThat(text).isEqualTo("good,\nreally \"good\"");
    }

    @Test
    void twoOpenQuotesSpoilTheirOwnLinesAlone() throws IOException {
        FileReport report = imported(
                "open.csv",
                "user,item,rating\nu1,i1,3\nu1,\"i2,3\nu2,i2,4\n\"u3,i3,4\nu4,\"i 4\",5\nu5,\"i5,1\nu6,i6,2\n");
        assertThat(report.problems()).extracting(RowProblem::line).containsExactly(3L, 5L, 7L);
        assertThat(report.accepted()).isEqualTo(4);
    }

    @Test
    void anOpenQuoteThatMeetsAClosingOneElsewhereDoesNotSwallowRows() throws IOException {
        // the quote of line 2 would close before the comma of line 4, but then the row had too many fields
        FileReport report = imported("met.csv", "user,item,rating\nu1,\"i1,3\nu2,i2,4\nu3,i3\",5,6\nu4,i4,5\nu5,i5,5\nu6,i6,5\n");
        assertThat(report.problems()).extracting(RowProblem::line).containsExactly(2L, 4L);
        assertThat(report.accepted()).isEqualTo(4);
    }

    @Test
    void aThousandDamagedFilesCrashNothingAndCountEveryRow() throws IOException {
        StringBuilder good = new StringBuilder("user,item,rating,time,note\n");
        for (int a = 0; a < 40; a++) {
            good.append(String.format(Locale.ROOT, "u%d,i%d,%d,2020-01-%02d,\"note %d, said\"\n", a % 7, a % 11, 1 + a % 5, 1 + a % 28, a));
        }
        byte[] seed = good.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] odd = {'"', ',', '\n', '\r', 0, (byte) 0xff, ';', '\t', '|', ' ', '-', 'e'};
        int imported = 0;
        for (int k = 0; k < 1000; k++) {
            RandomGenerator random = new RandomStreams(7).stream("fuzz", k);
            byte[] bytes = k % 5 == 0 ? new byte[random.nextInt(400)] : seed.clone();
            if (k % 5 == 0) {
                random.nextBytes(bytes);
            } else {
                for (int m = random.nextInt(30); m >= 0; m--) {
                    bytes[random.nextInt(bytes.length)] = odd[random.nextInt(odd.length)];
                }
            }
            Path file = Files.write(folder.resolve("fuzz.csv"), bytes);
            try {
                ImportReport report = Importer.installed().run(ImportRequest.of(file), new MemorySink(), TaskContext.quiet());
                FileReport f = report.files().getFirst();
                assertThat(f.read()).as("case %d", k).isEqualTo(f.accepted() + f.refused());
                assertThat(f.refused()).as("case %d", k).isEqualTo(f.problems().size());
                assertThat(report.interactions()).as("case %d", k).isEqualTo(f.accepted());
                imported += k % 5 == 0 ? 0 : 1;
            } catch (ProblemException plain) {
                assertThat(plain.getMessage()).as("case %d", k).isNotBlank();
            }
        }
        // of the 800 texts; what is no text at all may be refused as a whole
        assertThat(imported).isGreaterThan(750);
    }

    @Test
    void numbersAndTimesAreReadInTheirUsualForms() throws IOException {
        imported(
                "times.csv",
                "user;item;rating;time\na;x;4,5;2015-06-09T19:39:37Z\na;y;3;2015-06-09 21:39:37+02:00\nb;x;1,0;09.06.2015\nb;y;2;09-Jun-2015\nc;x;2;1433878777\nc;y;2;1433878777000\nd;x;;\n");
        Interactions all = sink.dataSet().interactions();
        assertThat(all.rating()).containsExactly(4.5f, 3f, 1f, 2f, 2f, 2f, Float.NaN);
        assertThat(all.time())
                .containsExactly(1433878777L, 1433878777L, 1433808000L, 1433808000L, 1433878777L, 1433878777L, Long.MIN_VALUE);
    }

    private FileReport imported(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return Importer.installed().run(ImportRequest.of(file), sink, TaskContext.quiet()).files().getFirst();
    }
}
