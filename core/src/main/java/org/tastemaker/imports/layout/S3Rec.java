// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tastemaker.imports.FileKind;
import org.tastemaker.imports.FilePlan;
import org.tastemaker.imports.source.Source;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// A file of S3-Rec (Zhou et al., CIKM 2020): `user item item ...` a line, the items in the order of time.
public final class S3Rec implements Layout {
    @Override
    public String name() {
        return "s3rec";
    }

    @Override
    public double recognise(Source source) {
        if (source.files().size() != 1) {
            return 0;
        }
        List<String> lines = Needed.lines(source.files().getFirst());
        boolean uneven = lines.stream().mapToInt(l -> l.strip().split("\\s+").length).distinct().count() > 1;
        return uneven && Needed.numbers(lines, 2, Integer.MAX_VALUE) ? 0.7 : 0;
    }

    @Override
    public List<FilePlan> plan(Source source, @Nullable FileKind as) {
        if (source.files().size() != 1) {
            throw new ProblemException(ProblemKind.INPUT, "imports.problem.layout-one-file", source.name(), name());
        }
        return List.of(LightGcn.lists(source.files().getFirst().name()));
    }
}
