package dev.kartoteka.adapter.console.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

/**
 * A file that a form keeps in its own fields, compressed, while it is shown again. So no
 * file is chosen twice, and the server keeps nothing.
 */
final class KeptFile implements Part {

	/** In bytes, compressed, so that the fields fit into a form. */
	private static final int MAX_COMPRESSED = 500_000;

	/** In bytes. Larger files are hardly that small when compressed. */
	private static final int MAX_SIZE = 8 * 1024 * 1024;

	private static final String CONTENT = ".kept";

	private final String field;

	private final String fileName;

	private final byte[] content;

	private KeptFile(String field, String fileName, byte[] content) {
		this.field = field;
		this.fileName = fileName;
		this.content = content;
	}

	/** Returns the name of the field that keeps the content of a file. */
	static String contentOf(String field) {
		return field + CONTENT;
	}

	static boolean isContent(String field) {
		return field.endsWith(CONTENT);
	}

	/** Returns the fields that keep the file; empty if it is too large. */
	static Map<String, String> fields(String field, Upload file) {
		if (file.size() > MAX_SIZE) {
			return Map.of();
		}
		byte[] compressed = AssetFiles.gzip(file.content());
		return (compressed.length > MAX_COMPRESSED) ? Map.of() : Map.of(contentOf(field),
				Base64.getUrlEncoder().withoutPadding().encodeToString(compressed), field + ".name", file.name());
	}

	/** Returns the file that the fields of a form keep; empty if they keep none. */
	static Optional<Upload> in(Map<String, List<String>> form, String field) {
		List<String> kept = form.getOrDefault(contentOf(field), List.of());
		return kept.isEmpty() || kept.getLast().isEmpty() ? Optional.empty()
				: decompressed(kept.getLast()).map((content) -> new Upload(
						new KeptFile(field, form.getOrDefault(field + ".name", List.of("")).getLast(), content)));
	}

	private static Optional<byte[]> decompressed(String kept) {
		try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(kept)))) {
			byte[] content = in.readNBytes(MAX_SIZE + 1);
			return (content.length > MAX_SIZE) ? Optional.empty() : Optional.of(content);
		}
		catch (IOException | IllegalArgumentException changedByHand) {
			return Optional.empty();
		}
	}

	@Override
	public InputStream getInputStream() {
		return new ByteArrayInputStream(this.content);
	}

	@Override
	public @Nullable String getContentType() {
		return null;
	}

	@Override
	public String getName() {
		return this.field;
	}

	@Override
	public String getSubmittedFileName() {
		return this.fileName;
	}

	@Override
	public long getSize() {
		return this.content.length;
	}

	@Override
	public void write(String path) {
		throw new UnsupportedOperationException("A kept file is read only");
	}

	@Override
	public void delete() {
		// There is nothing to delete.
	}

	@Override
	public @Nullable String getHeader(String name) {
		return null;
	}

	@Override
	public Collection<String> getHeaders(String name) {
		return List.of();
	}

	@Override
	public Collection<String> getHeaderNames() {
		return List.of();
	}

}
