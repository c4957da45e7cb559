// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import org.tastemaker.data.Column;
import org.tastemaker.model.Recommender;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// What is known of items beyond who has them. Each is found out when it is first asked for, so that metrics
/// which do not need it cost nothing. Safe for any number of threads.
public interface ItemFacts {
    /// Nothing is known: every question is a problem of kind INPUT.
    ItemFacts NONE = new ItemFacts() {
        @Override
        public ItemLikeness together() {
            throw none();
        }

        @Override
        public ItemLikeness content() {
            throw none();
        }

        @Override
        public ItemLikeness embeddings() {
            throw none();
        }

        @Override
        public Column.Tags categories() {
            throw none();
        }

        @Override
        public Column.Tags categories(String column) {
            throw none();
        }

        @Override
        public ItemFacts with(Recommender recommender) {
            return this;
        }

        private static ProblemException none() {
            return new ProblemException(ProblemKind.INPUT, "metric.problem.no-facts");
        }
    };

    /// @return how much two items share their users: the cosine of their columns in the training part, 0 to 1
    ItemLikeness together();

    /// @return how much two items share their levels in all columns of categories and tags: the cosine, 0 to 1
    /// @throws ProblemException of kind INPUT if items have no such column
    ItemLikeness content();

    /// @return cosine of the vectors that the evaluated model has for items, -1 to 1
    /// @throws ProblemException of kind USAGE if it has none
    ItemLikeness embeddings();

    /// @return the first column of items with tags, or else that with categories, as tags
    /// @throws ProblemException of kind INPUT if items have no such column
    Column.Tags categories();

    /// @return the column of that name with tags or categories, as tags
    /// @throws ProblemException of kind INPUT if items have no such column
    Column.Tags categories(String column);

    /// @return the same with the vectors of this model
    ItemFacts with(Recommender recommender);
}
