package dev.kartoteka.adapter.cli.comparison;

import java.awt.image.BufferedImage;
import java.util.stream.Stream;

/**
 * The mean colors of the parts of a picture, and its size. Divides the picture into at
 * most 64 by 64 parts of at least 8 by 8 pixels.
 */
final class PictureGrid {

	private static final int CELL = 8;

	private static final int MAX_CELLS = 64;

	private static final int COLORS = 3;

	private final int width;

	private final int height;

	/** By row, column and color. */
	private final double[][][] means;

	private PictureGrid(Pixels pixels) {
		this.width = pixels.width();
		this.height = pixels.height();
		this.means = new double[cells(this.height)][cells(this.width)][];
		for (int row = 0; row < this.means.length; row++) {
			for (int column = 0; column < this.means[row].length; column++) {
				this.means[row][column] = mean(pixels, row, column);
			}
		}
	}

	/** The picture as it is. */
	static PictureGrid of(BufferedImage picture) {
		return new PictureGrid(new Pixels(picture, false, false, false));
	}

	/** The picture in all eight ways to turn and mirror it, as it is first. */
	static Stream<PictureGrid> ofAllTurns(BufferedImage picture) {
		return Stream.of(false, true)
			.flatMap((swapped) -> Stream.of(false, true)
				.flatMap((backwards) -> Stream.of(false, true)
					.map((upsideDown) -> new PictureGrid(new Pixels(picture, swapped, backwards, upsideDown)))));
	}

	private static int cells(int pixels) {
		return Math.clamp(pixels / CELL, 1, MAX_CELLS);
	}

	private double[] mean(Pixels pixels, int row, int column) {
		int left = begin(column, this.means[row].length, this.width);
		int right = begin(column + 1, this.means[row].length, this.width);
		int top = begin(row, this.means.length, this.height);
		int bottom = begin(row + 1, this.means.length, this.height);
		double[] sums = new double[COLORS];
		for (int y = top; y < bottom; y++) {
			for (int x = left; x < right; x++) {
				add(pixels.at(x, y), sums);
			}
		}
		for (int color = 0; color < COLORS; color++) {
			sums[color] /= (right - left) * (bottom - top);
		}
		return sums;
	}

	private static int begin(int cell, int cells, int pixels) {
		return (int) ((long) cell * pixels / cells);
	}

	/** Adds a pixel as it looks on white. */
	private static void add(int argb, double[] sums) {
		int alpha = argb >>> 24;
		for (int color = 0; color < COLORS; color++) {
			int value = (argb >> (8 * color)) & 0xFF;
			sums[color] += (value * alpha + 255 * (255 - alpha)) / 255.0;
		}
	}

	/** Whether the size is the same and no color differs by more than the tolerance. */
	boolean isSimilarTo(PictureGrid other, int tolerance) {
		if (this.width != other.width || this.height != other.height) {
			return false;
		}
		for (int row = 0; row < this.means.length; row++) {
			for (int column = 0; column < this.means[row].length; column++) {
				if (distance(this.means[row][column], other.means[row][column]) > tolerance) {
					return false;
				}
			}
		}
		return true;
	}

	private static double distance(double[] mean, double[] other) {
		double distance = 0;
		for (int color = 0; color < COLORS; color++) {
			distance = Math.max(distance, Math.abs(mean[color] - other[color]));
		}
		return distance;
	}

	/**
	 * The pixels of a picture that is turned or mirrored.
	 *
	 * @param swapped whether rows are columns
	 */
	private record Pixels(BufferedImage picture, boolean swapped, boolean backwards, boolean upsideDown) {

		int width() {
			return this.swapped ? this.picture.getHeight() : this.picture.getWidth();
		}

		int height() {
			return this.swapped ? this.picture.getWidth() : this.picture.getHeight();
		}

		int at(int x, int y) {
			int across = this.backwards ? width() - 1 - x : x;
			int down = this.upsideDown ? height() - 1 - y : y;
			return this.swapped ? this.picture.getRGB(down, across) : this.picture.getRGB(across, down);
		}

	}

}
