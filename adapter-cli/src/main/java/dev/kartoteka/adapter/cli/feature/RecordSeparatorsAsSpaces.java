package dev.kartoteka.adapter.cli.feature;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads record separators (RFC 8142) as spaces, which JSON allows between texts. The
 * content is in UTF-8.
 */
final class RecordSeparatorsAsSpaces extends FilterInputStream {

	private static final int RECORD_SEPARATOR = 0x1E;

	private RecordSeparatorsAsSpaces(InputStream content) {
		super(content);
	}

	/**
	 * Returns the content with spaces. Content in UTF-16 or UTF-32 stays as it is: it is
	 * no text sequence, and the byte may be half of a letter there.
	 */
	static InputStream in(InputStream content) throws IOException {
		BufferedInputStream bytes = new BufferedInputStream(content);
		bytes.mark(2);
		byte[] start = bytes.readNBytes(2);
		bytes.reset();
		return isUtf8(start) ? new RecordSeparatorsAsSpaces(bytes) : bytes;
	}

	/** Other encodings begin with a zero byte, or with a byte order mark of their own. */
	private static boolean isUtf8(byte[] start) {
		return start.length < 2 || (start[0] != 0 && start[1] != 0 && (start[0] & 0xFE) != 0xFE);
	}

	@Override
	public int read() throws IOException {
		int read = super.read();
		return (read == RECORD_SEPARATOR) ? ' ' : read;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int count = super.read(bytes, offset, length);
		for (int i = offset; i < offset + count; i++) {
			if (bytes[i] == RECORD_SEPARATOR) {
				bytes[i] = ' ';
			}
		}
		return count;
	}

}
