// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.world;

/// A leaf of the category tree: its share of the catalogue, its price level, its mean traits.
///
/// The means are in the order of [Trait]: portability, performance, sound, image, battery, design,
/// value, play.
public enum Category {
    PHONES("Phones", "手机", Department.MOBILE, 9, 3200, Wear.DURABLE, 1.1, .4, -.1, .6, .3, .5, -.1, .2),
    TABLETS("Tablets", "平板电脑", Department.MOBILE, 7, 2600, Wear.DURABLE, .5, .3, .1, .6, .5, .3, 0, .4),
    READERS("E-readers", "电子阅读器", Department.MOBILE, 5, 900, Wear.DURABLE, .9, -1, -1.2, .1, 1.5, .2, .5, -.8),
    WEARABLES("Wearables", "智能穿戴", Department.MOBILE, 8, 1100, Wear.DURABLE, 1.5, -.5, -.4, -.6, .5, .8, .1, .1),
    LAPTOPS("Laptops", "笔记本电脑", Department.COMPUTING, 9, 6200, Wear.DURABLE, -.1, 1.4, 0, .6, -.1, .4, -.3, .5),
    DISPLAYS("Displays", "显示器", Department.COMPUTING, 6, 1800, Wear.DURABLE, -1.5, .6, -.3, 1.4, -1, .3, .1, .7),
    INPUT("Keyboards and mice", "键盘鼠标", Department.COMPUTING, 9, 320, Wear.PLAIN, .1, .5, -1, -1, .4, .2, .5, 1.1),
    STORAGE("Storage", "存储设备", Department.COMPUTING, 7, 420, Wear.PLAIN, .7, .7, -1.2, -.6, -.6, -.4, .6, -.5),
    HEADSETS("Headsets", "耳机", Department.SOUND_AND_IMAGE, 10, 650, Wear.PLAIN, .7, -.4, 1.6, -1, .4, .4, .1, .4),
    SPEAKERS("Speakers", "音箱", Department.SOUND_AND_IMAGE, 7, 520, Wear.PLAIN, -.3, -.3, 1.6, -1.1, .1, .6, .2, .2),
    CAMERAS("Cameras", "相机", Department.SOUND_AND_IMAGE, 7, 4800, Wear.DURABLE, .2, .4, -.6, 1.7, -.3, .5, -.5, -.1),
    DRONES("Drones", "无人机", Department.SOUND_AND_IMAGE, 4, 3900, Wear.DURABLE, -.3, .3, -1.1, 1.3, -.7, .3, -.5, 1.1),
    POWER("Power", "电源", Department.HOME, 8, 160, Wear.CONSUMABLE, .8, -.8, -1.2, -1.2, 1.6, -.4, .7, -.9),
    NETWORK("Network", "网络设备", Department.HOME, 5, 380, Wear.PLAIN, -1.1, 1, -1, -.9, -.4, -.3, .5, -.1);

    /// What a purchase does to the wish for another of the same.
    public enum Wear {
        /// No second one for a year.
        DURABLE,
        /// No effect.
        PLAIN,
        /// The same one again after some weeks.
        CONSUMABLE
    }

    private final String en;
    private final String zh;
    private final Department department;
    private final int share;
    private final double price;
    private final Wear wear;
    // Written once by the constructor and never handed out.
    @SuppressWarnings("ImmutableEnumChecker")
    private final double[] means;

    Category(String en, String zh, Department department, int share, double price, Wear wear, double... means) {
        this.en = en;
        this.zh = zh;
        this.department = department;
        this.share = share;
        this.price = price;
        this.wear = wear;
        this.means = means;
    }

    public String en() {
        return en;
    }

    public String zh() {
        return zh;
    }

    public Department department() {
        return department;
    }

    /// @return the weight of this category in the catalogue
    public int share() {
        return share;
    }

    /// @return the median price in yuan
    public double price() {
        return price;
    }

    public Wear wear() {
        return wear;
    }

    /// @return the mean of a trait over items of this category
    public double mean(Trait trait) {
        return means[trait.ordinal()];
    }
}
