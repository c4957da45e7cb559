// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job.kind;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tastemaker.data.DataSet;
import org.tastemaker.job.Job;
import org.tastemaker.job.JobContext;
import org.tastemaker.job.JobOptions;
import org.tastemaker.job.JobRequest;
import org.tastemaker.prepare.Recipe;
import org.tastemaker.prepare.RecipeFile;
import org.tastemaker.prepare.StepSettings;
import org.tastemaker.project.ProtocolFile;
import org.tastemaker.project.ProtocolRecord;
import org.tastemaker.protocol.Protocols;
import org.tastemaker.random.RandomStreams;

/// Makes a protocol: a recipe, then a split.
///
/// Options: `recipe` (file), `step` (any number, after those of the file), `split`, `like` (a protocol whose recipe
/// comes first and whose split counts where none is said), `protocol` (its name), `seed`, `preview` (nothing is kept).
public final class PrepareJob implements Job {
    @Override
    public String name() {
        return "prepare";
    }

    @Override
    public Object run(JobRequest request, JobContext context) {
        JobOptions options = JobOptions.of(request);
        Optional<ProtocolRecord> like = options.word("like").map(context.project()::protocol);
        List<StepSettings> steps = new ArrayList<>();
        like.ifPresent(protocol -> steps.addAll(protocol.recipe().steps()));
        options.word("recipe").ifPresent(file -> steps.addAll(new RecipeFile().load(Path.of(file)).steps()));
        options.list("step").forEach(text -> steps.add(StepSettings.parse(text)));
        StepSettings split = options.word("split").map(StepSettings::parse).or(() -> like.map(ProtocolRecord::split))
                .orElseGet(() -> StepSettings.parse("leave-last-out"));
        String name = options.word("protocol").orElse("main");
        DataSet data = context.project().dataSet();
        Protocols.Made made = Protocols.installed()
                .prepare(name, data, new Recipe(steps), split, new RandomStreams(options.longer("seed", 1, Long.MIN_VALUE)), context.task());
        if (!options.flag("preview")) {
            context.artefact("protocol", name, "protocol", file -> ProtocolFile.write(file, made.record(), made.prepared(), data));
        }
        return made.record();
    }

}
