package dev.kartoteka.adapter.console.http;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class ReplyWriterTest {

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final ReplyWriter writer = new ReplyWriter(this.request, this.response);

	@Test
	void allowsImagesOfTheMapOnItsPageOnly() throws IOException {
		this.writer.protect();
		assertThat(this.response.getHeader("Content-Security-Policy")).contains("; img-src 'self'; ");
		this.writer.write(new Reply.Html(200, new byte[0]).withImagesOf("https://tiles.example.org"));
		assertThat(this.response.getHeader("Content-Security-Policy"))
			.contains("; img-src 'self' https://tiles.example.org; ", "script-src 'self'; ");
		assertThat(this.response.getHeader("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
	}

	@Test
	void compressesOnlyForThoseWhoAcceptIt() throws IOException {
		this.request.addHeader("Accept-Encoding", "gzip;q=0");
		this.writer.write(new Reply.Html(200, new byte[100]));
		assertThat(this.response.getHeader("Content-Encoding")).isNull();
		assertThat(this.response.getContentAsByteArray()).hasSize(100);
	}

	@Test
	void letsTheBrowserAloneKeepPictures() throws IOException {
		this.request.addHeader("Accept-Encoding", "gzip");
		this.writer.protect();
		this.writer.write(Reply.picture("image/png", new byte[100]));
		assertThat(this.response.getHeader("Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
		assertThat(this.response.getContentType()).isEqualTo("image/png");
		assertThat(this.response.getHeader("Content-Encoding")).isNull();
		assertThat(this.response.getContentAsByteArray()).hasSize(100);
	}

}
