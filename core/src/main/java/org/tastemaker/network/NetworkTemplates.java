// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tastemaker.problem.Known;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// The networks that come with the program, in `resources` under `org/tastemaker/networks`.
public final class NetworkTemplates {
    private static final String FOLDER = "/org/tastemaker/networks/";

    private NetworkTemplates() {}

    /// @return names of the templates, in the order of the file `index.txt`
    public static List<String> names() {
        return text("index.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    /// @throws ProblemException of kind USAGE if there is no such template
    public static NetworkTemplate named(String name) {
        if (!names().contains(name)) {
            throw new ProblemException(
                    ProblemKind.USAGE, "network.problem.template-unknown", name, Known.of(name, names()));
        }
        return new NetworkTemplate(name, NetworkJson.tree(text(name + ".json"), name + ".json"));
    }

    private static String text(String file) {
        try (InputStream in = NetworkTemplates.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("absent from the class path: " + FOLDER + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
