// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.worker;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tastemaker.job.JobEvent;
import org.tastemaker.job.JobRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What goes over the pipes, a JSON object a line.
///
/// In: `{"id":"1","job":"train","project":"P.taste","options":{"model":["ials"]}}` and `{"cancel":"1"}`.
/// Out: `{"id":"1","event":"progress",...}` with the fields of the [JobEvent], `{"event":"ready"}`,
/// `{"event":"beat"}` once a second, `{"event":"cancelling","id":"1"}` at once after a cancel, and
/// `{"event":"refused","text":"..."}` for a line that is not understood.
public final class WorkerLines {
    /// Longer lines are refused unread.
    static final int LONGEST = 1 << 20;

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final TypeReference<Map<String, List<String>>> OPTIONS = new TypeReference<>() {};
    private static final Map<String, Class<? extends JobEvent>> EVENTS = Map.of(
            "progress", JobEvent.Progress.class, "log", JobEvent.Log.class, "run", JobEvent.Run.class, "point", JobEvent.Point.class,
            "artefact", JobEvent.Artefact.class, "done", JobEvent.Done.class, "cancelled", JobEvent.Cancelled.class, "failed",
            JobEvent.Failed.class);

    private WorkerLines() {}

    /// A line to a worker.
    public sealed interface Ask {
        /// Do this.
        record Start(String id, JobRequest request) implements Ask {}

        /// Stop that.
        record Cancel(String id) implements Ask {}
    }

    /// A line from a worker.
    ///
    /// @param word name of the event
    /// @param id of the request, empty if it belongs to none
    /// @param event what the job says, null for words about the worker itself
    public record Answer(String word, String id, @Nullable JobEvent event, String text) {}

    /// @throws IllegalArgumentException if it is neither, saying why
    static Ask ask(String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            if (node.has("cancel")) {
                return new Ask.Cancel(node.get("cancel").asString());
            }
            if (!node.has("id") || !node.has("job")) {
                throw new IllegalArgumentException("a request has \"id\" and \"job\", or \"cancel\"");
            }
            Map<String, List<String>> options = node.has("options") ? MAPPER.convertValue(node.get("options"), OPTIONS) : Map.of();
            return new Ask.Start(
                    node.get("id").asString(), new JobRequest(node.get("job").asString(), node.path("project").asString(""), options));
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException("not a JSON object: " + wrong.getOriginalMessage(), wrong);
        }
    }

    static String line(Ask ask) {
        ObjectNode node = MAPPER.createObjectNode();
        switch (ask) {
            case Ask.Cancel cancel -> node.put("cancel", cancel.id());
            case Ask.Start start -> {
                node.put("id", start.id());
                node.put("job", start.request().job());
                node.put("project", start.request().project());
                node.set("options", MAPPER.valueToTree(start.request().options()));
            }
        }
        return MAPPER.writeValueAsString(node);
    }

    static String line(String id, JobEvent event) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", id);
        node.put("event", word(event));
        node.setAll((ObjectNode) MAPPER.<JsonNode>valueToTree(event));
        return MAPPER.writeValueAsString(node);
    }

    static String line(String word, String id, String text) {
        return MAPPER.writeValueAsString(MAPPER.createObjectNode().put("event", word).put("id", id).put("text", text));
    }

    /// @throws IllegalArgumentException if it is not a line of a worker
    static Answer answer(String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            String word = node.path("event").asString("");
            Class<? extends JobEvent> type = EVENTS.get(word);
            return new Answer(
                    word, node.path("id").asString(""), type == null ? null : MAPPER.treeToValue(node, type), node.path("text").asString(""));
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException("not a line of a worker", wrong);
        }
    }

    private static String word(JobEvent event) {
        return switch (event) {
            case JobEvent.Progress e -> "progress";
            case JobEvent.Log e -> "log";
            case JobEvent.Run e -> "run";
            case JobEvent.Point e -> "point";
            case JobEvent.Artefact e -> "artefact";
            case JobEvent.Done e -> "done";
            case JobEvent.Cancelled e -> "cancelled";
            case JobEvent.Failed e -> "failed";
        };
    }
}
