// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.CancelledException;
import org.tastemaker.task.ProgressSnapshot;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;
import org.tastemaker.text.Texts;

/// A study over trials that are made up.
class StudyLoopTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    private final List<Study> kept = new ArrayList<>();

    private static StudyPlan plan(SearchKind kind, int trials) {
        SearchSpace space = new SearchSpace(List.of(Dimension.whole("k", 1, 1000, false)));
        return new StudyPlan(
                "s", "m", Map.of(), "p", "", "ndcg@10", false, kind, trials, 1, "", 5, 1, space, Map.of(), new Resource("rows"));
    }

    private Study run(Study study, StudyLoop.Trialling trialling, TaskContext task) {
        Search search = study.plan().begin(Map.of("k", "500"));
        return new StudyLoop(trialling, kept::add, ENGLISH).run(study, search, Double.POSITIVE_INFINITY, task);
    }

    private static TrialResult value(Proposal proposal) {
        double value = Double.parseDouble(proposal.values().getOrDefault("k", ""));
        return new TrialResult(value, 1, List.of(value));
    }

    @Test
    void aTrialThatFailsIsRecordedAndTheSearchGoesOn() {
        Study done = run(Study.begin(plan(SearchKind.RANDOM, 8), 0), (proposal, minutes, task) -> switch (kept.getLast().trials().size()) {
            case 1 -> throw new ProblemException(ProblemKind.INPUT, "tune.problem.no-value", "ndcg@10");
            case 2 -> new TrialResult(Double.NaN, 1, List.of());
            case 3 -> throw new IllegalStateException("bug");
            case 4 -> throw new OutOfMemoryError("full");
            default -> value(proposal);
        }, TaskContext.quiet());
        assertThat(done.state()).isEqualTo(Study.State.DONE);
        assertThat(done.trials()).extracting(Trial::state).containsExactly(
                Trial.State.DONE, Trial.State.FAILED, Trial.State.FAILED, Trial.State.FAILED, Trial.State.FAILED, Trial.State.DONE,
                Trial.State.DONE, Trial.State.DONE);
        assertThat(done.trials().get(1).problem()).contains("no value on the validation part");
        assertThat(done.bestFirst().getFirst().value()).isEqualTo(done.trials().stream().filter(Trial::succeeded).mapToDouble(Trial::value).max().orElseThrow());
        assertThat(done.bestFirst().subList(4, 8)).noneMatch(Trial::succeeded);
        assertThat(kept).hasSize(1 + 8 + 1);
        assertThat(Studies.parse(Studies.text(done))).isEqualTo(done);
    }

    @Test
    void aStudyThatIsStoppedGoesOnAsIfItHadNotBeen() {
        for (SearchKind kind : SearchKind.values()) {
            Study whole = run(Study.begin(plan(kind, 20), 0), (proposal, minutes, task) -> value(proposal), TaskContext.quiet());
            Cancellation cancellation = new Cancellation();
            TaskContext task = new TaskContext(TaskListener.SILENT, cancellation, 1);
            kept.clear();
            assertThatThrownBy(() -> run(Study.begin(plan(kind, 20), 0), (proposal, minutes, within) -> {
                if (kept.getLast().trials().size() == 12) {
                    cancellation.request();
                    within.checkCancelled();
                }
                return value(proposal);
            }, task)).isInstanceOf(CancelledException.class);
            Study stopped = kept.getLast();
            assertThat(stopped.state()).isEqualTo(Study.State.CANCELLED);
            assertThat(stopped.trials()).hasSize(12);
            Study resumed = run(Studies.parse(Studies.text(stopped)), (proposal, minutes, within) -> value(proposal), TaskContext.quiet());
            assertThat(values(resumed)).as(kind.word()).isEqualTo(values(whole));
        }
    }

    private static List<Map<String, String>> values(Study study) {
        return study.trials().stream().map(Trial::values).toList();
    }

    @Test
    void dataThatWillNotDoEndTheStudyAtOnce() {
        assertThatThrownBy(() -> run(Study.begin(plan(SearchKind.TPE, 9), 0), (proposal, minutes, task) -> {
            throw new ProblemException(ProblemKind.INPUT, "tune.problem.no-value", "rmse");
        }, TaskContext.quiet())).hasMessageContaining("rmse has no value");
        assertThat(kept.getLast().state()).isEqualTo(Study.State.FAILED);
        assertThatThrownBy(() -> run(Study.begin(plan(SearchKind.TPE, 9), 0), (proposal, minutes, task) -> {
            throw new IllegalStateException("no luck");
        }, TaskContext.quiet())).hasMessageContaining("None of the 9 trials").hasMessageContaining("no luck");
        assertThat(kept.getLast().trials()).hasSize(9);
    }

    @Test
    void noTrialBeginsWhenTheTimeIsUp() {
        Study study = Study.begin(plan(SearchKind.RANDOM, 1000), 0);
        Study done = new StudyLoop((proposal, minutes, task) -> {
            // as long as there is time: so the first is the last
            long until = System.nanoTime() + (long) (minutes * 60e9) + 1_000_000;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            return value(proposal);
        }, kept::add, ENGLISH).run(study, study.plan().begin(Map.of("k", "5")), 1. / 60, TaskContext.quiet());
        assertThat(done.trials()).hasSize(1);
        assertThat(done.state()).isEqualTo(Study.State.DONE);
    }

    @Test
    void progressTellsTrialsAndTheTimeLeft() {
        AtomicReference<ProgressSnapshot> last = new AtomicReference<>();
        List<Double> metrics = new ArrayList<>();
        TaskContext task = new TaskContext(new TaskListener() {
            @Override
            public void progress(ProgressSnapshot snapshot) {
                last.set(snapshot);
            }

            @Override
            public void metric(String series, int at, double value) {
                metrics.add(value);
            }
        }, new Cancellation(), 1);
        run(Study.begin(plan(SearchKind.RANDOM, 4), 0), (proposal, minutes, within) -> {
            within.begin("x", 10, "y").flush();
            return value(proposal);
        }, task);
        assertThat(last.get().done()).isEqualTo(4);
        assertThat(last.get().total()).isEqualTo(4);
        assertThat(last.get().secondsLeft()).isZero();
        assertThat(last.get().rate()).isPositive();
        assertThat(metrics).hasSize(4);
    }
}
