// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.explain;

import java.util.List;
import java.util.function.IntFunction;
import org.tastemaker.explain.Explanation.Reason;
import org.tastemaker.text.Texts;

/// Says an explanation in a sentence.
///
/// @param texts texts of the wanted language
/// @param title title of an item
public record ReasonSentence(Texts texts, IntFunction<String> title) {
    /// @return such as: "Lantern Valley is recommended because of Moss Harbour and Tide Garden."
    public String of(Explanation explanation) {
        String item = texts.get("explain.sentence.item", title.apply(explanation.item()));
        List<Reason> positive = explanation.named();
        if (explanation.reasons().isEmpty()) {
            return texts.get("explain.sentence.no-history", item);
        }
        if (positive.isEmpty()) {
            return texts.get("explain.sentence.none", item);
        }
        List<String> named = positive.stream()
                .map(r -> texts.get("explain.sentence.item", title.apply(r.item())))
                .toList();
        return texts.get("explain.sentence." + explanation.method(), item, listed(named));
    }

    private String listed(List<String> names) {
        return switch (names.size()) {
            case 1 -> names.getFirst();
            case 2 -> texts.get("explain.sentence.two", names.get(0), names.get(1));
            default -> texts.get("explain.sentence.three", names.get(0), names.get(1), names.get(2));
        };
    }
}
