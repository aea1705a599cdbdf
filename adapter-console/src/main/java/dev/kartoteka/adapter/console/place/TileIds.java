package dev.kartoteka.adapter.console.place;

/**
 * The numbers of tiles in an archive: zoom after zoom, and within a zoom along a Hilbert
 * curve.
 */
final class TileIds {

	private TileIds() {
	}

	/**
	 * Returns the number of a tile.
	 * @param zoom from 0 to 30
	 * @param column from 0 in the west
	 * @param row from 0 in the north
	 */
	static long of(int zoom, int column, int row) {
		long id = ((1L << (2 * zoom)) - 1) / 3;
		long x = column;
		long y = row;
		for (long side = (1L << zoom) / 2; side > 0; side /= 2) {
			boolean east = (x & side) != 0;
			boolean south = (y & side) != 0;
			id += side * side * ((east ? 3 : 0) ^ (south ? 1 : 0));
			if (!south) {
				long turned = east ? (side - 1 - x) : x;
				x = east ? (side - 1 - y) : y;
				y = turned;
			}
		}
		return id;
	}

}
