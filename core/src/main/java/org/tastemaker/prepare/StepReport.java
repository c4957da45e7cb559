// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.prepare;

/// What a step changed.
///
/// @param step name of the step
/// @param rowsBefore interactions before it
/// @param rowsAfter interactions after it
/// @param usersBefore users with at least one interaction before it
/// @param usersAfter users with at least one interaction after it
/// @param itemsBefore items with at least one interaction before it
/// @param itemsAfter items with at least one interaction after it
public record StepReport(
        String step, long rowsBefore, long rowsAfter, int usersBefore, int usersAfter, int itemsBefore, int itemsAfter) {}
