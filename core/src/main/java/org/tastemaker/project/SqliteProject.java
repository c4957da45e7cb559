// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tastemaker.data.DataSet;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.split.Candidates;
import org.tastemaker.split.Prepared;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Writes a project file, one transaction a method. Holds the [WriterLock] until it is closed.
final class SqliteProject extends SqliteReader implements ProjectWriter {
    private final WriterLock lock;

    SqliteProject(Path path, Sql sql, WriterLock lock) {
        super(path, sql);
        this.lock = lock;
    }

    @Override
    public void adoptImport(Path folder) {
        take(folder, size(folder), (s, from) -> new Adoption(s, from).run());
    }

    @Override
    public void appendImport(Path folder) {
        long copies = sql().read(s -> new Independence(s).size());
        take(folder, size(folder) + copies, (s, from) -> new Appending(s, from).run());
    }

    /// Puts an import into the project.
    private interface Taking {
        void from(Sql sql, ImportFolder folder) throws java.sql.SQLException;
    }

    private void take(Path folder, long bytes, Taking taking) {
        sql().write(bytes, s -> {
            try {
                taking.from(s, new ImportFolder(folder));
            } catch (IOException | org.tastemaker.column.DamagedColumnException | tools.jackson.core.JacksonException torn) {
                throw new ProblemException(
                        torn, ProblemKind.JOB, "project.problem.folder", folder.toString(), torn);
            }
            return true;
        });
        forget("");
    }

    @Override
    public void putProtocol(ProtocolRecord record, Prepared prepared) {
        DataSet base = dataSet();
        sql().write(s -> {
            if (s.one("SELECT name FROM run WHERE protocol = ?", row -> row.getString(1), record.name()).isPresent()) {
                String runs = String.join(", ", s.list("SELECT name FROM run WHERE protocol = ?", row -> row.getString(1), record.name()));
                throw new ProblemException(ProblemKind.USAGE, "project.problem.protocol-in-use", record.name(), runs);
            }
            int old = ProtocolRows.dataSet(s, record.name()).orElse(0);
            s.update("DELETE FROM protocol WHERE name = ?", record.name());
            s.update("DELETE FROM data_set WHERE id = ?", old);
            int id = s.one("SELECT MAX(id) + 1 FROM data_set", row -> row.getInt(1)).orElseThrow();
            String hash = Hashes.of(dataHash() + ProjectJson.text(record.recipe()) + ProjectJson.text(record.split()));
            DataRows.write(s, id, prepared.data(), base, new DataRows.Head(
                    prepared.data().name(), prepared.data().interactions().size(), record.users(), record.items(),
                    java.util.List.of(), java.util.List.of(), java.util.List.of(), hash));
            ProtocolRows.write(s, id, record);
            ChunkRows chunks = new ChunkRows(s, id);
            Streams.bytes(chunks, "part", prepared.part());
            Candidates candidates = prepared.candidates();
            if (candidates != null) {
                DataRows.writeCandidates(chunks, candidates);
            }
            return true;
        });
        forget("protocol/" + record.name());
    }

    private static long size(Path folder) {
        try (java.util.stream.Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException unreadable) {
            return 0;
        }
    }

    /// As large as they can get: most tensors hardly shrink.
    private static long size(Tensors tensors) {
        return tensors.tensors().values().stream().mapToLong(tensor -> {
            long values = java.util.Arrays.stream(tensor.shape()).reduce(1, Math::multiplyExact);
            return values * (tensor instanceof Tensor.Longs || tensor instanceof Tensor.Doubles ? Long.BYTES : Integer.BYTES);
        }).sum();
    }

    @Override
    public void putRun(RunRecord run) {
        sql().write(s -> {
            RunRows.write(s, run);
            return true;
        });
    }

    @Override
    public void addPoint(String run, MetricPoint point) {
        sql().write(s -> {
            RunRows.addPoint(s, run, point);
            return true;
        });
    }

    @Override
    public void putCheckpoint(String run, Tensors checkpoint) {
        sql().write(size(checkpoint), s -> {
            TensorRows.write(s, run, "checkpoint", checkpoint);
            return true;
        });
    }

    @Override
    public void putModel(String run, Tensors model) {
        sql().write(size(model), s -> {
            TensorRows.write(s, run, "model", model);
            return true;
        });
    }

    @Override
    public void putEvaluation(String run, Evaluation evaluation) {
        sql().write(s -> {
            EvaluationRows.write(s, run, evaluation);
            return true;
        });
    }

    @Override
    public void removeRun(String name) {
        sql().write(s -> s.update("DELETE FROM run WHERE name = ?", name));
    }

    @Override
    public void putSetting(String key, String value) {
        sql().write(s -> s.update("INSERT OR REPLACE INTO setting VALUES (?, ?)", key, value));
    }

    @Override
    public void removeSetting(String key) {
        sql().write(s -> s.update("DELETE FROM setting WHERE key = ?", key));
    }

    @Override
    public void close() {
        try {
            super.close();
        } finally {
            lock.close();
        }
    }
}
