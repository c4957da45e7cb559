// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.tastemaker.random.RandomStreams;

/// Writes small files of ratings with two tastes in them.
final class Events {
    private Events() {}

    /// @return a file of `users` users with about 12 ratings each over 40 items
    static Path write(Path file, int users) throws IOException {
        RandomGenerator draw = new RandomStreams(11).stream("events");
        StringBuilder text = new StringBuilder("user,item,rating,timestamp\n");
        for (int u = 0; u < users; u++) {
            for (int n = 0; n < 12; n++) {
                int item = (draw.nextInt(10) < 8 ? u % 2 * 20 : (1 - u % 2) * 20) + draw.nextInt(20);
                text.append("u").append(u).append(",i").append(item).append(',').append(item / 20 == u % 2 ? 4 + draw.nextInt(2) : 1 + draw.nextInt(3))
                        .append(',').append(1_600_000_000L + n * 1000 + u).append('\n');
            }
        }
        return Files.writeString(file, text);
    }
}
