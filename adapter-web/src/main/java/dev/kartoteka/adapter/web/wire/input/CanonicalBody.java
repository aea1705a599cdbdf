package dev.kartoteka.adapter.web.wire.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.POJONode;

/** Canonical texts of bodies: bodies with equal content have equal texts. */
public final class CanonicalBody {

	private static final int PORTION = 64 * 1024;

	private CanonicalBody() {
	}

	/** The canonical text. A file is represented by its SHA-256 digest. */
	public static String of(Body.Tree body) {
		JsonNode root = body.root();
		if (!body.form() || !root.isObject()) {
			return "json " + JsonOutput.compact(root);
		}
		StringBuilder text = new StringBuilder("form");
		for (Map.Entry<String, JsonNode> field : root.properties()) {
			appendLengthAndText(field.getKey(), text);
			List<JsonNode> values = RepeatedFormText.allOf(field.getValue());
			text.append(' ').append(values.size());
			values.forEach((value) -> appendLengthAndText(textOf(value), text));
		}
		return text.toString();
	}

	private static void appendLengthAndText(String part, StringBuilder text) {
		text.append(' ').append(part.length()).append(' ').append(part);
	}

	private static String textOf(JsonNode value) {
		return (value instanceof POJONode node && node.getPojo() instanceof UploadedFile file) ? digestOf(file)
				: value.asString();
	}

	private static String digestOf(UploadedFile file) {
		try (InputStream in = file.part().getInputStream()) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			byte[] portion = new byte[PORTION];
			for (int read = in.read(portion); read >= 0; read = in.read(portion)) {
				digest.update(portion, 0, read);
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is missing", ex);
		}
	}

}
