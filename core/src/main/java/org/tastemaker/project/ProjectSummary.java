// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

/// What a project holds, known without loading any column.
///
/// @param name name of the data set; empty if nothing was imported
/// @param users users with at least one interaction
/// @param items items with at least one interaction
/// @param interactions rows
/// @param protocols how many there are
/// @param runs how many there are
public record ProjectSummary(String name, int users, int items, long interactions, int protocols, int runs) {}
