// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.tastemaker.folder.UserFolders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs the program in this process, as somebody at a terminal would.
///
/// @param home the user's folder
record Terminal(Path home) {
    record Answer(int status, String out, String err) {
        /// @return what was printed, which must be one JSON document and nothing else
        JsonNode json() {
            if (out.strip().lines().count() != 1) {
                throw new AssertionError("not one document: " + out);
            }
            return JsonMapper.shared().readTree(out);
        }
    }

    /// @return the document that a command prints, which must succeed
    JsonNode json(Object... words) {
        Object[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = "--json";
        Answer answer = run(all);
        if (answer.status() != 0) {
            throw new AssertionError(List.of(all) + ": " + answer.err());
        }
        return answer.json();
    }

    Answer run(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = new String[words.length];
        for (int n = 0; n < words.length; n++) {
            arguments[n] = words[n].toString();
        }
        int status = new Program(new UserFolders(home), new Interrupt(), new PrintWriter(out, true), new PrintWriter(err, true))
                .run(arguments);
        return new Answer(status, out.toString(), err.toString());
    }
}
