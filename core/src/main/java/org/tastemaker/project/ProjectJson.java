// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The small JSON values in rows of a project.
final class ProjectJson {
    static final JsonMapper MAPPER = JsonMapper.builder().build();
    static final TypeReference<List<String>> WORDS = new TypeReference<>() {};
    static final TypeReference<Map<String, String>> WORD_BY_NAME = new TypeReference<>() {};

    private ProjectJson() {}

    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static List<String> words(String json) {
        return MAPPER.readValue(json, WORDS);
    }
}
