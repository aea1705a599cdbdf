package dev.kartoteka.adapter.cli.comparison;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.imageio.ImageIO;

import org.jspecify.annotations.Nullable;

/**
 * Compares pictures as they look. Kartoteka encodes pictures again and turns them
 * upright, so the parts of both pictures need to have nearly the same colors, and one of
 * the pictures may be turned. Decodes one pair at a time, to bound the memory.
 */
final class PictureComparison {

	/** Far more than what encoding a JPEG again changes in a part of a picture. */
	private static final int TOLERANCE = 24;

	private static final int MAX_REMEMBERED = 100_000;

	private final ComparedService before;

	private final ComparedService after;

	private final Map<List<String>, Boolean> compared = new ConcurrentHashMap<>();

	PictureComparison(ComparedService before, ComparedService after) {
		this.before = before;
		this.after = after;
	}

	/** Requests both pictures, unless they were compared before. */
	boolean areAlike(String old, String now) {
		List<String> key = List.of(old, now);
		Boolean known = this.compared.get(key);
		if (known != null) {
			return known;
		}
		boolean alike = this.before.follow(old) instanceof Answer.Whole pictureOfOld
				&& this.after.follow(now) instanceof Answer.Whole pictureOfNew && isFound(pictureOfOld)
				&& isFound(pictureOfNew) && areAlike(pictureOfOld.body(), pictureOfNew.body());
		if (this.compared.size() < MAX_REMEMBERED) {
			this.compared.put(key, alike);
		}
		return alike;
	}

	private static boolean isFound(Answer.Whole answer) {
		return answer.status() == 200 && answer.isPicture();
	}

	/** Compares two files. Files that are not decodable are alike if they are equal. */
	boolean areAlike(byte[] old, byte[] now) {
		if (Arrays.equals(old, now)) {
			return true;
		}
		synchronized (this.compared) {
			BufferedImage pictureOfOld = decoded(old);
			BufferedImage pictureOfNew = decoded(now);
			return pictureOfOld != null && pictureOfNew != null && lookAlike(pictureOfOld, pictureOfNew);
		}
	}

	private static boolean lookAlike(BufferedImage old, BufferedImage now) {
		PictureGrid stored = PictureGrid.of(now);
		return PictureGrid.ofAllTurns(old).anyMatch((turned) -> turned.isSimilarTo(stored, TOLERANCE));
	}

	private static @Nullable BufferedImage decoded(byte[] file) {
		try {
			return ImageIO.read(new ByteArrayInputStream(file));
		}
		catch (IOException | RuntimeException _) {
			// Readers throw many kinds of exceptions for broken files.
			return null;
		}
	}

}
