// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network;

/// Whom an input of a network tells of.
public enum Side {
    USER,
    ITEM
}
