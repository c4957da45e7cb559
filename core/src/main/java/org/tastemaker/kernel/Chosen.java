// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.kernel;

/// Holds what was chosen at the start.
final class Chosen {
    static final String MODULE = "jdk.incubator.vector";
    static final Kernels KERNELS =
            ModuleLayer.boot().findModule(MODULE).isPresent() ? new VectorKernels() : new PlainKernels();

    private Chosen() {}
}
