// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.text;

/// What became of reading a value from a field.
public enum Reading {
    OK,
    /// The field is empty.
    MISSING,
    /// The field is not a value of the kind.
    WRONG,
    /// A number that is not finite.
    NOT_FINITE
}
