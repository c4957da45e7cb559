// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network;

import java.util.List;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.text.Texts;

/// Something wrong with a network, pinned to a node.
///
/// @param node identifier of the node, or empty for the network as a whole
/// @param key text of the problem; `key.fix` is the text of what to do
/// @param arguments of both texts; `{0}` is the node
public record NetworkProblem(String node, String key, List<Object> arguments) {
    public NetworkProblem {
        arguments = List.copyOf(arguments);
    }

    /// @return what is wrong
    public String describe(Texts texts) {
        return texts.get(key, arguments.toArray());
    }

    /// @return what to do
    public String fix(Texts texts) {
        return texts.get(key + ".fix", arguments.toArray());
    }

    /// @return one of these texts as a part of another problem, in whatever language that is told
    ProblemException told(String text) {
        return new ProblemException(ProblemKind.INPUT, text, arguments.toArray());
    }
}
