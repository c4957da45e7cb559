// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.engine;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.tastemaker.network.CheckedNetwork;

/// Measured rates by kind of network, kept in a file. A file that cannot be read or written means measuring again.
final class EngineChoices {
    private final Path file;

    EngineChoices(Path file) {
        this.file = file;
    }

    /// Samples a second of both engines.
    record Kept(double pytorch, double mxnet) {
        Backend backend() {
            return pytorch >= mxnet ? Backend.PYTORCH : Backend.MXNET;
        }

        Engines.Choice choice() {
            Backend other = backend() == Backend.PYTORCH ? Backend.MXNET : Backend.PYTORCH;
            return new Engines.Choice(
                    backend(),
                    "engine.reason.faster",
                    List.of(
                            backend().djlName(),
                            count(Math.max(pytorch, mxnet)),
                            other.djlName(),
                            count(Math.min(pytorch, mxnet))));
        }

        private static String count(double rate) {
            return String.format(Locale.ROOT, "%,d", Math.round(rate));
        }
    }

    /// @return the kind of a network: types and widths of its nodes, not the sizes of its catalogues
    static String kind(CheckedNetwork network) {
        StringBuilder kind = new StringBuilder();
        for (CheckedNetwork.Step step : network.steps()) {
            if (step.made().output().isVector()) {
                kind.append(step.type().name()).append(step.made().output().width()).append('.');
            }
        }
        return kind.toString();
    }

    @Nullable Kept find(String kind, int threads) {
        String text = read().getProperty(key(kind, threads));
        if (text == null) {
            return null;
        }
        String[] rates = text.split(" ", -1);
        try {
            return rates.length == 2 ? new Kept(Double.parseDouble(rates[0]), Double.parseDouble(rates[1])) : null;
        } catch (NumberFormatException damaged) {
            return null;
        }
    }

    void keep(String kind, int threads, Kept rates) {
        Properties all = read();
        all.setProperty(
                key(kind, threads), String.format(Locale.ROOT, "%.0f %.0f", rates.pytorch, rates.mxnet));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = Files.createTempFile(file.toAbsolutePath().getParent(), "engines", ".tmp");
            try (Writer out = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
                all.store(out, "samples a second by kind of network: PyTorch, MXNet");
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            // the choice stands for this run; the next one measures again
        }
    }

    private Properties read() {
        Properties all = new Properties();
        if (Files.isReadable(file)) {
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                all.load(in);
            } catch (IOException | IllegalArgumentException damaged) {
                all.clear();
            }
        }
        return all;
    }

    private static String key(String kind, int threads) {
        return kind + "threads" + threads;
    }
}
