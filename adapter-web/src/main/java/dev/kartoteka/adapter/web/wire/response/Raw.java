package dev.kartoteka.adapter.web.wire.response;

import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.JsonText;

/** JSON that is written as it stands; its bytes are computed once. */
public record Raw(SerializableString json) {

	private static final Raw NULL = new Raw(new SerializedString("null"));

	static Raw of(String json) {
		return new Raw(new SerializedString(json));
	}

	/** The kept JSON; {@code null} if there is none. */
	public static Raw of(@Nullable JsonText text) {
		return (text == null) ? NULL : of(text.json());
	}

	/** The URL; {@code null} if there is none. */
	public static Raw of(@Nullable ImageUrl url) {
		return (url == null) ? NULL : of(ResponseJson.text(url));
	}

}
