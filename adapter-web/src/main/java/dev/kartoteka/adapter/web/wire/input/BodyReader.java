package dev.kartoteka.adapter.web.wire.input;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads request bodies of all supported media types, within their size limits. */
public final class BodyReader {

	/** The largest size of a body without its files, in bytes. */
	public static final int MAX_BYTES = 1024 * 1024;

	/** The same limit as in Django. */
	private static final int MAX_FORM_FIELDS = 1000;

	private static final int TOO_LARGE = 413;

	private static final int UNSUPPORTED_MEDIA_TYPE = 415;

	private static final int TIMED_OUT = 408;

	private BodyReader() {
	}

	/**
	 * Reads the body.
	 * @param maxFileBytes the largest size of a file in it
	 * @throws IOException if the connection breaks
	 */
	public static Body read(HttpServletRequest request, long maxFileBytes) throws IOException {
		try {
			String contentType = request.getContentType();
			return switch (mediaType(contentType)) {
				case "application/json" -> json(bytes(request), charset(contentType));
				case "application/x-www-form-urlencoded" -> form(bytes(request), charset(contentType));
				case "multipart/form-data" -> multipart(request, maxFileBytes);
				default -> other(bytes(request), contentType);
			};
		}
		catch (WireError ex) {
			return Body.unreadable(ex);
		}
		catch (SocketTimeoutException ex) {
			return Body.unreadable(WireError.withDetail(TIMED_OUT, "The request body did not arrive in time."));
		}
	}

	/**
	 * Whether the body can be read again: the server stores the parts of a multipart
	 * body.
	 */
	public static boolean canReadAgain(HttpServletRequest request) {
		return mediaType(request.getContentType()).equals("multipart/form-data");
	}

	private static String mediaType(@Nullable String contentType) {
		if (contentType == null) {
			return "";
		}
		int semicolon = contentType.indexOf(';');
		String type = (semicolon < 0) ? contentType : contentType.substring(0, semicolon);
		return type.strip().toLowerCase(Locale.ROOT);
	}

	private static Charset charset(String contentType) {
		String lower = contentType.toLowerCase(Locale.ROOT);
		int start = lower.indexOf("charset=");
		if (start < 0) {
			return StandardCharsets.UTF_8;
		}
		int end = lower.indexOf(';', start);
		String name = lower.substring(start + "charset=".length(), (end < 0) ? lower.length() : end);
		try {
			return Charset.forName(name.replace('"', ' ').strip());
		}
		catch (IllegalArgumentException ex) {
			return StandardCharsets.UTF_8;
		}
	}

	private static byte[] bytes(HttpServletRequest request) throws IOException {
		if (request.getContentLengthLong() > MAX_BYTES) {
			throw tooLarge(MAX_BYTES);
		}
		byte[] bytes = request.getInputStream().readNBytes(MAX_BYTES + 1);
		if (bytes.length > MAX_BYTES) {
			throw tooLarge(MAX_BYTES);
		}
		return bytes;
	}

	private static WireError tooLarge(long maxBytes) {
		return WireError.withDetail(TOO_LARGE, "The request body is larger than " + maxBytes + " bytes.");
	}

	private static Body json(byte[] bytes, Charset charset) {
		if (bytes.length == 0) {
			return Body.ofJson(JsonNodeFactory.instance.objectNode());
		}
		try {
			return Body.ofJson(JsonInput.read(TextDecoder.decode(bytes, charset)));
		}
		catch (JsonInput.Malformed ex) {
			throw parseError("JSON parse error - " + ex.description());
		}
	}

	private static Body form(byte[] bytes, Charset charset) {
		int separators = 0;
		for (byte b : bytes) {
			separators += (b == '&') ? 1 : 0;
		}
		if (separators >= MAX_FORM_FIELDS) {
			throw parseError("The form has more than " + MAX_FORM_FIELDS + " fields.");
		}
		return Body.ofForm(FormInput.read(new String(bytes, StandardCharsets.ISO_8859_1), charset));
	}

	/**
	 * The server's parser throws exceptions of many kinds for malformed parts, among them
	 * a {@code NullPointerException}. None of them is a fault of the program.
	 */
	private static Body multipart(HttpServletRequest request, long maxFileBytes) throws IOException {
		if (request.getContentLengthLong() > maxFileBytes + MAX_BYTES) {
			throw tooLarge(maxFileBytes + MAX_BYTES);
		}
		try {
			ObjectNode form = JsonNodeFactory.instance.objectNode();
			long size = 0;
			for (Part part : request.getParts()) {
				String fileName = part.getSubmittedFileName();
				requireFitting(part, fileName != null, maxFileBytes);
				size += (fileName != null) ? 0 : part.getSize();
				if (size > MAX_BYTES) {
					throw tooLarge(MAX_BYTES);
				}
				if (fileName == null) {
					form.set(part.getName(), textNode(part, form.get(part.getName())));
				}
				else if (!fileName.isEmpty()) {
					form.set(part.getName(), JsonNodeFactory.instance.pojoNode(new UploadedFile(part)));
				}
			}
			return Body.ofForm(form);
		}
		catch (WireError ex) {
			throw ex;
		}
		catch (IllegalStateException ex) {
			requireIntact(request, ex);
			throw isTooLarge(ex, request) ? tooLarge(maxFileBytes + MAX_BYTES) : malformedMultipart(request);
		}
		catch (ServletException | IOException | RuntimeException ex) {
			requireIntact(request, ex);
			throw malformedMultipart(request);
		}
	}

	/**
	 * The server has set its own response if the connection breaks or a chunk is
	 * malformed.
	 * @throws IOException in that case, as for other bodies
	 */
	private static void requireIntact(HttpServletRequest request, Exception failure) throws IOException {
		if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) != null) {
			throw new IOException("The body cannot be read", failure);
		}
	}

	private static void requireFitting(Part part, boolean file, long maxFileBytes) {
		if (file && part.getSize() > maxFileBytes) {
			throw WireError.withDetail(TOO_LARGE,
					"The file is larger than " + maxFileBytes + " bytes. Send a smaller one.");
		}
	}

	/** Tomcat stops reading a body that exceeds its own limit. */
	private static boolean isTooLarge(IllegalStateException ex, HttpServletRequest request) {
		return request.getContentLengthLong() > MAX_BYTES
				|| (ex instanceof InvalidParameterException invalid && invalid.getErrorCode() == TOO_LARGE);
	}

	private static WireError malformedMultipart(HttpServletRequest request) {
		String contentType = request.getContentType().toLowerCase(Locale.ROOT);
		return parseError("Multipart form parse error - "
				+ (contentType.contains("boundary=") ? "Invalid multipart" : "Invalid boundary in multipart: None"));
	}

	private static JsonNode textNode(Part part, @Nullable JsonNode before) throws IOException {
		return RepeatedFormText.after(before, new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
	}

	private static Body other(byte[] bytes, @Nullable String contentType) {
		if (bytes.length > 0) {
			throw WireError.withDetail(UNSUPPORTED_MEDIA_TYPE,
					"Unsupported media type \"" + ((contentType != null) ? contentType : "") + "\" in request.");
		}
		return Body.ofJson(JsonNodeFactory.instance.objectNode());
	}

	private static WireError parseError(String detail) {
		return WireError.withDetail(400, detail);
	}

}
