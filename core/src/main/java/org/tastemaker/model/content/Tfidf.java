// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.tastemaker.data.Column;
import org.tastemaker.data.Role;
import org.tastemaker.linear.SparseRows;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.Descriptor.Need;
import org.tastemaker.model.Family;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.ObservedPairs;
import org.tastemaker.model.OnePass;
import org.tastemaker.model.Popularity;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.Known;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.tensor.Tensors;

/// Recommends what is described in the words of what a user had: her profile is the sum of the vectors of [TermVectors]
/// of her items, and a score is its product with the item's. The sum orders items as the mean does, and adds up over the history.
///
/// Salton, Buckley: Term-weighting approaches in automatic text retrieval, 1988; Pazzani, Billsus: Content-based
/// recommendation systems, 2007.
public final class Tfidf implements Model {
    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "tfidf",
                Family.CONTENT,
                "Gerard Salton, Christopher Buckley: Term-Weighting Approaches in Automatic Text Retrieval, Information"
                        + " Processing & Management 1988; Michael Pazzani, Daniel Billsus: Content-Based Recommendation"
                        + " Systems, The Adaptive Web 2007",
                Set.of(Need.ITEM_COLUMNS),
                Set.of(Ability.NEW_USERS),
                List.of(
                        new Parameter.Words("attributes", ""),
                        new Parameter.Flag("sublinear", true),
                        new Parameter.Whole("support", 2, 1, 1_000_000),
                        new Parameter.Flag("rating-weights", false)));
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        TermVectors terms = new TermVectors(
                columns(input, parameters.word("attributes")), parameters.flag("sublinear"), parameters.whole("support"));
        Liking liking = liking(input, parameters);
        ObservedPairs pairs = input.pairs();
        return new OnePass(
                task -> {
                    SparseRows vectors = terms.of(input.data().items(), task);
                    int without = 0;
                    for (int i = 0; i < vectors.rows(); i++) {
                        without += vectors.offset()[i] == vectors.offset()[i + 1] ? 1 : 0;
                    }
                    if (without > 0) {
                        task.log("model.log.tfidf.without", without, vectors.rows());
                    }
                    return ProfileRecommender.of(vectors, Popularity.of(pairs.itemCounts()), liking);
                },
                pairs.matrix().cells());
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        return ProfileRecommender.of(tensors, liking(input, parameters));
    }

    private static Liking liking(ModelInput input, Parameters parameters) {
        return Liking.of(input, "tfidf", parameters.flag("rating-weights"));
    }

    private static List<Column> columns(ModelInput input, String names) {
        List<Column> fit = input.data().data().items().columns().stream().filter(Tfidf::hasTerms).toList();
        if (fit.isEmpty()) {
            throw new ProblemException(
                    ProblemKind.INPUT, "model.problem.needs-words", "tfidf", input.data().data().name());
        }
        List<String> wanted = Arrays.stream(names.split(",")).map(String::strip).filter(n -> !n.isEmpty()).toList();
        if (wanted.isEmpty()) {
            return fit;
        }
        List<Column> chosen = new ArrayList<>();
        for (String name : wanted) {
            chosen.add(fit.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow(() -> new ProblemException(
                    ProblemKind.USAGE,
                    "model.problem.no-words-column",
                    name,
                    Known.of(name, fit.stream().map(Column::name).toList()))));
        }
        return chosen;
    }

    private static boolean hasTerms(Column column) {
        return switch (column) {
            case Column.Strings texts -> texts.role() == Role.TEXT || texts.role() == Role.TITLE;
            case Column.Categories categories -> categories.role() == Role.CATEGORY;
            case Column.Tags tags -> tags.role() != Role.IGNORE;
            case Column.Numbers numbers -> false;
            case Column.Times times -> false;
        };
    }
}
