package org.gongli.organisations;

import org.gongli.organisations.city.Pinyin;
import org.jspecify.annotations.Nullable;

/// A town or a village of the city's files, about to enter the tree.
record Division(String code, String parentCode, String name, @Nullable String nameEn, Pinyin.Spelling spelling) {
}
