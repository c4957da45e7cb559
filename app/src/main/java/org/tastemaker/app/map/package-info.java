// SPDX-License-Identifier: GPL-3.0-or-later
/// The Map page: items or users of a run as points in the plane. It knows the session, the words of the
/// catalogue, the shell's contract and the pieces. Begin with [org.tastemaker.app.map.MapPage]; what it
/// shows is decided in [org.tastemaker.app.map.MapViewModel].
@NullMarked
package org.tastemaker.app.map;

import org.jspecify.annotations.NullMarked;
