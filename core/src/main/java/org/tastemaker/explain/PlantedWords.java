// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.explain;

import java.util.Locale;
import org.tastemaker.explain.PlantedFinding.Met;
import org.tastemaker.explain.PlantedFinding.Verdict;
import org.tastemaker.text.Texts;

/// Says what was planted: in a few words, and in sentences.
///
/// @param texts texts of the wanted language
public record PlantedWords(Texts texts) {
    /// @return such as "agrees: taste"
    public String brief(PlantedFinding finding) {
        PlantedCause cause = finding.cause();
        if (cause == null) {
            return texts.get("explain.planted.none");
        }
        String term = texts.get("explain.planted.term." + cause.term());
        return switch (finding.verdict()) {
            case AGREES -> texts.get("explain.planted.agrees", term);
            case DIFFERS -> texts.get("explain.planted.differs", term);
            case UNSHOWN, REASONLESS, CAUSELESS -> term;
        };
    }

    /// @return such as "The user turned to it later, because of a promotion. A history cannot show this cause. The
    ///     oracle ranks it 3 of 640."
    public String sentences(PlantedFinding finding) {
        String text = happened(finding);
        if (finding.verdict() == Verdict.UNSHOWN || finding.verdict() == Verdict.REASONLESS) {
            text = both(text, texts.get(
                    "explain.planted.verdict." + finding.verdict().name().toLowerCase(Locale.ROOT)));
        }
        return finding.rank() == 0
                ? text
                : both(text, texts.get("explain.planted.rank", finding.rank(), finding.among()));
    }

    private String both(String one, String other) {
        return texts.get("explain.planted.and", one, other);
    }

    private String happened(PlantedFinding finding) {
        PlantedCause cause = finding.cause();
        long chance = Math.round(100 * finding.chance());
        if (finding.met() == Met.NEVER) {
            return Double.isNaN(finding.chance())
                    ? texts.get("explain.planted.absent")
                    : cause == null
                            ? texts.get("explain.planted.unlikely", chance)
                            : texts.get("explain.planted.expected", chance, because(cause));
        }
        return cause == null
                ? texts.get("explain.planted.unknown")
                : texts.get("explain.planted." + finding.met().name().toLowerCase(Locale.ROOT), because(cause));
    }

    private String because(PlantedCause cause) {
        String because = "explain.planted.because." + cause.term();
        return switch (cause.traits().size()) {
            case 0 -> texts.get(because);
            case 1 -> texts.get(because + ".one", trait(cause, 0));
            default -> texts.get(because + ".two", trait(cause, 0), trait(cause, 1));
        };
    }

    private String trait(PlantedCause cause, int place) {
        return texts.get("explain.planted.trait." + cause.traits().get(place));
    }
}
