// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.DataSet;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.problem.Known;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.split.Candidates;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.tensor.Tensors;

/// Reads a project file; loaded data are kept as long as memory allows.
class SqliteReader implements ProjectReader {
    private final Path path;
    private final Sql sql;
    private final Map<String, SoftReference<Object>> kept = new ConcurrentHashMap<>();

    SqliteReader(Path path, Sql sql) {
        this.path = path;
        this.sql = sql;
    }

    final Sql sql() {
        return sql;
    }

    /// Forgets what was loaded.
    final void forget(String prefix) {
        kept.keySet().removeIf(key -> key.startsWith(prefix));
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public ProjectSummary summary() {
        return sql.read(s -> {
            int protocols = s.one("SELECT COUNT(*) FROM protocol", row -> row.getInt(1)).orElse(0);
            int runs = s.one("SELECT COUNT(*) FROM run", row -> row.getInt(1)).orElse(0);
            return DataRows.head(s, DataRows.IMPORTED)
                    .map(head -> new ProjectSummary(head.name(), head.users(), head.items(), head.rows(), protocols, runs))
                    .orElse(new ProjectSummary("", 0, 0, 0, protocols, runs));
        });
    }

    @Override
    public DataSet dataSet() {
        return keep("data", DataSet.class, () -> sql.read(s -> DataRows.read(s, DataRows.IMPORTED, imported(s), null)));
    }

    @Override
    public String dataHash() {
        return sql.read(s -> imported(s).hash());
    }

    private DataRows.Head imported(Sql s) throws java.sql.SQLException {
        return DataRows.head(s, DataRows.IMPORTED)
                .orElseThrow(() -> new ProblemException(ProblemKind.INPUT, "project.problem.no-data", path.toString()));
    }

    @Override
    public Optional<byte[]> image(int item) {
        return sql.read(s -> s.one("SELECT bytes FROM image WHERE item = ?", row -> row.getBytes(1), item));
    }

    @Override
    public List<ProtocolRecord> protocols() {
        return sql.read(ProtocolRows::read);
    }

    @Override
    public Prepared prepared(String protocol) {
        DataSet base = dataSet();
        return keep("protocol/" + protocol, Prepared.class, () -> sql.read(s -> {
            List<String> names = ProtocolRows.read(s).stream().map(ProtocolRecord::name).toList();
            int id = ProtocolRows.dataSet(s, protocol).orElseThrow(() -> new ProblemException(
                    ProblemKind.USAGE, names.isEmpty() ? "project.problem.no-protocols" : "project.problem.no-protocol",
                    protocol, Known.of(protocol, names)));
            DataRows.Head head = DataRows.head(s, id).orElseThrow(() -> new IllegalArgumentException("no data of protocol " + protocol));
            DataSet data = DataRows.read(s, id, head, base);
            ChunkRows chunks = new ChunkRows(s, id);
            Candidates candidates = DataRows.candidates(chunks);
            return new Prepared(protocol, data, Streams.bytes(chunks, "part"), candidates);
        }));
    }

    @Override
    public List<RunRecord> runs() {
        return sql.read(RunRows::read);
    }

    @Override
    public RunRecord run(String name) {
        List<RunRecord> runs = runs();
        return runs.stream().filter(run -> run.name().equals(name)).findFirst().orElseThrow(() -> new ProblemException(
                ProblemKind.USAGE, runs.isEmpty() ? "project.problem.no-runs" : "project.problem.no-run", name,
                Known.of(name, runs.stream().map(RunRecord::name).toList())));
    }

    @Override
    public List<MetricPoint> points(String run) {
        return sql.read(s -> RunRows.points(s, run));
    }

    @Override
    public Optional<Tensors> model(String run) {
        return sql.read(s -> TensorRows.read(s, run, "model"));
    }

    @Override
    public Optional<Tensors> checkpoint(String run) {
        return sql.read(s -> TensorRows.read(s, run, "checkpoint"));
    }

    @Override
    public Optional<Evaluation> evaluation(String run, Part on, String candidates) {
        return sql.read(s -> EvaluationRows.read(s, run, on, candidates));
    }

    @Override
    public List<String> candidates(String run, Part on) {
        return sql.read(s -> s.list(
                "SELECT candidates FROM evaluation WHERE run = ? AND part = ? ORDER BY id", row -> row.getString(1), run, on.name()));
    }

    @Override
    public Optional<String> setting(String key) {
        return sql.read(s -> s.one("SELECT value FROM setting WHERE key = ?", row -> row.getString(1), key));
    }

    @Override
    public Map<String, String> settings(String prefix) {
        return sql.read(s -> {
            Map<String, String> found = new java.util.TreeMap<>();
            s.list("SELECT key, value FROM setting WHERE substr(key, 1, ?) = ?",
                    row -> found.put(row.getString(1), row.getString(2)), prefix.length(), prefix);
            return found;
        });
    }

    @Override
    public void close() {
        kept.clear();
        sql.close();
    }

    /// Two threads that ask for the same at the same time load it once.
    private <T> T keep(String key, Class<T> type, Supplier<T> load) {
        synchronized (kept) {
            SoftReference<Object> reference = kept.get(key);
            @Nullable Object known = reference == null ? null : reference.get();
            if (type.isInstance(known)) {
                return type.cast(known);
            }
            T loaded = load.get();
            kept.put(key, new SoftReference<>(loaded));
            return loaded;
        }
    }
}
