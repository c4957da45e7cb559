// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.XZInputStream;

/// How a single file is packed, told by the end of its name.
enum Packing {
    GZIP(".gz") {
        @Override
        InputStream unpack(InputStream packed, String path) throws IOException {
            return new GZIPInputStream(packed, 1 << 16);
        }
    },
    XZ(".xz") {
        @Override
        InputStream unpack(InputStream packed, String path) throws IOException {
            return new Unpacking(path, () -> new XZInputStream(packed, MOST_MEMORY));
        }
    };

    /// What unpacking may take, in KiB: `xz -9` needs 65 MiB, an archive made to exhaust a machine 1.5 GiB.
    private static final int MOST_MEMORY = 256 << 10;

    private final String ending;

    Packing(String ending) {
        this.ending = ending;
    }

    abstract InputStream unpack(InputStream packed, String path) throws IOException;

    /// @return how a file of this name is packed; empty if it is not
    static Optional<Packing> of(String name) {
        return Arrays.stream(values()).filter(each -> name.toLowerCase(Locale.ROOT).endsWith(each.ending)).findFirst();
    }

    /// @return the name without the ending that tells of a packing
    static String bare(String name) {
        return of(name).map(each -> name.substring(0, name.length() - each.ending.length())).orElse(name);
    }

    /// @return the unpacked bytes, never far more than data of its size hold
    InputStream open(Path path, long size) throws IOException {
        InputStream packed = Files.newInputStream(path);
        try {
            return new CappedStream(unpack(packed, path.toString()), path.toString(), size);
        } catch (IOException | RuntimeException refused) {
            packed.close();
            throw refused;
        }
    }

    /// Refuses in words what wants too much memory. How much shows itself in the middle of the file too.
    private static final class Unpacking extends java.io.FilterInputStream {
        private final String path;

        private interface Opening {
            InputStream open() throws IOException;
        }

        Unpacking(String path, Opening opening) throws IOException {
            super(opened(path, opening));
            this.path = path;
        }

        private static InputStream opened(String path, Opening opening) throws IOException {
            try {
                return opening.open();
            } catch (MemoryLimitException greedy) {
                throw refused(path, greedy);
            }
        }

        private static ProblemException refused(String path, MemoryLimitException greedy) {
            return new ProblemException(
                    greedy, ProblemKind.INPUT, "imports.problem.archive-memory", path, greedy.getMemoryNeeded() >> 10,
                    MOST_MEMORY >> 10);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (MemoryLimitException greedy) {
                throw refused(path, greedy);
            }
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return super.read(bytes, from, length);
            } catch (MemoryLimitException greedy) {
                throw refused(path, greedy);
            }
        }
    }
}
