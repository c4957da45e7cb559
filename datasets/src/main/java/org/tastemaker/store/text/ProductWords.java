// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.text;

import static org.tastemaker.store.text.Bilingual.of;

import java.util.List;
import org.tastemaker.store.world.Category;

/// What the products of a category are called, and how their models are told apart.
final class ProductWords {
    private ProductWords() {}

    /// @return four kinds of product
    static List<Bilingual> nouns(Category category) {
        return switch (category) {
            case PHONES -> List.of(
                    of("phone", "手机"), of("smartphone", "智能手机"), of("folding phone", "折叠手机"), of("compact phone", "小屏手机"));
            case TABLETS -> List.of(
                    of("tablet", "平板"), of("drawing tablet", "绘图平板"), of("study tablet", "学习平板"), of("family tablet", "家庭平板"));
            case READERS -> List.of(
                    of("e-reader", "电子书"), of("note reader", "手写阅读器"), of("colour e-reader", "彩色电子书"), of("paper reader", "纸感阅读器"));
            case WEARABLES -> List.of(
                    of("watch", "手表"), of("fitness band", "运动手环"), of("sports watch", "运动手表"), of("smart watch", "智能手表"));
            case LAPTOPS -> List.of(
                    of("laptop", "笔记本"), of("ultrabook", "超极本"), of("convertible", "变形本"), of("workstation", "移动工作站"));
            case DISPLAYS -> List.of(
                    of("display", "显示器"), of("curved display", "曲面屏"), of("monitor", "屏幕"), of("wide display", "带鱼屏"));
            case INPUT -> List.of(
                    of("mechanical keyboard", "机械键盘"), of("wireless mouse", "无线鼠标"), of("slim keyboard", "薄膜键盘"), of("ergonomic mouse", "人体工学鼠标"));
            case STORAGE -> List.of(
                    of("SSD", "固态硬盘"), of("memory card", "存储卡"), of("backup drive", "备份硬盘"), of("camera bag", "相机包"));
            case HEADSETS -> List.of(
                    of("headset", "头戴耳机"), of("noise-cancelling headset", "降噪耳机"), of("earbuds", "耳塞"), of("headphones", "耳机"));
            case SPEAKERS -> List.of(
                    of("smart speaker", "智能音箱"), of("bookshelf speaker", "书架音箱"), of("travel speaker", "便携音箱"), of("soundbar", "回音壁"));
            case CAMERAS -> List.of(
                    of("mirrorless camera", "微单相机"), of("action camera", "运动相机"), of("instant camera", "拍立得"), of("camera kit", "相机套机"));
            case DRONES -> List.of(
                    of("drone", "无人机"), of("camera drone", "航拍无人机"), of("racing drone", "竞速无人机"), of("mini drone", "迷你无人机"));
            case POWER -> List.of(
                    of("power bank", "充电宝"), of("battery pack", "电池组"), of("magnetic charger", "磁吸充电器"), of("travel charger", "旅行充电器"));
            case NETWORK -> List.of(
                    of("Wi-Fi router", "无线路由器"), of("mesh router", "组网路由器"), of("range extender", "信号放大器"), of("network switch", "交换机"));
        };
    }

    /// @param variant place among the nouns
    /// @return sizes or model names, small to large
    static List<String> models(Category category, int variant) {
        return switch (category) {
            case PHONES -> List.of("C1", "X2", "X5", "S6", "S8", "Z9");
            case TABLETS -> List.of("8", "9", "10", "11", "12", "13");
            case READERS -> List.of("6\"", "6.8\"", "7\"", "7.8\"", "8\"", "10\"");
            case WEARABLES -> List.of("38", "40", "41", "42", "44", "46");
            case LAPTOPS -> List.of("12", "13", "14", "15", "16", "17");
            case DISPLAYS -> List.of("22\"", "24\"", "27\"", "28\"", "32\"", "34\"");
            case INPUT -> List.of("K1", "K3", "M5", "M7", "K8", "T9");
            case STORAGE -> variant == 3
                    ? List.of("XS", "S", "M", "L", "XL", "XXL")
                    : List.of("128 GB", "256 GB", "512 GB", "1 TB", "2 TB", "4 TB");
            case HEADSETS -> List.of("H1", "H2", "H4", "H5", "H7", "H9");
            case SPEAKERS -> List.of("One", "Duo", "Tre", "Quad", "Max", "Grand");
            case CAMERAS -> List.of("R10", "R20", "R30", "R50", "R70", "R90");
            case DRONES -> List.of("A1", "A2", "A3", "A4", "A5", "A6");
            case POWER -> List.of("5K", "10K", "15K", "20K", "25K", "30K");
            case NETWORK -> List.of("AX2", "AX3", "AX5", "AX6", "BE7", "BE9");
        };
    }
}
