// SPDX-License-Identifier: GPL-3.0-or-later
/// The few loops that nearly all time of the classical models goes into, twice: in plain Java, which is what
/// [org.tastemaker.linear] has, and in vector instructions by `jdk.incubator.vector`, where the JVM was started with
/// that module. Which of the two runs is decided once, by [Kernels]. No other package knows the module.
@NullMarked
package org.tastemaker.kernel;

import org.jspecify.annotations.NullMarked;
