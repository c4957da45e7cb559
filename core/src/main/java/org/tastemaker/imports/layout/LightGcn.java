// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tastemaker.imports.FileKind;
import org.tastemaker.imports.FilePlan;
import org.tastemaker.imports.TextFormat;
import org.tastemaker.imports.source.Source;
import org.tastemaker.split.Part;

/// The files of LightGCN (He et al., SIGIR 2020) and many after it: `train.txt` and `test.txt`, lines
/// `user item item ...`.
public final class LightGcn implements Layout {
    @Override
    public String name() {
        return "lightgcn";
    }

    @Override
    public double recognise(Source source) {
        return source.has("train.txt")
                        && source.has("test.txt")
                        && Needed.numbers(
                                Needed.lines(Needed.file(source, "train.txt", name())), 1, Integer.MAX_VALUE)
                ? 0.95
                : 0;
    }

    @Override
    public List<FilePlan> plan(Source source, @Nullable FileKind as) {
        Needed.file(source, "train.txt", name());
        Needed.file(source, "test.txt", name());
        return List.of(lists("train.txt").withPart(Part.TRAIN), lists("test.txt").withPart(Part.TEST));
    }

    static FilePlan lists(String file) {
        return new FilePlan(
                file,
                FileKind.INTERACTIONS,
                FilePlan.Shape.LISTS,
                TextFormat.plain(TextFormat.WHITESPACE),
                List.of(),
                null);
    }
}
