package org.gongli.organisations.city;

import java.util.List;
import java.util.Map;

/// A city as its files describe it: its divisions, where its towns stand on the tile map, and how its place names are read.
///
/// @param code     9 digits
/// @param name     of the federation
/// @param place    as it stands before the names of enterprises
/// @param readings texts with their syllables in pinyin
public record City(String code, String name, String nameEn, String place, String placeEn, List<Town> towns, List<Village> villages,
            Map<String, List<String>> readings) {

    /// @param code 9 digits
    public record Town(String code, String name, String nameEn, int column, int row) {
    }

    /// @param code   12 digits, which start with those of its town
    /// @param parent the code of its town; the city's where it belongs to no town
    public record Village(String code, String name, String parent) {
    }
}
