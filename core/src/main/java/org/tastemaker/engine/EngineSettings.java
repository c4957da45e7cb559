// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.engine;

import java.nio.file.Path;

/// What DJL must be told before it loads anything: where to unpack, to stay off the network, one thread an
/// operation. What was set from outside stands.
final class EngineSettings {
    private EngineSettings() {}

    static Path folder() {
        String said = System.getProperty("tastemaker.cache");
        if (said != null) {
            return Path.of(said);
        }
        String cache = System.getenv("XDG_CACHE_HOME");
        return cache != null && !cache.isBlank()
                ? Path.of(cache, "tastemaker")
                : Path.of(System.getProperty("user.home"), ".cache", "tastemaker");
    }

    static void apply(Path folder) {
        set("OPT_OUT_TRACKING", "true");
        set("ai.djl.offline", "true");
        if (System.getenv("DJL_CACHE_DIR") == null) {
            set("DJL_CACHE_DIR", folder.resolve("djl").toAbsolutePath().toString());
        }
        // small operations do not share well between threads: replicas do the sharing
        set("ai.djl.pytorch.num_threads", "1");
        set("ai.djl.pytorch.num_interop_threads", "1");
    }

    /// DJL loads its default engine together with any other.
    static void prefer(Backend backend) {
        set("ai.djl.default_engine", backend.djlName());
    }

    private static void set(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
