// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.tastemaker.cli.CliCommand;
import org.tastemaker.cli.CliContext;
import org.tastemaker.cli.CommonOptions;
import org.tastemaker.machine.Doctor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Says what this machine offers.
@Command(name = "doctor")
public final class DoctorCommand implements CliCommand {
    @Mixin
    private final CommonOptions common = new CommonOptions();



    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public int run(CliContext context) {
        Doctor doctor = Doctor.examine(context.folders().data());
        if (common.json()) {
            context.console().document(doctor.facts());
        } else {
            List<List<String>> rows = new ArrayList<>();
            doctor.facts().forEach((name, value) -> rows.add(List.of(context.console().texts().get("cli.doctor." + name), value)));
            context.console().table(
                    List.of(context.console().texts().get("cli.column.what"), context.console().texts().get("cli.column.found")), rows);
        }
        return 0;
    }
}
