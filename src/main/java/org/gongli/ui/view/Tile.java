package org.gongli.ui.view;

/// A town on the tile map: a square at its rough place, all of one size.
///
/// @param column 1 to 12, from the west
/// @param row    1 to 12, from the north
/// @param figure the finished figure
/// @param shade  0 (nothing) to 5 (most)
public record Tile(int column, int row, String name, String figure, int shade, String href) {
}
