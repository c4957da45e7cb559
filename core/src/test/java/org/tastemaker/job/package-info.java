// SPDX-License-Identifier: GPL-3.0-or-later
/// Tests of jobs.
@NullMarked
package org.tastemaker.job;

import org.jspecify.annotations.NullMarked;
