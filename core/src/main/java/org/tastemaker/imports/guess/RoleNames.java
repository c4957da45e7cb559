// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.guess;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tastemaker.data.Role;

/// What column names usually mean. Case, spaces, `_`, `-`, `.` and a suffix such as `:token` do not count.
final class RoleNames {
    private static final Set<String> USER = Set.of(
            "user", "userid", "uid", "usr", "customer", "customerid", "client", "clientid", "member", "memberid",
            "visitor", "visitorid", "reviewer", "reviewerid", "account", "accountid", "person", "personid", "reader",
            "buyer", "viewer", "listener", "player", "username", "用户", "用户id", "用户编号", "会员", "顾客", "客户");
    private static final Set<String> OTHER_USER = Set.of(
            "friend", "friendid", "trustee", "trusteeid", "followee", "target", "to", "user2", "userid2", "otheruser",
            "touser", "followed", "好友");
    private static final Set<String> LINKING_USER =
            Set.of("trustor", "trustorid", "follower", "source", "from", "user1", "userid1", "fromuser");
    private static final Set<String> ITEM = Set.of(
            "item", "itemid", "iid", "movie", "movieid", "film", "filmid", "product", "productid", "asin", "parentasin",
            "sku", "stock", "stockcode", "book", "bookid", "isbn", "song", "songid", "track", "trackid", "artist",
            "artistid", "business", "businessid", "app", "appid", "article", "articleid", "page", "pageid", "video",
            "videoid", "poi", "venue", "venueid", "location", "locationid", "game", "gameid", "news", "newsid", "anime",
            "animeid", "recipeid", "goods", "goodsid", "vroot", "offer", "offerid", "物品", "商品", "商品id", "物品id", "电影");
    private static final Set<String> RATING =
            Set.of("rating", "score", "stars", "star", "overall", "rate", "bookrating", "评分", "得分", "星级");
    private static final Set<String> TIME = Set.of(
            "time", "timestamp", "ts", "date", "datetime", "unixreviewtime", "reviewtime", "unixtime", "createdat",
            "created", "eventtime", "when", "utc", "时间", "时间戳", "日期");
    private static final Set<String> EVENT =
            Set.of("event", "eventtype", "eventname", "behavior", "behaviour", "behaviortype", "action", "actiontype", "事件", "行为");
    private static final Set<String> TITLE =
            Set.of("title", "name", "itemname", "productname", "movietitle", "booktitle", "headline", "名称", "标题", "titlezh");
    private static final Set<String> TEXT = Set.of(
            "description", "text", "review", "reviewtext", "comment", "summary", "plot", "abstract", "overview", "url",
            "link", "body", "content", "descriptionzh", "描述", "评论", "简介");
    private static final Set<String> TAGS =
            Set.of("tags", "genres", "genre", "keywords", "categories", "labels", "tagszh", "标签", "类型", "关键词");
    private static final Set<String> IMAGE = Set.of("image", "img", "picture", "poster", "imagefile", "photo", "图片");
    private static final Set<String> CATEGORY = Set.of(
            "category", "brand", "gender", "sex", "occupation", "city", "country", "device", "type", "language",
            "department", "color", "colour", "weather", "weekday", "daytime", "place", "zip", "zipcode", "session",
            "sessionid", "ageband", "类别", "品牌", "城市");

    private RoleNames() {}

    static String plain(String name) {
        int colon = name.indexOf(':');
        String bare = colon > 0 ? name.substring(0, colon) : name;
        return bare.toLowerCase(Locale.ROOT).replaceAll("[\\s_.\\-]", "");
    }

    /// @return the role that the name tells
    static Optional<Role> role(String name) {
        String n = plain(name);
        if (USER.contains(n) || OTHER_USER.contains(n) || LINKING_USER.contains(n)) {
            return Optional.of(Role.USER);
        }
        return ITEM.contains(n)
                ? Optional.of(Role.ITEM)
                : RATING.contains(n)
                        ? Optional.of(Role.RATING)
                        : TIME.contains(n)
                                ? Optional.of(Role.TIME)
                                : EVENT.contains(n) ? Optional.of(Role.EVENT) : attribute(n);
    }

    private static Optional<Role> attribute(String n) {
        return TITLE.contains(n)
                ? Optional.of(Role.TITLE)
                : TEXT.contains(n)
                        ? Optional.of(Role.TEXT)
                        : TAGS.contains(n)
                                ? Optional.of(Role.TAGS)
                                : IMAGE.contains(n)
                                        ? Optional.of(Role.IMAGE)
                                        : CATEGORY.contains(n) ? Optional.of(Role.CATEGORY) : Optional.empty();
    }

    static boolean isOtherUser(String name) {
        return OTHER_USER.contains(plain(name));
    }
}
