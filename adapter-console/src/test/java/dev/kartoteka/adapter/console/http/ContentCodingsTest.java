package dev.kartoteka.adapter.console.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContentCodingsTest {

	@ParameterizedTest
	@ValueSource(strings = { "gzip", "gzip, deflate, br", "br;q=1.0, GZIP;q=0.5", "identity;q=0 , gzip ; q=0.001",
			"x-gzip" })
	void acceptGzip(String header) {
		assertThat(ContentCodings.acceptGzip(header)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "br", "gzip;q=0", "br, gzip ; q=0.000", "GZIP;Q=0", "gzipped", "not-gzip" })
	void refuseGzip(String header) {
		assertThat(ContentCodings.acceptGzip(header)).isFalse();
	}

	@Test
	void refuseItIfNothingIsSaid() {
		assertThat(ContentCodings.acceptGzip(null)).isFalse();
	}

}
