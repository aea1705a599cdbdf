package dev.kartoteka.adapter.web.wire.response;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32C;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.Listing.Cursor;

/**
 * Encodes cursors as opaque texts and back. The checksum detects typing errors; it is no
 * protection, since a cursor grants no rights.
 */
final class CursorCodec {

	private static final byte AFTER = 1;

	private static final byte BEFORE = 2;

	private static final int LENGTH = Byte.BYTES + Long.BYTES + Integer.BYTES;

	private CursorCodec() {
	}

	static String after(long id) {
		return encode(AFTER, id);
	}

	static String before(long id) {
		return encode(BEFORE, id);
	}

	/** Decodes a cursor; null if the text is not a cursor. */
	static @Nullable Cursor decode(String text) {
		if (text.isEmpty()) {
			return new Cursor.Start();
		}
		ByteBuffer bytes = bytes(text);
		if (bytes.remaining() != LENGTH) {
			return null;
		}
		byte direction = bytes.get();
		long id = bytes.getLong();
		if (bytes.getInt() != checksum(direction, id)) {
			return null;
		}
		return switch (direction) {
			case AFTER -> new Cursor.After(id);
			case BEFORE -> new Cursor.Before(id);
			default -> null;
		};
	}

	private static String encode(byte direction, long id) {
		byte[] bytes = ByteBuffer.allocate(LENGTH).put(direction).putLong(id).putInt(checksum(direction, id)).array();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static ByteBuffer bytes(String text) {
		try {
			byte[] bytes = Base64.getUrlDecoder().decode(text);
			boolean canonical = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text);
			return canonical ? ByteBuffer.wrap(bytes) : ByteBuffer.allocate(0);
		}
		catch (IllegalArgumentException ex) {
			return ByteBuffer.allocate(0);
		}
	}

	private static int checksum(byte direction, long id) {
		CRC32C sum = new CRC32C();
		sum.update(direction);
		sum.update(ByteBuffer.allocate(Long.BYTES).putLong(id).flip());
		return (int) sum.getValue();
	}

}
