// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.MemoryProject;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.session.Workers;
import org.tastemaker.app.shell.Navigator;
import org.tastemaker.app.shell.Notices;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.app.shell.Selection;
import org.tastemaker.app.task.DirectTasks;
import org.tastemaker.app.task.JobQueue;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.undo.UndoStack;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Table;
import org.tastemaker.job.JobEvent;
import org.tastemaker.job.JobRequest;
import org.tastemaker.model.Models;
import org.tastemaker.prepare.Recipe;
import org.tastemaker.prepare.StepSettings;
import org.tastemaker.project.ProtocolRecord;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// What a training would take, told in the form. With 300,000 items EASE needs 180 GB.
class TrainingOutlookTest {
    private static final int ITEMS = 300_000;
    private static final int USERS = 3_000;

    @TempDir
    Path folder;

    private ProjectSession session;
    private ModelsViewModel models;

    private static final class Nobody implements Workers {
        @Override
        public Running start(JobRequest request, Consumer<JobEvent> onEvent, Runnable onGone) {
            throw new IllegalStateException("nobody trains");
        }

        @Override
        public Staying stay() {
            throw new IllegalStateException("nobody asks");
        }
    }

    private static Table table(int count) {
        return new Table(Identifiers.of(IntStream.range(0, count).mapToObj(Integer::toString).toList()), List.of());
    }

    @BeforeEach
    void open() throws Exception {
        int[] user = IntStream.range(0, ITEMS).map(n -> n % USERS).toArray();
        int[] item = IntStream.range(0, ITEMS).toArray();
        DataSet data = new DataSet("large", table(USERS), table(ITEMS), Interactions.of(user, item), List.of());
        byte[] part = new byte[ITEMS];
        java.util.Arrays.fill(part, Part.TRAIN.code());
        MemoryProject project = new MemoryProject(folder.resolve("p.taste"), data);
        project.putProtocol(
                new ProtocolRecord(
                        "main", new Recipe(List.of()), new StepSettings("leave-last-out", Map.of()), List.of(), USERS, ITEMS, ITEMS, 0, 0),
                new Prepared("main", data, part, null));
        Screenshots.doOnWindow(() -> {
            Language language = new Language(Locale.ENGLISH);
            DirectTasks tasks = new DirectTasks();
            session = new ProjectSession(
                    project, ProjectSession.Contents.of(project), tasks, new JobQueue(), new Nobody(), writer -> event -> {});
            PageContext context = new PageContext(
                    language, tasks, new JobQueue(), new Selection(), new UndoStack(), new Notices(language), new Navigator() {
                        @Override
                        public void show(String pageId) {}

                        @Override
                        public void refreshHeader() {}
                    });
            models = new ModelsViewModel(context, session, Models.installed());
        });
    }

    @AfterEach
    void close() throws Exception {
        Screenshots.doOnWindow(session::close);
    }

    @Test
    void easeOnTheMostPopularItemsTellsWhatItTakesAndHowManyTakePart() throws Exception {
        Screenshots.doOnWindow(() -> {
            models.choose(Models.installed().named("ease"));
            var needs = models.outlook().needsProperty().get();
            assertThat(needs.bytes()).isBetween(1_200_000_000L, 1_400_000_000L);
            assertThat(needs.remarks().getFirst().arguments()).containsExactly(25_000, ITEMS);
        });
    }

    @Test
    void easeOnAllItemsIsRefusedInTheFormWithWhatCanBeTakenInstead() throws Exception {
        Screenshots.doOnWindow(() -> {
            models.choose(Models.installed().named("ease"));
            models.setValues(Map.of("lambda", "500", "item-limit", "0", "neighbours", "0"));
            assertThat(models.problemProperty().get()).contains("MB", "item-limit", "slim", "gf-cf");
            assertThat(models.trainableProperty().get()).isFalse();
            models.setValues(Map.of("lambda", "500", "item-limit", "1000", "neighbours", "0"));
            assertThat(models.problemProperty().get()).isNull();
            assertThat(models.trainableProperty().get()).isTrue();
        });
    }

    @Test
    void aHybridIsRefusedInTheFormForAMemberThatCannotBeTrained() throws Exception {
        Screenshots.doOnWindow(() -> {
            models.choose(Models.installed().named("rank-fusion"));
            models.setValues(Map.of("models", "ease,popular", "settings", "ease.item-limit=0"));
            assertThat(models.problemProperty().get()).contains("member ease of rank-fusion", "MB", "item-limit", "ease.NAME=VALUE");
            assertThat(models.trainableProperty().get()).isFalse();
            models.setValues(Map.of("models", "ease,popular", "settings", "ease.item-limit=1000"));
            assertThat(models.trainableProperty().get()).isTrue();
            models.setValues(Map.of("models", "popular,random", "settings", ""));
            assertThat(models.outlook().needsProperty().get()).isNull();
        });
    }

    @Test
    void aModelThatGrowsAsTheDataDoTellsNothing() throws Exception {
        Screenshots.doOnWindow(() -> {
            models.choose(Models.installed().named("ease"));
            models.choose(Models.installed().named("ials"));
            assertThat(models.outlook().needsProperty().get()).isNull();
            models.leave();
            assertThat(models.problemProperty().get()).isNull();
        });
    }
}
