package dev.kartoteka.adapter.web.wire.response;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CompressionTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "-|false", "gzip|true", "GZIP|true", "x-gzip|true", "br, gzip;q=0.5|true", "gzip ; q=1|true",
					"gzip;q=0|false", "gzip;q=0.000, *|false", "*|true", "*;q=0|false", "br, deflate|false",
					"identity|false", "''|false", "gzipped|false", "gzip;q=0.001|true" })
	void compressesIfAccepted(@Nullable String acceptEncoding, boolean wanted) {
		assertThat(Compression.isAccepted(acceptEncoding)).isEqualTo(wanted);
	}

	@Test
	void shrinksBodies() {
		assertThat(Compression.gzip(new byte[10_000])).hasSizeLessThan(100);
	}

}
