// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Links;
import org.tastemaker.data.Table;
import org.tastemaker.split.Candidates;

/// Where an import puts what it reads, chunk after chunk, so that no file has to fit into memory.
public interface ImportSink {
    /// @param chunk the next rows
    void interactions(InteractionChunk chunk);

    /// @param item item number
    /// @param name name of the file, which tells its type
    /// @param bytes PNG or JPEG
    void image(int item, String name, byte[] bytes);

    /// Ends the import.
    ///
    /// @param name name of the data set
    /// @param users all users with their columns
    /// @param items all items with their columns
    /// @param eventNames names of the event numbers; empty if there are no events
    /// @param links links between users
    /// @param candidates candidates that the layout gives, or null
    void finish(
            String name,
            Table users,
            Table items,
            List<String> eventNames,
            List<Links> links,
            @Nullable Candidates candidates);
}
