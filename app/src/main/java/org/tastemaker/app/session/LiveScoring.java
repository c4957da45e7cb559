// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.task.SerialLane;
import org.tastemaker.app.task.Tasks;
import org.tastemaker.explain.PlantedFinding;
import org.tastemaker.job.JobEvent;
import org.tastemaker.job.JobRequest;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// [Scoring] by one worker that stays, so that a model is loaded once. It is started with the first
/// question, and anew if it died. While a question of a name is on its way, only the newest of those
/// behind it is kept: the worker never works through answers that nobody waits for.
final class LiveScoring implements Scoring {
    private final Tasks tasks;
    private final SerialLane lane;
    private final Supplier<String> project;
    private final Supplier<Workers.Staying> starter;
    private final Map<String, Asked> onTheWay = new HashMap<>();
    private final Map<String, Asked> next = new HashMap<>();
    private Workers.@Nullable Staying worker;
    private boolean closed;

    /// @param lane where the worker is started and written to
    /// @param starter starts a worker; called on that lane
    LiveScoring(Tasks tasks, SerialLane lane, Supplier<String> project, Supplier<Workers.Staying> starter) {
        this.tasks = tasks;
        this.lane = lane;
        this.project = project;
        this.starter = starter;
    }

    private record Asked(JobRequest request, Consumer<String> onResult, Consumer<Throwable> onError) {}

    @Override
    public void recommend(String run, String user, int top, Question<ItemList> question) {
        ask("recommend", Map.of("run", run, "users", user, "top", Integer.toString(top)), question, ScoringAnswers::list);
    }

    @Override
    public void similar(String run, String item, int top, Question<Nearest> question) {
        ask("similar", Map.of("run", run, "item", item, "top", Integer.toString(top)), question, ScoringAnswers::nearest);
    }

    @Override
    public void why(String run, String user, String item, String method, Question<Reasons> question) {
        ask("why", Map.of("run", run, "user", user, "item", item, "method", method), question, ScoringAnswers::reasons);
    }

    @Override
    public void planted(
            String run, String user, String item, String method, Question<Optional<PlantedFinding>> question) {
        ask("planted", Map.of("run", run, "user", user, "item", item, "method", method), question, ScoringAnswers::planted);
    }

    @Override
    public void embed(String run, String of, Question<PointMap> question) {
        ask("embed", Map.of("run", run, "of", of), question, ScoringAnswers::map);
    }

    @Override
    public void group(String run, String of, int k, Question<Grouping> question) {
        ask("embed", Map.of("run", run, "of", of, "clusters", Integer.toString(k)), question,
                json -> ScoringAnswers.grouping(json, k));
    }

    private <T> void ask(String job, Map<String, String> words, Question<T> question, Function<String, T> reader) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        words.forEach((name, value) -> options.put(name, List.of(value)));
        Asked asked = new Asked(
                new JobRequest(job, project.get(), options),
                json -> tasks.compute(
                        "scoring." + question.name(), cancellation -> reader.apply(json), question.onAnswer(),
                        question.onError()),
                question.onError());
        if (onTheWay.containsKey(question.name())) {
            next.put(question.name(), asked);
        } else {
            send(question.name(), asked);
        }
    }

    private void send(String name, Asked asked) {
        onTheWay.put(name, asked);
        lane.run(
                () -> {
                    Workers.Staying alive = worker;
                    if (alive == null || !alive.isAlive()) {
                        alive = starter.get();
                        worker = alive;
                    }
                    alive.ask(asked.request(), event -> hear(name, asked, event));
                },
                () -> {},
                failure -> answered(name, asked, () -> asked.onError().accept(failure)));
    }

    private void hear(String name, Asked asked, JobEvent event) {
        switch (event) {
            case JobEvent.Done done -> tasks.onWindow(
                    () -> answered(name, asked, () -> asked.onResult().accept(done.result())));
            case JobEvent.Failed failed -> tasks.onWindow(() -> answered(
                    name, asked,
                    () -> asked.onError().accept(new ProblemException(
                            ProblemKind.JOB, "session.problem.worker-said", failed.text()))));
            case JobEvent.Cancelled stopped -> tasks.onWindow(() -> answered(name, asked, () -> {}));
            case JobEvent.Progress progress -> {}
            case JobEvent.Log log -> {}
            case JobEvent.Run run -> {}
            case JobEvent.Point point -> {}
            case JobEvent.Artefact artefact -> {}
        }
    }

    /// Tells the answer, unless something newer was asked meanwhile; then that is sent.
    private void answered(String name, Asked asked, Runnable tell) {
        if (closed || !asked.equals(onTheWay.get(name))) {
            return;
        }
        onTheWay.remove(name);
        Asked newer = next.remove(name);
        if (newer == null) {
            tell.run();
        } else {
            send(name, newer);
        }
    }

    void close() {
        closed = true;
        lane.run(
                () -> {
                    Workers.Staying alive = worker;
                    if (alive != null) {
                        alive.close();
                    }
                },
                () -> {},
                failure -> {});
    }
}
