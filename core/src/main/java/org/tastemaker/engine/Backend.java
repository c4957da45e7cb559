// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.engine;

import java.util.Locale;

/// The engines there are, the one that is mostly faster first.
public enum Backend {
    PYTORCH("PyTorch"),
    MXNET("MXNet");

    private final String djlName;

    Backend(String djlName) {
        this.djlName = djlName;
    }

    /// @return its name in DJL
    String djlName() {
        return djlName;
    }

    /// @return its word on the command line, such as `pytorch`
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
