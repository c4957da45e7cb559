// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.shell;

/// Leads from page to page.
public interface Navigator {
    /// @param pageId id of a page; unknown ids are ignored
    void show(String pageId);

    /// Asks the page in front for its actions and tools again.
    void refreshHeader();
}
