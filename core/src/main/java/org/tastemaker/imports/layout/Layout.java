// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tastemaker.imports.FileKind;
import org.tastemaker.imports.FilePlan;
import org.tastemaker.imports.source.Source;

/// A way in which data sets come as files, found by [java.util.ServiceLoader].
public interface Layout {
    /// @return name in kebab case, such as `ml-100k`
    String name();

    /// @return how sure it is that the files are of this layout, from 0 (not at all) to 1; quick, by names and
    ///     first lines
    double recognise(Source source);

    /// Plans how to read the files; files that are not part of the data are left out.
    ///
    /// @param as what the user says the rows are, or null
    /// @throws org.tastemaker.problem.ProblemException of kind INPUT if the files are not of this layout
    List<FilePlan> plan(Source source, @Nullable FileKind as);
}
