// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tastemaker.kernel.Kernels;
import org.tastemaker.machine.Machine;
import org.tastemaker.project.Hashes;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.ProtocolRecord;

/// What a result may depend on besides the settings, recorded with each run.
final class Environment {
    private Environment() {}

    static Map<String, String> now(ProjectReader project, ProtocolRecord protocol, int threads, String device) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("java", Runtime.version().toString());
        words.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"));
        words.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        words.put("threads", Integer.toString(threads));
        words.put("device", device);
        words.put("kernels", Kernels.installed().name());
        words.put("memory-mib", Long.toString(Runtime.getRuntime().maxMemory() >> 20));
        words.put("processor", Machine.processor());
        Machine.engines().forEach((engine, version) -> words.put("engine-" + engine, version));
        words.put("data", project.summary().name() + " " + project.summary().interactions());
        words.put("data-hash", project.dataHash());
        words.put("protocol", Hashes.of(protocol.recipe().toString() + protocol.split() + protocol.train() + "/" + protocol.test()));
        return words;
    }
}
