package dev.kartoteka.adapter.web.wire.response;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

import dev.kartoteka.domain.shared.JsonText;

/** JSON that is written as it is; its bytes are encoded once. */
public record RawJson(SerializableString json) {

	private static final RawJson NULL = new RawJson(new SerializedString("null"));

	static RawJson of(String json) {
		return new RawJson(new SerializedString(json));
	}

	/** The stored JSON; JSON {@code null} if there is none. */
	public static RawJson of(@Nullable JsonText text) {
		return (text == null) ? NULL : of(text.json());
	}

	/** The URL; JSON {@code null} if there is none. */
	public static RawJson of(@Nullable ImageUrl url) {
		return (url == null) ? NULL : of(ResponseJson.text(url));
	}

}
