// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.content;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Pictures;
import org.tastemaker.model.NearestItems;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// Cosine of what pictures look like, beside what all pictures have in common: the mean is taken off first. An item
/// without a picture is like no other.
///
/// @param rows number of items
/// @param numbers for each number of [PictureFeatures] its value for each item
record PictureLikeness(int rows, float[][] numbers) implements Likeness {
    private static final int SIDE = 96;
    private static final int BLOCK = 8;
    private static final int NAMED = 5;

    /// Tells the log of items whose picture is missing or cannot be read.
    ///
    /// @param items how many there are
    /// @throws ProblemException of kind INPUT if no item has a picture that can be read
    static void check(Pictures pictures, int items) {
        PictureReader reader = new PictureReader(SIDE);
        if (IntStream.range(0, items).noneMatch(i -> pictures.of(i).flatMap(reader::read).isPresent())) {
            throw none(items);
        }
    }

    private static ProblemException none(int items) {
        return new ProblemException(ProblemKind.INPUT, "model.problem.no-picture", "image-knn", items);
    }

    /// @param alpha how much edges count beside colours
    /// @throws ProblemException of kind INPUT if no item has a picture that can be read
    static PictureLikeness of(Pictures pictures, Identifiers items, double alpha, TaskContext task) {
        int rows = items.size();
        float[][] features = new float[rows][];
        List<Integer> unreadable = Collections.synchronizedList(new ArrayList<>());
        List<Integer> missing = Collections.synchronizedList(new ArrayList<>());
        PictureReader reader = new PictureReader(SIDE);
        Progress progress = task.begin("train.phase.pictures", rows, "task.unit.items");
        Parallel.each(task.threads(), rows, BLOCK, (from, to) -> {
            for (int i = from; i < to; i++) {
                Optional<byte[]> bytes = pictures.of(i);
                Optional<BufferedImage> picture = bytes.flatMap(reader::read);
                if (picture.isPresent()) {
                    features[i] = joined(PictureFeatures.of(picture.get()), alpha);
                } else {
                    (bytes.isPresent() ? unreadable : missing).add(i);
                }
                progress.step(1);
            }
        });
        progress.flush();
        tell("model.log.image-knn.missing", missing, items, task);
        tell("model.log.image-knn.unreadable", unreadable, items, task);
        if (missing.size() + unreadable.size() == rows) {
            throw none(rows);
        }
        return centred(features);
    }

    private static void tell(String key, List<Integer> told, Identifiers items, TaskContext task) {
        if (!told.isEmpty()) {
            List<String> first = told.stream().sorted().limit(NAMED).map(items::name).toList();
            task.log(key, told.size(), String.join(", ", first) + (told.size() > NAMED ? " ..." : ""));
        }
    }

    private static float[] joined(PictureFeatures features, double alpha) {
        float[] joined = new float[PictureFeatures.COLOURS + PictureFeatures.EDGES];
        System.arraycopy(features.colours(), 0, joined, 0, PictureFeatures.COLOURS);
        float root = (float) Math.sqrt(alpha);
        for (int k = 0; k < PictureFeatures.EDGES; k++) {
            joined[PictureFeatures.COLOURS + k] = root * features.edges()[k];
        }
        return joined;
    }

    private static PictureLikeness centred(float[][] features) {
        int rows = features.length;
        float[][] numbers = new float[PictureFeatures.COLOURS + PictureFeatures.EDGES][rows];
        double[] squares = new double[rows];
        for (int k = 0; k < numbers.length; k++) {
            double sum = 0;
            int known = 0;
            for (float[] of : features) {
                sum += of == null ? 0 : of[k];
                known += of == null ? 0 : 1;
            }
            double mean = known == 0 ? 0 : sum / known;
            for (int i = 0; i < rows; i++) {
                double value = features[i] == null ? 0 : features[i][k] - mean;
                numbers[k][i] = (float) value;
                squares[i] += value * value;
            }
        }
        for (float[] number : numbers) {
            for (int i = 0; i < rows; i++) {
                // equal pictures differ from their mean by rounding alone
                number[i] = squares[i] < 1e-9 ? 0f : (float) (number[i] / Math.sqrt(squares[i]));
            }
        }
        return new PictureLikeness(rows, numbers);
    }

    @Override
    public NearestItems.Comparer comparer() {
        return (item, similar) -> {
            for (float[] number : numbers) {
                float own = number[item];
                for (int r = 0; r < similar.length && own != 0; r++) {
                    similar[r] += own * number[r];
                }
            }
        };
    }
}
