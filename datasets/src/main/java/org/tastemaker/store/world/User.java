// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.world;

/// A person who shops.
///
/// @param index her number, from 0
/// @param id her identifier in files
/// @param mixture shares of the personas, sum 1, by [Persona]
/// @param persona the largest of them
/// @param taste weight of each trait in her utility, by [Trait]
/// @param style the style she prefers, from classic (-1) to playful (1)
/// @param priceSensitivity how strongly a discount counts, 1 being usual
/// @param budget the price tier that suits her, as a standard score
/// @param activity sessions relative to the mean of 1
/// @param sociability how many friends relative to the mean of 1
/// @param ageBand such as `25-34`
/// @param city where she lives
/// @param device what she mostly uses
/// @param language in which she writes
/// @param memberSince epoch seconds
public record User(
        int index, String id, double[] mixture, Persona persona, double[] taste, double style,
        double priceSensitivity, double budget, double activity, double sociability, String ageBand, City city,
        Device device, Language language, long memberSince) {

    /// What a person browses with.
    public enum Device {
        PHONE,
        TABLET,
        COMPUTER
    }

    /// The languages of the store.
    public enum Language {
        EN,
        ZH
    }
}
