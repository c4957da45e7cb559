// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Role;
import org.tastemaker.imports.ColumnPlan;
import org.tastemaker.imports.FileKind;
import org.tastemaker.imports.FilePlan;
import org.tastemaker.imports.TextFormat;
import org.tastemaker.imports.source.Source;
import org.tastemaker.imports.source.SourceFile;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.split.Part;

/// The files of neural collaborative filtering (He et al., WWW 2017): `X.train.rating` or `X.train.pairs`,
/// `X.test.rating`, `X.test.negative`. The protocol is one of implicit feedback: ratings and times, which the
/// training pairs lack, are not kept.
public final class NeuralCollaborativeFiltering implements Layout {
    @Override
    public String name() {
        return "ncf";
    }

    @Override
    public double recognise(Source source) {
        return ending(source, ".test.rating").isPresent() && train(source).isPresent()
                ? (ending(source, ".test.negative").isPresent() ? 1 : 0.9)
                : 0;
    }

    @Override
    public List<FilePlan> plan(Source source, @Nullable FileKind as) {
        SourceFile train = train(source).orElseThrow(() -> missing(source, "*.train.rating"));
        SourceFile test = ending(source, ".test.rating").orElseThrow(() -> missing(source, "*.test.rating"));
        List<FilePlan> plans = new ArrayList<>();
        plans.add(pairs(train).withPart(Part.TRAIN));
        plans.add(pairs(test).withPart(Part.TEST));
        ending(source, ".test.negative")
                .ifPresent(f -> plans.add(new FilePlan(
                        f.name(),
                        FileKind.CANDIDATES,
                        FilePlan.Shape.CANDIDATES,
                        TextFormat.plain("\t"),
                        List.of(),
                        null)));
        return plans;
    }

    private FilePlan pairs(SourceFile file) {
        String first = Needed.lines(file).stream().findFirst().orElse("");
        List<ColumnPlan> columns = new ArrayList<>(
                List.of(ColumnPlan.of("user", Role.USER), ColumnPlan.of("item", Role.ITEM)));
        for (int c = 2; c < first.split("\t").length; c++) {
            columns.add(ColumnPlan.of("column-" + (c + 1), Role.IGNORE));
        }
        return FilePlan.rows(file.name(), FileKind.INTERACTIONS, TextFormat.plain("\t"), columns);
    }

    private static Optional<SourceFile> train(Source source) {
        return ending(source, ".train.rating").or(() -> ending(source, ".train.pairs"));
    }

    private static Optional<SourceFile> ending(Source source, String end) {
        return source.files().stream().filter(f -> f.name().endsWith(end)).findFirst();
    }

    private ProblemException missing(Source source, String file) {
        return new ProblemException(ProblemKind.INPUT, "imports.problem.layout-file", source.name(), file, name());
    }
}
