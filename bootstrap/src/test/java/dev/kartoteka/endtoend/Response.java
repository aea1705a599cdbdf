package dev.kartoteka.endtoend;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.assertj.core.api.AbstractStringAssert;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A response. Bodies are compared as texts. */
record Response(String request, HttpResponse<byte[]> response) {

	private static final JsonMapper MAPPER = new JsonMapper();

	int status() {
		return this.response.statusCode();
	}

	/** Returns the body, which has to be valid UTF-8. */
	String body() {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(this.response.body())).toString();
		}
		catch (CharacterCodingException ex) {
			throw new AssertionError(this.request + " is not answered in UTF-8", ex);
		}
	}

	Response is(int status) {
		assertThat(status()).as("%s\n%s", this.request, body()).isEqualTo(status);
		return this;
	}

	/**
	 * That status with exactly that body, for which white space may stand in the test.
	 */
	Response is(int status, String json) {
		is(status);
		bodyText().isEqualTo(JsonText.compact(json));
		return isJson();
	}

	/** That status without any body. */
	Response isEmpty(int status) {
		is(status);
		bodyText().isEmpty();
		return this;
	}

	Response isJson() {
		return has("Content-Type", "application/json");
	}

	Response has(String header, String value) {
		assertThat(header(header)).as("%s of %s", header, this.request).contains(value);
		return this;
	}

	Response hasNo(String header) {
		assertThat(header(header)).as("%s of %s", header, this.request).isEmpty();
		return this;
	}

	AbstractStringAssert<?> bodyText() {
		return assertThat(body()).as(this.request);
	}

	Optional<String> header(String name) {
		List<String> values = this.response.headers().allValues(name);
		assertThat(values).as("%s of %s", name, this.request).hasSizeLessThanOrEqualTo(1);
		return values.stream().findFirst();
	}

	String requiredHeader(String name) {
		return header(name).orElseThrow(() -> new AssertionError(this.request + " is answered without " + name));
	}

	JsonNode json() {
		return MAPPER.readTree(body());
	}

	/** Returns the value at that JSON pointer as text; "null" for null. */
	String at(String pointer) {
		JsonNode found = json().at(pointer);
		assertThat(found.isMissingNode()).as("%s: no %s in %s", this.request, pointer, body()).isFalse();
		return found.asString("null");
	}

	/** Returns the value at that JSON pointer of each element. */
	List<String> each(String pointer) {
		return json().valueStream().map((element) -> element.at(pointer).asString("null")).toList();
	}

	/** The elements of a page, as a list of their own. */
	List<String> eachResult(String pointer) {
		return json().get("results").valueStream().map((element) -> element.at(pointer).asString("null")).toList();
	}

}
