// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.world;

/// The upper level of the category tree.
public enum Department {
    MOBILE("Mobile", "移动设备"),
    COMPUTING("Computing", "电脑办公"),
    SOUND_AND_IMAGE("Sound and image", "影音摄影"),
    HOME("Power and home", "电源与网络");

    private final String en;
    private final String zh;

    Department(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    public String en() {
        return en;
    }

    public String zh() {
        return zh;
    }
}
