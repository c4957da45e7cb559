// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.util.List;
import java.util.function.Consumer;
import org.tastemaker.embed.EmbeddingMap;
import org.tastemaker.embed.Neighbour;
import org.tastemaker.explain.Explanation;
import org.tastemaker.recommend.RankedList;

/// Live answers of trained runs: lists, neighbours, reasons, maps. Every method returns at once; the
/// answer comes on the window's thread. A newer question of the same name supersedes an older one,
/// of which nothing is heard any more. Used on the window's thread.
public interface Scoring {
    /// Who hears an answer.
    ///
    /// @param <T> what the answer is
    /// @param name what is asked for, such as `lists.left`; the key of latest-wins
    record Question<T>(String name, Consumer<? super T> onAnswer, Consumer<Throwable> onError) {}

    /// @param run name of a run
    /// @param user original identifier
    /// @param top length of the list
    void recommend(String run, String user, int top, Question<RankedList> question);

    /// @param item original identifier
    void similar(String run, String item, int top, Question<List<Neighbour>> question);

    /// @param method `loo` or `neighbours`
    void why(String run, String user, String item, String method, Question<Explanation> question);

    /// @param of `items` or `users`
    void embed(String run, String of, Question<EmbeddingMap> question);
}
