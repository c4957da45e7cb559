// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.tastemaker.app.task.JobItem;
import org.tastemaker.job.JobRequest;
import org.tastemaker.project.RunRecord;

/// The trainings that wait or are at work, by the names of their runs. Used on the window's thread.
public final class Trainings {
    private final Jobs jobs;
    private final Supplier<String> project;
    private final ObservableList<Active> active = FXCollections.observableArrayList();
    private final ObservableList<Active> activeSeen = FXCollections.unmodifiableObservableList(active);

    /// @param project path of the project file
    Trainings(Jobs jobs, Supplier<String> project) {
        this.jobs = jobs;
        this.project = project;
    }

    /// What is to be trained.
    ///
    /// @param parameters values by name, as the command line takes them
    /// @param engine engine of a network; empty for what has none
    public record Wish(
            String model, String protocol, String run, Map<String, String> parameters, long seed, String engine) {
        public Wish {
            parameters = Map.copyOf(parameters);
        }
    }

    /// A training that waits or is at work.
    ///
    /// @param item the job as the task strip shows it
    public record Active(String run, String model, JobItem item) {}

    /// @return in the order of their start; follows them
    public ObservableList<Active> active() {
        return activeSeen;
    }

    /// @return the training of this run, if it waits or is at work
    public Optional<Active> of(String run) {
        return active.stream().filter(each -> each.run().equals(run)).findFirst();
    }

    /// Queues a training.
    ///
    /// @param title what runs, for the task strip
    /// @param onOver hears how it ended
    public void start(Wish wish, ObservableValue<String> title, Consumer<JobOutcome> onOver) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        options.put("model", List.of(wish.model()));
        options.put("protocol", List.of(wish.protocol()));
        options.put("run", List.of(wish.run()));
        options.put("seed", List.of(Long.toString(wish.seed())));
        List<String> pairs = new ArrayList<>();
        wish.parameters().forEach((name, value) -> pairs.add(name + "=" + value));
        options.put("p", pairs);
        if (!wish.engine().isEmpty()) {
            options.put("engine", List.of(wish.engine()));
        }
        submit(wish.run(), wish.model(), options, title, onOver);
    }

    /// Goes on with a training that was stopped, from its last checkpoint.
    public void resume(RunRecord run, ObservableValue<String> title, Consumer<JobOutcome> onOver) {
        submit(run.name(), run.model(), Map.of("resume", List.of(run.name())), title, onOver);
    }

    /// Begins a new run with what another has learned, with its model, parameters and seed.
    ///
    /// @param of the other run
    /// @param protocol with rows that were added since
    /// @param run name of the new run
    public void update(
            RunRecord of, String protocol, String run, ObservableValue<String> title, Consumer<JobOutcome> onOver) {
        Map<String, List<String>> options =
                Map.of("update", List.of(of.name()), "protocol", List.of(protocol), "run", List.of(run));
        submit(run, of.model(), options, title, onOver);
    }

    private void submit(
            String run, String model, Map<String, List<String>> options, ObservableValue<String> title,
            Consumer<JobOutcome> onOver) {
        JobItem item = jobs.submit(new JobRequest("train", project.get(), options), title, Jobs.Lane.LONG, outcome -> {
            active.removeIf(each -> each.run().equals(run));
            onOver.accept(outcome);
        });
        if (!item.state().isOver()) {
            active.add(new Active(run, model, item));
        }
    }
}
