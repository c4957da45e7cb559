// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.column.DamagedColumnException;
import org.tastemaker.data.Column;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.imports.ImportPlan;
import org.tastemaker.imports.InteractionChunk;
import org.tastemaker.network.NetworkJson;
import org.tastemaker.prepare.RecipeFile;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.TensorFile;

/// Files that version 1 wrote, read by the program as it is now: all that was in them is still there.
final class OldFilesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aProjectOfVersionOneHasEverything() throws Exception {
        Path file = old(VersionOne.PROJECT);
        try (ProjectWriter project = Projects.openToWrite(file)) {
            assertThat(project.summary()).isEqualTo(new ProjectSummary("sample", 20, 30, Sample.ROWS, 2, 2));
            data(project.dataSet());
            assertThat(project.image(3)).contains(new byte[] {1, 2, 3});
            assertThat(project.protocols()).extracting(ProtocolRecord::name).containsExactlyInAnyOrder("given", "few");
            assertThat(project.protocols()).contains(VersionOne.FEW);
            assertThat(project.prepared("given").rows(Part.TEST)).hasSize(66);
            assertThat(Objects.requireNonNull(project.prepared("given").candidates()).items()[1]).containsExactly(4);
            few(project.prepared("few"), project.dataSet());
            assertThat(project.runs())
                    .containsExactlyInAnyOrder(Sample.run("done", RunStatus.DONE), Sample.run("cut", RunStatus.INTERRUPTED));
            assertThat(project.points("done")).isEqualTo(VersionOne.POINTS);
            assertThat(project.model("done").orElseThrow()).usingRecursiveComparison(Sample.BIT_FOR_BIT).isEqualTo(VersionOne.MODEL);
            assertThat(project.checkpoint("cut").orElseThrow()).usingRecursiveComparison(Sample.BIT_FOR_BIT).isEqualTo(VersionOne.CHECKPOINT);
            assertThat(project.evaluation("done", Part.TEST, "full").orElseThrow())
                    .usingRecursiveComparison(Sample.BIT_FOR_BIT)
                    .isEqualTo(VersionOne.EVALUATION);
            assertThat(project.setting("view")).contains("{\"page\":\"data\"}");
        }
        assertThat(ProjectCheck.of(file, TaskContext.quiet()).findings()).isEmpty();
    }

    @Test
    void whatJobsHandOverIsRead() throws Exception {
        assertThat(TensorFile.read(old(VersionOne.TENSORS))).usingRecursiveComparison(Sample.BIT_FOR_BIT).isEqualTo(VersionOne.MODEL);
        Path protocol = old(VersionOne.PROTOCOL);
        try (ProjectReader project = Projects.openToRead(old(VersionOne.PROJECT))) {
            ProtocolFile.Content content = ProtocolFile.read(protocol, project.dataSet());
            assertThat(content.record()).isEqualTo(VersionOne.FEW);
            few(content.prepared(), project.dataSet());
            byte[] newer = Files.readAllBytes(protocol);
            newer[7] = 2;
            Files.write(protocol, newer);
            DataSet data = project.dataSet();
            assertThatThrownBy(() -> ProtocolFile.read(protocol, data)).isInstanceOf(DamagedColumnException.class);
        }
    }

    @Test
    void plansRecipesAndNetworksAreRead() throws Exception {
        assertThat(ImportPlan.load(old(VersionOne.PLAN))).isEqualTo(VersionOne.plan());
        assertThat(new RecipeFile().load(old(VersionOne.RECIPE))).isEqualTo(VersionOne.STEPS);
        assertThat(NetworkJson.read(old(VersionOne.NETWORK))).isEqualTo(VersionOne.WIRING);
    }

    private static void data(DataSet data) {
        assertThat(data.users()).usingRecursiveComparison(Sample.BIT_FOR_BIT).isEqualTo(Sample.users());
        assertThat(data.items()).usingRecursiveComparison(Sample.BIT_FOR_BIT).isEqualTo(Sample.items());
        InteractionChunk whole = Sample.chunk(0, Sample.ROWS, java.util.List.of("phone", "desktop", "tablet"));
        Interactions rows = data.interactions();
        assertThat(rows.user()).isEqualTo(whole.user());
        assertThat(rows.item()).isEqualTo(whole.item());
        assertThat(rows.rating()).isEqualTo(whole.rating());
        assertThat(rows.time()).isEqualTo(whole.time());
        assertThat(rows.event()).isEqualTo(whole.event());
        assertThat(rows.eventNames()).containsExactly("view", "buy");
        Column.Categories device = (Column.Categories) rows.context().get(0);
        assertThat(device.codes()).isEqualTo(((Column.Categories) whole.context().get(0)).codes());
        assertThat(rows.context().get(1)).usingRecursiveComparison(Sample.BIT_FOR_BIT).isEqualTo(whole.context().get(1));
        assertThat(rows.context().get(2)).usingRecursiveComparison().isEqualTo(whole.context().get(2));
        assertThat(data.links().get(0).from()).containsExactly(0, 1);
        assertThat(data.links().get(0).to()).containsExactly(1, 2);
    }

    private static void few(Prepared prepared, DataSet data) {
        Interactions rows = VersionOne.rows(data);
        assertThat(prepared.data().interactions().user()).isEqualTo(rows.user());
        assertThat(prepared.data().interactions().item()).isEqualTo(rows.item());
        assertThat(prepared.data().interactions().weight()).isEqualTo(rows.weight());
        assertThat(prepared.part()).isEqualTo(VersionOne.few(data).part());
        assertThat(Arrays.asList(prepared.data().users(), prepared.data().items())).containsExactly(data.users(), data.items());
    }

    private Path old(String name) throws java.io.IOException {
        Path file = folder.resolve(name);
        boolean packed = name.equals(VersionOne.PROJECT);
        String resource = packed ? name + ".gz" : name;
        try (InputStream in = Objects.requireNonNull(OldFilesTest.class.getResourceAsStream(resource), resource)) {
            Files.write(file, (packed ? new GZIPInputStream(in) : in).readAllBytes());
        }
        return file;
    }
}
