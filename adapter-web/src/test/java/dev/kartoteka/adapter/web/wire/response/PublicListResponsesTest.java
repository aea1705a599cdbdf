package dev.kartoteka.adapter.web.wire.response;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.web.wire.input.Query;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PublicListResponsesTest {

	private static final int MANY = 1001;

	private final PublicListResponses responses = new PublicListResponses(Duration.ZERO, "");

	private final AtomicInteger represented = new AtomicInteger();

	private final List<Long> items = new ArrayList<>(List.of(1L, 2L));

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/list/");

	@Test
	void reusesTheBodyOfAnUnchangedList() throws IOException {
		assertThat(content().getContentAsString()).isEqualTo("[1,2]");
		assertThat(content().getContentAsString()).isEqualTo("[1,2]");
		assertThat(this.represented).hasValue(2);
	}

	@Test
	void respondsWithTheChangedList() throws IOException {
		String before = content().getHeader("ETag");
		this.items.set(1, 3L);
		MockHttpServletResponse after = content();
		assertThat(after.getContentAsString()).isEqualTo("[1,3]");
		assertThat(after.getHeader("ETag")).isNotEqualTo(before);
	}

	@Test
	void cachesByHost() throws IOException {
		content();
		this.request.setServerName("another");
		content();
		assertThat(this.represented).hasValue(4);
	}

	@Test
	void respondsWith304ToAKnownEntityTag() throws IOException {
		String tag = String.valueOf(content().getHeader("ETag"));
		assertThat(tag).startsWith("W/\"");
		for (String known : new String[] { tag, tag.substring(2), "*", "\"other\", " + tag }) {
			this.request.removeHeader("If-None-Match");
			this.request.addHeader("If-None-Match", known);
			MockHttpServletResponse response = content();
			assertThat(response.getStatus()).isEqualTo(304);
			assertThat(response.getContentLength()).isZero();
			assertThat(response.getHeader("ETag")).isEqualTo(tag);
			assertThat(response.getHeader("Cache-Control")).isEqualTo("public, no-cache");
		}
		this.items.add(3L);
		assertThat(content().getStatus()).isEqualTo(200);
	}

	@Test
	void setsMaxAgeIfConfigured() throws IOException {
		assertThat(content().getHeader("Cache-Control")).isEqualTo("public, no-cache");
		MockHttpServletResponse response = new MockHttpServletResponse();
		new PublicListResponses(Duration.ofMinutes(1), "Host").write(open(list()), this.request, Query.of(null),
				response);
		assertThat(response.getHeader("Cache-Control")).isEqualTo("public, max-age=60");
	}

	@Test
	void variesByWhatLinksDependOn() throws IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new PublicListResponses(Duration.ofMinutes(1), "Host, X-Forwarded-Host").write(open(list()), this.request,
				Query.of(null), response);
		assertThat(response.getHeaders("Vary")).containsExactly("Accept-Encoding, Host, X-Forwarded-Host");
		assertThat(content().getHeaders("Vary")).containsExactly("Accept-Encoding");
	}

	@Test
	void compressesLargeResponses() throws IOException {
		this.request.addHeader("Accept-Encoding", "gzip");
		assertThat(content().getHeader("Content-Encoding")).isNull();
		this.items.addAll(IntStream.range(0, 300).mapToObj((number) -> 1000L + number).toList());
		MockHttpServletResponse response = content();
		assertThat(response.getHeader("Content-Encoding")).isEqualTo("gzip");
		assertThat(response.getHeader("Vary")).contains("Accept-Encoding");
		assertThat(unzipped(response)).startsWith("[1,2,1000,").endsWith(",1299]");
		assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length).isLessThan(1500);
	}

	@Test
	void streamsLongListsWithoutATag() throws IOException {
		this.items.clear();
		IntStream.range(0, MANY).forEach((number) -> this.items.add((long) number));
		MockHttpServletResponse plain = content();
		assertThat(plain.getContentAsString()).startsWith("[0,1,").endsWith(",1000]");
		assertThat(plain.getHeader("ETag")).isNull();
		this.request.addHeader("Accept-Encoding", "gzip");
		MockHttpServletResponse compressed = content();
		assertThat(compressed.getHeader("Content-Encoding")).isEqualTo("gzip");
		assertThat(unzipped(compressed)).isEqualTo(plain.getContentAsString());
	}

	@Test
	void setsNoCacheHeadersOnErrors() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.request.addHeader("Accept-Encoding", "gzip");
		IntStream.range(0, MANY).forEach((number) -> this.items.add((long) number));
		Response.ItemList<Long> failing = new Response.ItemList<>(new InMemoryListing<>(this.items, Long::longValue),
				Long::longValue, (number) -> {
					throw new IllegalStateException("no answer");
				});
		assertThatIllegalStateException()
			.isThrownBy(() -> this.responses.write(open(failing), this.request, Query.of(null), response));
		for (String header : new String[] { "Cache-Control", "Vary", "Content-Encoding", "ETag" }) {
			assertThat(response.getHeader(header)).isNull();
		}
	}

	private MockHttpServletResponse content() throws IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		response.setCharacterEncoding("UTF-8");
		this.responses.write(open(list()), this.request, Query.of(null), response);
		return response;
	}

	private static Response.PublicList<Long> open(Response.ItemList<Long> list) {
		return new Response.PublicList<>(list, ListFormat.ARRAY, new PublicListResponses(Duration.ZERO, ""));
	}

	private Response.ItemList<Long> list() {
		return new Response.ItemList<>(new InMemoryListing<>(this.items, Long::longValue), Long::longValue,
				(number) -> {
					this.represented.incrementAndGet();
					return number;
				});
	}

	private static String unzipped(MockHttpServletResponse response) throws IOException {
		try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(response.getContentAsByteArray()))) {
			return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
