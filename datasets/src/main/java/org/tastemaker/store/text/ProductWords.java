// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.text;

import static org.tastemaker.store.text.Bilingual.both;

import java.util.List;
import org.tastemaker.store.world.Category;

/// What the products of a category are called, and how their models are told apart.
final class ProductWords {
    private ProductWords() {}

    /// @return four kinds of product
    static List<Bilingual> nouns(Category category) {
        return switch (category) {
            case PHONES -> List.of(
                    both("phone", "手机"), both("smartphone", "智能手机"), both("folding phone", "折叠手机"), both("compact phone", "小屏手机"));
            case TABLETS -> List.of(
                    both("tablet", "平板"), both("drawing tablet", "绘图平板"), both("study tablet", "学习平板"), both("family tablet", "家庭平板"));
            case READERS -> List.of(
                    both("e-reader", "电子书"), both("note reader", "手写阅读器"), both("colour e-reader", "彩色电子书"), both("paper reader", "纸感阅读器"));
            case WEARABLES -> List.of(
                    both("watch", "手表"), both("fitness band", "运动手环"), both("sports watch", "运动手表"), both("smart watch", "智能手表"));
            case LAPTOPS -> List.of(
                    both("laptop", "笔记本"), both("ultrabook", "超极本"), both("convertible", "变形本"), both("workstation", "移动工作站"));
            case DISPLAYS -> List.of(
                    both("display", "显示器"), both("curved display", "曲面屏"), both("monitor", "屏幕"), both("wide display", "带鱼屏"));
            case INPUT -> List.of(
                    both("mechanical keyboard", "机械键盘"), both("wireless mouse", "无线鼠标"), both("slim keyboard", "薄膜键盘"), both("ergonomic mouse", "人体工学鼠标"));
            case STORAGE -> List.of(
                    both("SSD", "固态硬盘"), both("memory card", "存储卡"), both("backup drive", "备份硬盘"), both("camera bag", "相机包"));
            case HEADSETS -> List.of(
                    both("headset", "头戴耳机"), both("noise-cancelling headset", "降噪耳机"), both("earbuds", "耳塞"), both("headphones", "耳机"));
            case SPEAKERS -> List.of(
                    both("smart speaker", "智能音箱"), both("bookshelf speaker", "书架音箱"), both("travel speaker", "便携音箱"), both("soundbar", "回音壁"));
            case CAMERAS -> List.of(
                    both("mirrorless camera", "微单相机"), both("action camera", "运动相机"), both("instant camera", "拍立得"), both("camera kit", "相机套机"));
            case DRONES -> List.of(
                    both("drone", "无人机"), both("camera drone", "航拍无人机"), both("racing drone", "竞速无人机"), both("mini drone", "迷你无人机"));
            case POWER -> List.of(
                    both("power bank", "充电宝"), both("battery pack", "电池组"), both("magnetic charger", "磁吸充电器"), both("travel charger", "旅行充电器"));
            case NETWORK -> List.of(
                    both("Wi-Fi router", "无线路由器"), both("mesh router", "组网路由器"), both("range extender", "信号放大器"), both("network switch", "交换机"));
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
