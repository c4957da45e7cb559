// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.shell;

/// Makes one page for a project that was opened. The composition root holds the list of them, in the
/// order of the rail; what a page needs of the engine is captured where the provider is made.
@FunctionalInterface
public interface PageProvider {
    Page create(PageContext context);
}
