// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import java.util.Optional;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Something fitted that scores items for users; higher is better. Safe for any number of threads.
public interface Recommender extends AutoCloseable {
    /// Scores all items for several users. May use what was learned of the users, their histories, or both.
    ///
    /// @param histories users with their histories (at test time: training and validation)
    /// @param scores one row a history, each with a place for every item; finite on return
    void score(History[] histories, float[][] scores);

    /// Scores items as if a user's history were another one, without what was learned of the user in
    /// training: what leave-one-out explanations and new users need. Models whose scores do not depend on
    /// the history give the same scores for all.
    ///
    /// @param alternatives histories of one user
    /// @param items item numbers
    /// @param scores one row an alternative, each as long as `items`
    void scoreAlternatives(History[] alternatives, int[] items, float[][] scores);

    /// @return a vector for each item, shape (items, dimension), if the model has them
    default Optional<Tensor.Floats> itemEmbeddings() {
        return Optional.empty();
    }

    /// @return a vector for each user, shape (users, dimension), if the model has them
    default Optional<Tensor.Floats> userEmbeddings() {
        return Optional.empty();
    }

    /// @return a shorter way to one user's list, where the model has one and has been asked for lists before
    default Optional<BestItems> bestItems() {
        return Optional.empty();
    }

    /// @return whether the scores are ratings on the scale of the data, so that rating errors can be told
    default boolean predictsRatings() {
        return false;
    }

    /// @return what [Model#restore] needs
    Tensors tensors();

    /// Releases native memory; further calls are then illegal.
    @Override
    default void close() {}
}
