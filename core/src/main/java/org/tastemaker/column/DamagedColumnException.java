// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.column;

/// Bytes that are not what was written: whoever knows which file they came from says so to the user.
public final class DamagedColumnException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DamagedColumnException(String what) {
        super(what);
    }
}
