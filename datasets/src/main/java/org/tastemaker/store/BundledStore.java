// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.tastemaker.data.BundledDataSet;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.store.file.FolderZip;
import org.tastemaker.store.world.StoreSettings;
import org.tastemaker.task.TaskContext;

/// The store as the product brings it: the standard size out of the jar, any other size made anew.
public final class BundledStore implements BundledDataSet {
    private static final String ZIP = "standard.zip";

    @Override
    public String name() {
        return "store";
    }

    @Override
    public String layout() {
        return "store";
    }

    @Override
    public void extract(Path folder, TaskContext task) {
        try {
            extract(folder);
        } catch (IOException e) {
            throw new ProblemException(
                    e, ProblemKind.JOB, "datasets.problem.not-written", folder, String.valueOf(e.getMessage()));
        }
    }

    /// Unpacks the standard size.
    ///
    /// @param folder where its files go; made if absent
    /// @throws IOException if a file cannot be written, or the jar was built without the store
    public void extract(Path folder) throws IOException {
        try (InputStream in = BundledStore.class.getResourceAsStream(ZIP)) {
            if (in == null) {
                throw new FileNotFoundException(ZIP);
            }
            FolderZip.unpack(in, folder);
        }
    }

    /// Makes a store of any size.
    ///
    /// @param settings its size and seed
    /// @param folder where its files go; made if absent
    /// @param task told of progress, asked whether to stop
    /// @throws IOException if a file cannot be written
    /// @throws org.tastemaker.task.CancelledException if stopping was requested
    public void generate(StoreSettings settings, Path folder, TaskContext task) throws IOException {
        new StoreGenerator(settings).generate(folder, task);
    }
}
