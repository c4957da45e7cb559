// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// Stops reading a packed file that unpacks to far more than data do. Ratings pack about 1:5, logs up to
/// 1:50; an archive made to exhaust a machine packs 1:1000.
final class CappedStream extends FilterInputStream {
    /// Below this size nothing is suspicious.
    static final long HARMLESS = 64L << 20;

    static final int RATIO = 200;

    private final String path;
    private final long most;
    private long read;

    /// @param packed size of the packed bytes
    CappedStream(InputStream in, String path, long packed) {
        super(in);
        this.path = path;
        this.most = Math.max(HARMLESS, Math.max(0, packed) * RATIO);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            count(1);
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int n = super.read(bytes, from, length);
        count(Math.max(0, n));
        return n;
    }

    private void count(int n) {
        read += n;
        if (read > most) {
            throw new ProblemException(ProblemKind.INPUT, "imports.problem.archive-explodes", path, most >> 20);
        }
    }
}
