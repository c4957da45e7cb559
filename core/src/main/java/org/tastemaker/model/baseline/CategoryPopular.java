// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.baseline;

import java.util.List;
import java.util.Set;
import org.tastemaker.data.Column;
import org.tastemaker.data.Interactions;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Family;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.ObservedPairs;
import org.tastemaker.model.OnePass;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.Known;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.split.Part;
import org.tastemaker.tensor.Tensors;

/// Popularity inside the categories that a user likes: a score is the sum over the item's categories of the category's
/// share of her history times the item's share of the category's training rows. An item of several categories counts
/// in equal parts in the history's shares. A thousandth of the item's share of all rows is added, which orders what
/// lies outside her categories.
public final class CategoryPopular implements Model {
    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "category-popular",
                Family.BASELINE,
                "",
                Set.of(Descriptor.Need.ITEM_COLUMNS),
                Set.of(Descriptor.Ability.NEW_USERS),
                List.of(new Parameter.Words("column", "")));
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        int[] rows = input.data().rows(Part.TRAIN);
        Recommender recommender = recommender(input, parameters);
        return new OnePass(task -> recommender, rows.length);
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        return recommender(input, parameters);
    }

    private static Recommender recommender(ModelInput input, Parameters parameters) {
        Column.Tags categories = categories(input, parameters.word("column").strip());
        Interactions all = input.data().data().interactions();
        double[] count = new double[input.data().items()];
        for (int r : input.data().rows(Part.TRAIN)) {
            count[all.item()[r]]++;
        }
        return CategoryRecommender.of(categories, count, ObservedPairs.weighted(input.data()));
    }

    private static Column.Tags categories(ModelInput input, String wanted) {
        List<Column> fit = input.data().data().items().columns().stream()
                .filter(c -> c instanceof Column.Categories || c instanceof Column.Tags)
                .toList();
        if (fit.isEmpty()) {
            throw new ProblemException(
                    ProblemKind.INPUT, "model.problem.needs-category", "category-popular", input.data().data().name());
        }
        Column found = fit.stream()
                .filter(c -> wanted.isEmpty() || c.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.USAGE,
                        "model.problem.no-category-column",
                        wanted,
                        Known.of(wanted, fit.stream().map(Column::name).toList())));
        return found instanceof Column.Categories one ? one.asTags() : (Column.Tags) found;
    }
}
