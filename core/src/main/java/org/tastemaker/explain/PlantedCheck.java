// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Interactions;
import org.tastemaker.explain.Explanation.Reason;
import org.tastemaker.explain.PlantedFinding.Met;
import org.tastemaker.explain.PlantedFinding.Verdict;
import org.tastemaker.recommend.Histories;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// Compares the reasons that models give with what was planted.
///
/// The cause of an item that the user met is the planted one. An item that she never met has a cause where the
/// oracle expects her to take it up: where that is at least as likely as not once she looks. The largest part of the
/// expected utility is the cause then.
///
/// The reasons are the items that the sentence names ([Explanation#named]). They agree with the cause if the items
/// among them that show it have more of their weight than [PlantedTruth.Evidence#beyond]. No verdict is given where no
/// history can show the cause, where no reason is named, and where there is no cause.
///
/// @param truth what was planted
/// @param data what the models were trained on
/// @param histories what they knew of the users
public record PlantedCheck(PlantedTruth truth, Prepared data, Histories histories) {
    private static final double EXPECTED = .5;

    /// A check of lists as a test sees them: histories are training and validation.
    public static PlantedCheck of(PlantedTruth truth, Prepared data) {
        return new PlantedCheck(truth, data, Histories.before(data, Part.TEST));
    }

    /// @return the comparison; empty for a user who is no person of the world, or of whom no time is known
    public Optional<PlantedFinding> of(Explanation explanation) {
        String user = data.data().users().identifiers().name(explanation.user());
        UserRows rows = rows(explanation.user(), explanation.item());
        long[] times = data.data().interactions().time();
        int now = rows.moment();
        if (!truth.knows(user) || times == null || now < 0) {
            return Optional.empty();
        }
        String item = item(explanation.item());
        PlantedTruth.Moment moment = truth.at(user, item(data.data().interactions().item()[now]), times[now]);
        double chance = moment.chance(item);
        PlantedCause cause = null;
        if (rows.met() != Met.NEVER) {
            cause = truth.cause(user, item, times[now]).orElse(null);
        } else if (chance >= EXPECTED) {
            cause = moment.largest(item).orElse(null);
        }
        Verdict verdict = verdict(user, item, cause, explanation.named());
        int[] place = place(explanation, moment);
        return Optional.of(new PlantedFinding(rows.met(), cause, verdict, chance, place[0], place[1]));
    }

    private Verdict verdict(String user, String item, @Nullable PlantedCause cause, List<Reason> named) {
        if (cause == null) {
            return Verdict.CAUSELESS;
        }
        PlantedTruth.Evidence evidence = truth.evidence(user, item, cause).orElse(null);
        if (evidence == null) {
            return Verdict.UNSHOWN;
        }
        if (named.isEmpty()) {
            return Verdict.REASONLESS;
        }
        double all = 0;
        double shown = 0;
        for (Reason reason : named) {
            all += reason.weight();
            shown += evidence.shows().test(item(reason.item())) ? reason.weight() : 0;
        }
        return shown > evidence.beyond() * all ? Verdict.AGREES : Verdict.DIFFERS;
    }

    /// @return rank of the item among what is new to the user and on sale, and how many these are
    private int[] place(Explanation explanation, PlantedTruth.Moment moment) {
        int[] known = histories.matrix().itemsOf(explanation.user());
        double own = moment.utility(item(explanation.item()));
        int better = 0;
        int among = 0;
        for (int i = 0; i < data.items(); i++) {
            if (i == explanation.item() || Arrays.binarySearch(known, i) < 0) {
                double utility = moment.utility(item(i));
                among += Double.isNaN(utility) ? 0 : 1;
                better += utility > own ? 1 : 0;
            }
        }
        return new int[] {Double.isNaN(own) ? 0 : better + 1, among};
    }

    /// Rows of a user: the first with the item in the test part, the first with the item at all, the first in the test
    /// part, and the last of all; -1 where there is none.
    private record UserRows(int later, int before, int hidden, int last) {
        Met met() {
            return later >= 0 ? Met.LATER : before >= 0 ? Met.BEFORE : Met.NEVER;
        }

        /// The row whose moment counts: that of meeting the item, else when the test begins, else the newest.
        int moment() {
            return later >= 0 ? later : before >= 0 ? before : hidden >= 0 ? hidden : last;
        }
    }

    private UserRows rows(int user, int item) {
        Interactions all = data.data().interactions();
        int later = -1;
        int before = -1;
        int hidden = -1;
        int last = -1;
        for (int row = 0; row < all.size(); row++) {
            if (all.user()[row] != user) {
                continue;
            }
            boolean test = data.part()[row] == Part.TEST.code();
            if (all.item()[row] == item) {
                later = test ? earlier(all, later, row) : later;
                before = test ? before : earlier(all, before, row);
            }
            hidden = test ? earlier(all, hidden, row) : hidden;
            last = last < 0 || time(all, row) >= time(all, last) ? row : last;
        }
        return new UserRows(later, before, hidden, last);
    }

    private static int earlier(Interactions all, int best, int row) {
        return best < 0 || time(all, row) < time(all, best) ? row : best;
    }

    private static long time(Interactions all, int row) {
        long[] times = all.time();
        return times == null ? row : times[row];
    }

    private String item(int number) {
        Identifiers items = data.data().items().identifiers();
        return items.name(number);
    }
}
