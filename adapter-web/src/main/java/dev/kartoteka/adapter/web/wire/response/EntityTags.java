package dev.kartoteka.adapter.web.wire.response;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.Version;
import dev.kartoteka.domain.shared.VersionCondition;

import org.springframework.http.ETag;

/**
 * Creates and evaluates entity tags: {@code "<version>"}, or {@code "<version>-<hash>"}
 * if the representation contains other objects, which change without the version.
 */
public final class EntityTags {

	private static final int HASH_BYTES = 12;

	private EntityTags() {
	}

	static ETag of(long version) {
		return new ETag(Long.toString(version), false);
	}

	static ETag of(long version, byte[] representation) {
		return new ETag(version + "-" + hash(representation), false);
	}

	/** A weak tag, for a representation with several encodings. */
	static ETag weak(byte[] representation) {
		return new ETag(hash(representation), true);
	}

	/** A tag of content without a version. */
	static ETag ofContent(byte[] content) {
		return new ETag(hash(content), false);
	}

	private static String hash(byte[] representation) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(representation);
			return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** Whether the header {@code If-None-Match} names the tag or any tag. */
	static boolean isNamedIn(@Nullable String header, ETag tag) {
		return header != null
				&& ETag.parse(header).stream().anyMatch((named) -> named.isWildcard() || named.compare(tag, false));
	}

	/**
	 * The condition of the header {@code If-Match}. Weak tags and tags without a version
	 * never match.
	 */
	public static VersionCondition conditionIn(@Nullable String header) {
		List<ETag> tags = (header != null) ? ETag.parse(header) : List.of();
		if (header == null || tags.stream().anyMatch(ETag::isWildcard)) {
			return VersionCondition.any();
		}
		Set<Version> versions = new HashSet<>();
		for (ETag tag : tags) {
			Version version = versionIn(tag);
			if (version != null) {
				versions.add(version);
			}
		}
		return new VersionCondition.OneOf(versions);
	}

	private static @Nullable Version versionIn(ETag tag) {
		int hyphen = tag.tag().indexOf('-');
		String version = (hyphen < 0) ? tag.tag() : tag.tag().substring(0, hyphen);
		boolean isNumber = !version.isEmpty() && version.chars().allMatch((c) -> c >= '0' && c <= '9');
		try {
			return (isNumber && !tag.weak()) ? new Version(Long.parseLong(version)) : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

}
