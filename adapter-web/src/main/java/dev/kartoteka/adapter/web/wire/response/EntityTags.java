package dev.kartoteka.adapter.web.wire.response;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.Version;
import dev.kartoteka.domain.shared.VersionCondition;

/**
 * Entity tags: {@code "<version>"}, or {@code "<version>-<hash>"} where the
 * representation holds other objects, which change without the version.
 */
public final class EntityTags {

	private static final int HASH_BYTES = 12;

	private EntityTags() {
	}

	static String of(long version) {
		return "\"" + version + "\"";
	}

	static String of(long version, byte[] representation) {
		return "\"" + version + "-" + hash(representation) + "\"";
	}

	/** Of a representation that goes out in several encodings. */
	static String weak(byte[] representation) {
		return "W/\"" + hash(representation) + "\"";
	}

	/** The tag of something that has no version but its content. */
	static String ofContent(byte[] content) {
		return "\"" + hash(content) + "\"";
	}

	private static String hash(byte[] representation) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(representation);
			return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException("Every Java platform has SHA-256", impossible);
		}
	}

	/** Whether the header {@code If-None-Match} names the tag, or any. */
	static boolean isNamedIn(@Nullable String header, String tag) {
		return header != null
				&& tagsIn(header).stream().anyMatch((named) -> strong(named).equals(strong(tag)) || named.equals("*"));
	}

	private static String strong(String tag) {
		return tag.startsWith("W/") ? tag.substring(2) : tag;
	}

	/**
	 * What the header {@code If-Match} asks for. Weak tags and texts that are no tags of
	 * ours are never met.
	 */
	public static VersionCondition conditionIn(@Nullable String header) {
		if (header == null || tagsIn(header).contains("*")) {
			return VersionCondition.any();
		}
		Set<Version> versions = new HashSet<>();
		for (String tag : tagsIn(header)) {
			Version version = versionIn(tag);
			if (version != null) {
				versions.add(version);
			}
		}
		return new VersionCondition.OneOf(versions);
	}

	private static List<String> tagsIn(String header) {
		return Arrays.stream(header.split(",", -1)).map(String::strip).toList();
	}

	private static @Nullable Version versionIn(String tag) {
		if (tag.length() < 3 || tag.charAt(0) != '"' || tag.charAt(tag.length() - 1) != '"') {
			return null;
		}
		int hyphen = tag.indexOf('-');
		String version = tag.substring(1, (hyphen < 0) ? tag.length() - 1 : hyphen);
		try {
			return version.chars().allMatch((c) -> c >= '0' && c <= '9') ? new Version(Long.parseLong(version)) : null;
		}
		catch (NumberFormatException noVersion) {
			return null;
		}
	}

}
