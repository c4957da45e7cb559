// SPDX-License-Identifier: GPL-3.0-or-later
/// What libraries have to say, and where it goes. Knows the logging library alone; nothing calls it, it is found
/// as a service. What the program itself has to say to the user are problems and progress, not log lines.
@NullMarked
package org.tastemaker.log;

import org.jspecify.annotations.NullMarked;
