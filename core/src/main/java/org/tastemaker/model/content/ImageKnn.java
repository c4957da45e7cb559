// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.content;

import java.util.List;
import java.util.Set;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Role;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.Descriptor.Need;
import org.tastemaker.model.Family;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.NearestItems;
import org.tastemaker.model.ObservedPairs;
import org.tastemaker.model.OnePass;
import org.tastemaker.model.Popularity;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameter.Scale;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensors;

/// Nearest neighbours by pictures: a score is the sum of how alike the pictures of the item and of those of the history
/// are, of each of which only the nearest count. See [PictureFeatures] and [PictureLikeness].
///
/// Swain, Ballard: Color indexing, IJCV 1991.
public final class ImageKnn implements Model {
    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "image-knn",
                Family.CONTENT,
                "Michael Swain, Dana Ballard: Color Indexing, International Journal of Computer Vision 1991",
                Set.of(Need.ITEM_PICTURES),
                Set.of(Ability.NEW_USERS),
                List.of(
                        new Parameter.Whole("neighbours", 50, 0, 1_000_000),
                        new Parameter.Real("alpha", 1, 0, 10, Scale.LINEAR)));
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        DataSet data = input.data().data();
        if (data.items().column(Role.IMAGE).isEmpty()) {
            throw new ProblemException(ProblemKind.INPUT, "model.problem.needs-pictures", "image-knn", data.name());
        }
        PictureLikeness.check(input.pictures(), input.data().items());
        ObservedPairs pairs = input.pairs();
        return new OnePass(
                task -> new ItemNeighboursRecommender(
                        new NearestItems(input.data().items(), parameters.whole("neighbours"))
                                .among(likeness(input, parameters.real("alpha"), task)::comparer, task),
                        Popularity.of(pairs.itemCounts()),
                        pairs.weighted()),
                pairs.matrix().cells());
    }

    private static Likeness likeness(ModelInput input, double alpha, TaskContext task) {
        return PictureLikeness.of(input.pictures(), input.data().data().items().identifiers(), alpha, task);
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        return ItemNeighboursRecommender.of(tensors, ObservedPairs.weighted(input.data()));
    }
}
