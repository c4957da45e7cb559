// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.DataSet;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.MetricPoint;
import org.tastemaker.project.ProjectSummary;
import org.tastemaker.project.ProjectWriter;
import org.tastemaker.project.ProtocolRecord;
import org.tastemaker.project.RunRecord;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.tensor.Tensors;

/// A project that is kept in memory, for tests of what the window does with one.
public final class MemoryProject implements ProjectWriter {
    private final Path path;
    private final Map<String, ProtocolRecord> protocols = new LinkedHashMap<>();
    private final Map<String, Prepared> prepared = new LinkedHashMap<>();
    private final Map<String, RunRecord> runs = new LinkedHashMap<>();
    private final Map<String, List<MetricPoint>> points = new LinkedHashMap<>();
    private final Map<String, List<Evaluation>> evaluations = new LinkedHashMap<>();
    private final Map<String, String> settings = new ConcurrentHashMap<>();
    private @Nullable DataSet data;
    public volatile boolean closed;

    public MemoryProject(Path path, @Nullable DataSet data) {
        this.path = path;
        this.data = data;
    }

    public synchronized void adopt(DataSet other) {
        data = other;
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public String dataHash() {
        return "memory";
    }

    @Override
    public synchronized ProjectSummary summary() {
        DataSet now = data;
        return now == null
                ? new ProjectSummary("", 0, 0, 0, 0, 0)
                : new ProjectSummary(
                        now.name(), now.users().size(), now.items().size(), now.interactions().size(),
                        protocols.size(), runs.size());
    }

    @Override
    public synchronized DataSet dataSet() {
        if (data == null) {
            throw new ProblemException(ProblemKind.INPUT, "project.problem.no-data", path);
        }
        return data;
    }

    @Override
    public Optional<byte[]> image(int item) {
        return Optional.empty();
    }

    @Override
    public synchronized List<ProtocolRecord> protocols() {
        return List.copyOf(protocols.values());
    }

    @Override
    public synchronized Prepared prepared(String protocol) {
        Prepared known = prepared.get(protocol);
        if (known == null) {
            throw new ProblemException(ProblemKind.USAGE, "project.problem.no-protocol", protocol);
        }
        return known;
    }

    @Override
    public synchronized List<RunRecord> runs() {
        return List.copyOf(runs.values());
    }

    @Override
    public synchronized RunRecord run(String name) {
        RunRecord known = runs.get(name);
        if (known == null) {
            throw new ProblemException(ProblemKind.USAGE, "project.problem.no-run", name);
        }
        return known;
    }

    @Override
    public synchronized List<MetricPoint> points(String run) {
        return List.copyOf(points.getOrDefault(run, List.of()));
    }

    @Override
    public Optional<Tensors> model(String run) {
        return Optional.empty();
    }

    @Override
    public Optional<Tensors> checkpoint(String run) {
        return Optional.empty();
    }

    @Override
    public synchronized Optional<Evaluation> evaluation(String run, Part on, String candidates) {
        return evaluations.getOrDefault(run, List.of()).stream()
                .filter(each -> each.on() == on && each.candidates().equals(candidates))
                .findFirst();
    }

    @Override
    public synchronized List<String> candidates(String run, Part on) {
        return evaluations.getOrDefault(run, List.of()).stream()
                .filter(each -> each.on() == on)
                .map(Evaluation::candidates)
                .toList();
    }

    @Override
    public Optional<String> setting(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    @Override
    public Map<String, String> settings(String prefix) {
        Map<String, String> found = new java.util.TreeMap<>(settings);
        found.keySet().removeIf(key -> !key.startsWith(prefix));
        return found;
    }

    @Override
    public void adoptImport(Path folder) {
        throw new UnsupportedOperationException(folder.toString());
    }

    @Override
    public void appendImport(Path folder) {
        throw new UnsupportedOperationException(folder.toString());
    }

    @Override
    public synchronized void putProtocol(ProtocolRecord record, Prepared made) {
        protocols.put(record.name(), record);
        prepared.put(record.name(), made);
    }

    @Override
    public synchronized void putRun(RunRecord run) {
        runs.put(run.name(), run);
    }

    @Override
    public synchronized void addPoint(String run, MetricPoint point) {
        points.computeIfAbsent(run, name -> new ArrayList<>()).add(point);
    }

    @Override
    public void putCheckpoint(String run, Tensors checkpoint) {}

    @Override
    public void putModel(String run, Tensors model) {}

    @Override
    public synchronized void putEvaluation(String run, Evaluation evaluation) {
        List<Evaluation> known = evaluations.computeIfAbsent(run, name -> new ArrayList<>());
        known.removeIf(each -> each.on() == evaluation.on() && each.candidates().equals(evaluation.candidates()));
        known.add(evaluation);
    }

    @Override
    public synchronized void removeRun(String name) {
        runs.remove(name);
    }

    @Override
    public void putSetting(String key, String value) {
        settings.put(key, value);
    }

    @Override
    public void removeSetting(String key) {
        settings.remove(key);
    }

    @Override
    public void close() {
        closed = true;
    }
}
