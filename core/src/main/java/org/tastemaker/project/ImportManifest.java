// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.util.List;

/// What an import left in its folder: `manifest.json`. Written last, so that a folder without it is no import.
///
/// @param version of this form, 1
/// @param rows interactions
/// @param activeUsers users with at least one interaction
/// @param activeItems items with at least one interaction
/// @param parts rows of no part, training, validation and test; empty where the layout gives no split
/// @param users file, columns and number of rows
/// @param items file, columns and number of rows
/// @param context columns of the interactions
/// @param links names of the kinds of links
/// @param streams files of chunks
/// @param images pictures
record ImportManifest(
        int version,
        String name,
        long rows,
        int activeUsers,
        int activeItems,
        List<Long> parts,
        List<String> eventNames,
        TablePart users,
        TablePart items,
        List<TableCodec.Head> context,
        List<String> links,
        List<StreamPart> streams,
        List<ImagePart> images) {
    static final String FILE = "manifest.json";

    /// Rows as lines of JSON: `{"id":"...","attributes":{...}}`.
    record TablePart(String file, String sha256, int rows, List<TableCodec.Head> columns) {}

    /// Chunks, each after its length in four bytes.
    record StreamPart(String name, String file, String sha256) {}

    record ImagePart(int item, String name, String file) {}
}
