// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.task;

/// The user asked the work to stop, and it did. Not an error: whoever runs the work ends it as cancelled.
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("cancelled", null, false, false);
    }
}
