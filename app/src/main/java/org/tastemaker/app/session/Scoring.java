// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tastemaker.explain.PlantedFinding;

/// Live answers of trained runs: lists, neighbours, reasons, maps, in the identifiers of the project. Every
/// method returns at once; the answer comes on the window's thread. A newer question of the same name
/// supersedes an older one, of which nothing is heard any more. Used on the window's thread.
public interface Scoring {
    /// Who hears an answer.
    ///
    /// @param <T> what the answer is
    /// @param name what is asked for, such as `lists.left`; the key of latest-wins
    /// @param onError hears a `ProblemException` where the cause is known
    record Question<T>(String name, Consumer<? super T> onAnswer, Consumer<Throwable> onError) {}

    /// An item with a number beside it.
    ///
    /// @param item identifier
    /// @param title what it is called; the identifier where it has no title
    /// @param value a score, a similarity or a weight
    record Scored(String item, String title, double value) {}

    /// A user's list, best first.
    record ItemList(String run, String user, List<Scored> items) {
        public ItemList {
            items = List.copyOf(items);
        }
    }

    /// Items near one, nearest first.
    ///
    /// @param learned whether nearness is that of learned vectors, else of who took them
    record Nearest(String run, String item, String title, boolean learned, List<Scored> items) {
        public Nearest {
            items = List.copyOf(items);
        }
    }

    /// Why an item is recommended.
    ///
    /// @param method `loo` or `neighbours`
    /// @param sentence one sentence in the language of the window
    /// @param fidelity 0 to 1; NaN where the method has no such test
    /// @param reasons items of the history, strongest first
    record Reasons(
            String run, String user, String item, String title, String method, String sentence, double fidelity,
            List<Scored> reasons) {
        public Reasons {
            reasons = List.copyOf(reasons);
        }
    }

    /// Items or users as points in the plane.
    ///
    /// @param of `items` or `users`
    /// @param explained share of the variance that the plane keeps, 0 to 1
    /// @param dimensions of the vectors it was made from
    /// @param ids identifier of each point
    /// @param variances share of the variance that each leading component keeps, falling
    record PointMap(
            String run, String of, String method, double explained, int dimensions, List<String> ids, float[] x,
            float[] y, double[] variances) {}

    /// Items or users in groups of those that the run holds to be alike.
    ///
    /// @param k how many were asked for
    /// @param ids identifier of each
    /// @param cluster number of the group of each, from 0 for the largest
    record Grouping(String run, String of, int k, List<String> ids, int[] cluster) {
        public Grouping {
            ids = List.copyOf(ids);
        }
    }

    /// @param top length of the list
    void recommend(String run, String user, int top, Question<ItemList> question);

    /// @param top how many
    void similar(String run, String item, int top, Question<Nearest> question);

    /// @param method `loo` or `neighbours`
    void why(String run, String user, String item, String method, Question<Reasons> question);

    /// Compares the reason for an item with what was planted, where the data are made up. The first answer for a
    /// project may take seconds.
    ///
    /// @param method `loo` or `neighbours`
    /// @param question hears nothing in the optional where the truth is not known
    void planted(String run, String user, String item, String method, Question<Optional<PlantedFinding>> question);

    /// @param of `items` or `users`
    void embed(String run, String of, Question<PointMap> question);

    /// @param of `items` or `users`
    /// @param k how many groups, 2 to 12
    void group(String run, String of, int k, Question<Grouping> question);
}
