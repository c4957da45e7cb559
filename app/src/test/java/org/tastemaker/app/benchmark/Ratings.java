// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;

/// Files of made ratings, made once in the folder of the measurements.
final class Ratings {
    private Ratings() {}

    /// @param shape as `bench make` knows it
    static Path file(Program program, String shape) throws Exception {
        Path file = program.settings().folder().resolve(shape.replaceAll("\\W+", "-") + ".csv");
        if (!Files.exists(file)) {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            program.tastemaker("bench", "make", shape, part.toString()).orFail();
            Files.move(part, file);
        }
        return file;
    }
}
