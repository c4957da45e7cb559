// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.world;

/// Where users live: its size and its climate.
public enum City {
    SHANGHAI("Shanghai", "上海", 14, 30, 2),
    BEIJING("Beijing", "北京", 13, 15, 20),
    CHENGDU("Chengdu", "成都", 12, 35, 2),
    GUANGZHOU("Guangzhou", "广州", 11, 40, 0),
    HANGZHOU("Hangzhou", "杭州", 9, 35, 5),
    WUHAN("Wuhan", "武汉", 9, 30, 8),
    XIAN("Xi'an", "西安", 8, 18, 12),
    QINGDAO("Qingdao", "青岛", 7, 22, 12),
    KUNMING("Kunming", "昆明", 6, 25, 1),
    HARBIN("Harbin", "哈尔滨", 6, 15, 45),
    SINGAPORE("Singapore", "新加坡", 3, 50, 0),
    VANCOUVER("Vancouver", "温哥华", 2, 45, 10);

    private final String en;
    private final String zh;
    private final int share;
    private final int rain;
    private final int snow;

    City(String en, String zh, int share, int rain, int snow) {
        this.en = en;
        this.zh = zh;
        this.share = share;
        this.rain = rain;
        this.snow = snow;
    }

    public String en() {
        return en;
    }

    public String zh() {
        return zh;
    }

    public int share() {
        return share;
    }

    /// @return days in a hundred with rain
    public int rain() {
        return rain;
    }

    /// @return winter days in a hundred with snow
    public int snow() {
        return snow;
    }

    /// @return whether most people there write English
    public boolean writesEnglish() {
        return this == SINGAPORE || this == VANCOUVER;
    }
}
