package dev.kartoteka.adapter.web.wire.response;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.shared.JsonText;

import static org.assertj.core.api.Assertions.assertThat;

/** Characters are written as Django REST Framework writes them. */
class ResponseJsonTest {

	private static final String SPECIAL = "ф😀/\u007F\u0085\"\\\n\t\u001F\u2028\u2029";

	private static final String WRITTEN = "{\"text\":\"ф😀/\u007F\u0085\\\"\\\\\\n\\t\\u001f\\u2028\\u2029\"}";

	@Test
	void escapesOnlyWhatMustBeAndLineSeparators() {
		assertThat(ResponseJson.text(Map.of("text", SPECIAL))).isEqualTo(WRITTEN);
		assertThat(new String(ResponseJson.bytes(Map.of("text", SPECIAL)), StandardCharsets.UTF_8)).isEqualTo(WRITTEN);
	}

	@Test
	void escapesLineSeparatorsInStoredJson() {
		JsonText stored = new JsonText("{\"site\":\"a\u2028b\u2029c\"}");
		String written = "{\"links\":{\"site\":\"a\\u2028b\\u2029c\"}}";
		assertThat(ResponseJson.text(Map.of("links", stored))).isEqualTo(written);
		assertThat(ResponseJson.text(Map.of("links", RawJson.of(stored)))).isEqualTo(written);
	}

}
