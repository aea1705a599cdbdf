package dev.kartoteka.adapter.web.wire.response;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RepresentationContextTest {

	private final RepresentationContext context = new RepresentationContext("https://cards.example");

	@Test
	void representsTheSameObjectOnce() {
		AtomicInteger times = new AtomicInteger();
		Named one = new Named("a", null);
		RawJson first = this.context.cachedJson(one, (named) -> counted(times, named));
		assertThat(this.context.cachedJson(one, (named) -> counted(times, named))).isSameAs(first);
		assertThat(this.context.cachedJson(new Named("a", null), (named) -> counted(times, named))).isNotSameAs(first);
		assertThat(times).hasValue(2);
		assertThat(ResponseJson.text(first)).isEqualTo("{\"full_name\":\"a\",\"created_at\":null}");
	}

	@Test
	void boundsItsCache() {
		AtomicInteger times = new AtomicInteger();
		Named one = new Named("a", null);
		this.context.cachedJson(one, (named) -> counted(times, named));
		for (int i = 0; i < 1000; i++) {
			this.context.cachedJson(new Named("b", null), (named) -> named);
		}
		this.context.cachedJson(one, (named) -> counted(times, named));
		assertThat(times).hasValue(2);
	}

	private static Named counted(AtomicInteger times, Named named) {
		times.incrementAndGet();
		return named;
	}

	@ParameterizedTest
	@CsvSource({ "2021-10-21T15:38:07.599042Z, 2021-10-21T15:38:07.599042Z",
			"2021-10-21T15:38:07.000001Z, 2021-10-21T15:38:07.000001Z",
			"2021-10-21T15:38:07.500Z, 2021-10-21T15:38:07.500000Z", "2021-10-21T15:38:07Z, 2021-10-21T15:38:07Z",
			"0999-01-02T03:04:05Z, 0999-01-02T03:04:05Z", "1969-12-31T23:59:59.999999Z, 1969-12-31T23:59:59.999999Z" })
	void printsInstantsWithSixDigitsOrNone(Instant instant, String printed) {
		assertThat(ResponseJson.text(instant)).isEqualTo("\"" + printed + "\"");
	}

	@Test
	void escapesOnlyWhatJsonRequires() {
		assertThat(ResponseJson.text("Ёж/<&>'😀\u2028\u007f")).isEqualTo("\"Ёж/<&>'😀\u2028\u007f\"");
		assertThat(ResponseJson.text("\"\\\b\f\n\r\t\u001f\u0000"))
			.isEqualTo("\"\\\"\\\\\\b\\f\\n\\r\\t\\u001f\\u0000\"");
		assertThat(ResponseJson.bytes("😀")).hasSize(6);
	}

	private record Named(String fullName, @org.jspecify.annotations.Nullable Instant createdAt) {
	}

}
