// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.guess;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Role;
import org.tastemaker.imports.FileKind;

/// Gives a role to every column that its name left without one.
final class RoleGuess {
    private RoleGuess() {}

    /// @param roles roles by name, null where the name says nothing; filled in
    static void complete(FileKind kind, List<String> names, List<Profile> profiles, List<@Nullable Role> roles) {
        switch (kind) {
            case INTERACTIONS -> interactions(names, profiles, roles);
            case ITEMS -> identifier(Role.ITEM, roles);
            case USERS -> identifier(Role.USER, roles);
            case LINKS -> links(roles);
            case CANDIDATES -> {}
        }
        for (int c = 0; c < roles.size(); c++) {
            Role role = roles.get(c);
            boolean identifies = role == Role.USER || role == Role.ITEM || role == Role.RATING || role == Role.EVENT;
            if (role == null || (kind != FileKind.INTERACTIONS && identifies && !first(roles, c) && kind != FileKind.LINKS)) {
                roles.set(c, attribute(profiles.get(c)));
            }
            demote(c, profiles.get(c), roles);
        }
        if (kind == FileKind.ITEMS || kind == FileKind.USERS) {
            alone(kind == FileKind.ITEMS ? Role.ITEM : Role.USER, profiles, roles);
        }
        if (kind == FileKind.ITEMS && !roles.contains(Role.TITLE)) {
            int text = roles.indexOf(Role.TEXT);
            if (text >= 0) {
                roles.set(text, Role.TITLE);
            }
        }
    }

    private static void interactions(List<String> names, List<Profile> profiles, List<@Nullable Role> roles) {
        int n = roles.size();
        // a name such as "friend" is a user only where there is no other
        for (int c = 0; c < n; c++) {
            if (roles.get(c) == Role.USER && RoleNames.isOtherUser(names.get(c)) && c != roles.indexOf(Role.USER)) {
                roles.set(c, Role.IGNORE);
            }
        }
        if (!roles.contains(Role.USER)) {
            give(Role.USER, roles, profiles, false);
        }
        if (!roles.contains(Role.ITEM)) {
            give(Role.ITEM, roles, profiles, true);
        }
        boolean time = roles.contains(Role.TIME);
        for (int c = 0; c < n && !time; c++) {
            if (roles.get(c) == null && (profiles.get(c).isDate() || profiles.get(c).looksLikeEpoch())) {
                roles.set(c, Role.TIME);
                time = true;
            }
        }
        // without a header the column after user and item is the rating, if it can be one
        boolean nameless = names.stream().allMatch(name -> name.startsWith("column-"));
        for (int c = 0; c < n && nameless && !roles.contains(Role.RATING); c++) {
            if (roles.get(c) == null && profiles.get(c).looksLikeRating()) {
                roles.set(c, Role.RATING);
            }
        }
    }

    /// Gives the role to the first column that can identify something.
    private static void give(Role role, List<@Nullable Role> roles, List<Profile> profiles, boolean afterUser) {
        int from = afterUser ? roles.indexOf(Role.USER) + 1 : 0;
        for (int k = 0; k < roles.size(); k++) {
            int c = (from + k) % roles.size();
            Profile p = profiles.get(c);
            boolean fit = !p.isDate() && (p.isNumber() ? p.whole() : p.length() <= 64);
            if (roles.get(c) == null && fit) {
                roles.set(c, role);
                return;
            }
        }
    }

    private static void identifier(Role own, List<@Nullable Role> roles) {
        if (!roles.contains(own) && !roles.isEmpty()) {
            roles.set(0, own);
        }
    }

    private static void links(List<@Nullable Role> roles) {
        for (int c = 0; c < roles.size() && roles.stream().filter(r -> r == Role.USER).count() < 2; c++) {
            if (roles.get(c) == null || roles.get(c) == Role.ITEM) {
                roles.set(c, Role.USER);
            }
        }
    }

    private static boolean first(List<@Nullable Role> roles, int c) {
        return roles.indexOf(roles.get(c)) == c;
    }

    /// A column whose values are not what its name promises becomes what they are, and a second column of a
    /// role that only one can have becomes an attribute.
    private static void demote(int c, Profile profile, List<@Nullable Role> roles) {
        Role role = roles.get(c);
        boolean wrong = (role == Role.RATING && profile.cells() > 0 && profile.numbers() < 0.5)
                || (role == Role.TIME && profile.cells() > 0 && profile.numbers() + profile.dates() < 0.5);
        boolean second = !first(roles, c) && (role == Role.ITEM || role == Role.RATING || role == Role.EVENT);
        if (wrong || second) {
            roles.set(c, attribute(profile));
        }
    }

    /// In a table of items a user or event column is an attribute like others.
    private static void alone(Role own, List<Profile> profiles, List<@Nullable Role> roles) {
        for (int c = 0; c < roles.size(); c++) {
            Role role = roles.get(c);
            boolean foreign = (role == Role.USER || role == Role.ITEM || role == Role.EVENT || role == Role.RATING)
                    && (role != own || !first(roles, c));
            if (foreign) {
                roles.set(c, attribute(profiles.get(c)));
            }
        }
    }

    private static Role attribute(Profile profile) {
        if (profile.cells() == 0) {
            return Role.IGNORE;
        }
        if (profile.isDate()) {
            return Role.TIME;
        }
        if (profile.numbers() == 1) {
            return Role.NUMBER;
        }
        return profile.looksLikeCategory() ? Role.CATEGORY : Role.TEXT;
    }
}
