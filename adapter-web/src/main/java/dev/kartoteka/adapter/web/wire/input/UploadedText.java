package dev.kartoteka.adapter.web.wire.input;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The text of an uploaded file. Its encoding is told from the content: by a byte order
 * mark, by the zero bytes of UTF-16, else UTF-8 if the whole file is valid in it, else
 * windows-1251 if that gives plausible text. Errors are errors of the field {@code file}.
 */
public final class UploadedText {

	static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

	private static final byte[] UTF_8_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	private static final byte[] UTF_16LE_MARK = { (byte) 0xFF, (byte) 0xFE };

	private static final byte[] UTF_16BE_MARK = { (byte) 0xFE, (byte) 0xFF };

	/** The first bytes of XLSX and ODS, which are ZIP archives. */
	private static final byte[] ZIP = { 'P', 'K', 3, 4 };

	/** The first bytes of XLS. */
	private static final byte[] COMPOUND_FILE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	/**
	 * As programs begin tables that they call XLS. Bytes are read as characters, a mark
	 * and zero bytes too.
	 */
	private static final Pattern MARKUP = Pattern.compile("[\\s\\x00\\xEF\\xBB\\xBF\\xFE\\xFF]*<[\\x00]?[!?A-Za-z]");

	/** Other kinds of files, by how they begin. */
	private static final Map<String, Pattern> OTHERS = Map.of("JSON",
			Pattern.compile("[\\s\\xEF\\xBB\\xBF]*(?:\\[\\s*[\\[{]|\\{\\s*\")"), "PDF", Pattern.compile("%PDF-"), "RTF",
			Pattern.compile("\\{\\\\rtf"));

	private static final int HEAD_BYTES = 4096;

	private static final int BUFFER_BYTES = 64 * 1024;

	/** In UTF-16, at least one of so many characters is of ASCII and has a zero byte. */
	private static final int CHARACTERS_PER_ZERO_BYTE = 10;

	private final UploadedFile file;

	private final Encoding encoding;

	private UploadedText(UploadedFile file, Encoding encoding) {
		this.file = file;
		this.encoding = encoding;
	}

	/**
	 * Tells the encoding of the file, for which the whole file may be read.
	 * @throws WireError if the file is no text, or in no known encoding
	 */
	public static UploadedText of(UploadedFile file) {
		try {
			byte[] head = headOf(file);
			if (startsWith(head, ZIP) || startsWith(head, COMPOUND_FILE)) {
				throw error("The file is a workbook. Save it as CSV in the spreadsheet program and send that file.");
			}
			if (MARKUP.matcher(new String(head, StandardCharsets.ISO_8859_1)).lookingAt()) {
				throw error(
						"The file is HTML or XML. Open it in a spreadsheet program, save it as CSV and send that file.");
			}
			requireNoOther(head);
			return new UploadedText(file, encodingOf(file, head));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void requireNoOther(byte[] head) {
		String start = new String(head, StandardCharsets.ISO_8859_1);
		OTHERS.forEach((kind, begins) -> {
			if (begins.matcher(start).lookingAt()) {
				throw error("The file is " + kind + ". Send the cards as CSV, or as contacts (vCard).");
			}
		});
	}

	/**
	 * Opens the text from its start, without a byte order mark; the caller closes it.
	 * Reading it throws a {@link WireError} at a byte that is not valid in the encoding.
	 */
	public BufferedReader open() {
		try {
			InputStream bytes = new BufferedInputStream(this.file.open(), BUFFER_BYTES);
			bytes.skipNBytes(this.encoding.markLength());
			return new BufferedReader(new StrictReader(new InputStreamReader(bytes, strict(this.encoding.charset()))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Closes a text. */
	public static void close(Reader text) {
		try {
			text.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static WireError unknownEncoding() {
		return error("The encoding of the file is not known. Save it as CSV in UTF-8 and send that file.");
	}

	private static WireError error(String message) {
		return WireError.ofField("file", message);
	}

	private static byte[] headOf(UploadedFile file) throws IOException {
		try (InputStream bytes = file.open()) {
			return bytes.readNBytes(HEAD_BYTES);
		}
	}

	private static Encoding encodingOf(UploadedFile file, byte[] head) throws IOException {
		if (startsWith(head, UTF_8_MARK)) {
			return new Encoding(StandardCharsets.UTF_8, UTF_8_MARK.length);
		}
		if (startsWith(head, UTF_16LE_MARK)) {
			return new Encoding(StandardCharsets.UTF_16LE, UTF_16LE_MARK.length);
		}
		if (startsWith(head, UTF_16BE_MARK)) {
			return new Encoding(StandardCharsets.UTF_16BE, UTF_16BE_MARK.length);
		}
		return new Encoding(unmarkedCharset(file, head), 0);
	}

	private static Charset unmarkedCharset(UploadedFile file, byte[] head) throws IOException {
		int zerosFirst = zeroBytes(head, 0);
		int zerosSecond = zeroBytes(head, 1);
		if (zerosFirst == 0 && isUtf16(zerosSecond, head)) {
			return StandardCharsets.UTF_16LE;
		}
		if (zerosSecond == 0 && isUtf16(zerosFirst, head)) {
			return StandardCharsets.UTF_16BE;
		}
		if (isUtf8(file)) {
			return StandardCharsets.UTF_8;
		}
		if (isRussian(file)) {
			return WINDOWS_1251;
		}
		throw unknownEncoding();
	}

	private static boolean isUtf16(int zeroBytes, byte[] head) {
		return zeroBytes * CHARACTERS_PER_ZERO_BYTE > head.length / 2;
	}

	private static int zeroBytes(byte[] head, int offset) {
		int zeros = 0;
		for (int i = offset; i < head.length; i += 2) {
			if (head[i] == 0) {
				zeros++;
			}
		}
		return zeros;
	}

	private static boolean isUtf8(UploadedFile file) throws IOException {
		CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
		ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);
		CharBuffer characters = CharBuffer.allocate(BUFFER_BYTES);
		try (InputStream content = file.open()) {
			boolean end = false;
			while (!end) {
				int read = content.read(bytes.array(), bytes.position(), bytes.remaining());
				end = read < 0;
				bytes.position(bytes.position() + Math.max(read, 0)).flip();
				CoderResult result = decoder.decode(bytes, characters.clear(), end);
				if (result.isError()) {
					return false;
				}
				bytes.compact();
			}
		}
		return true;
	}

	private static boolean isRussian(UploadedFile file) throws IOException {
		Windows1251 text = new Windows1251();
		byte[] buffer = new byte[BUFFER_BYTES];
		try (InputStream content = file.open()) {
			for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
				text.add(buffer, read);
			}
		}
		return text.isPlausible();
	}

	private static CharsetDecoder strict(Charset charset) {
		return charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
	}

	private static boolean startsWith(byte[] head, byte[] bytes) {
		return head.length >= bytes.length && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
	}

	private record Encoding(Charset charset, int markLength) {
	}

	/** Makes errors of the file of bytes that are not valid in its encoding. */
	private static final class StrictReader extends FilterReader {

		StrictReader(Reader characters) {
			super(characters);
		}

		@Override
		public int read() throws IOException {
			try {
				return super.read();
			}
			catch (CharacterCodingException ex) {
				throw unknownEncoding();
			}
		}

		@Override
		public int read(char[] target, int offset, int length) throws IOException {
			try {
				return super.read(target, offset, length);
			}
			catch (CharacterCodingException ex) {
				throw unknownEncoding();
			}
		}

	}

}
