package dev.kartoteka.adapter.web.wire.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.servlet.http.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.adapter.web.wire.input.UploadedFile;
import dev.kartoteka.adapter.web.wire.input.WireError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

class CsvUploadTest {

	@Test
	void numbersRowsAsSpreadsheetsDo() throws IOException {
		assertThat(read("\uFEFF Phone ,NAME\r\n\r\n1,\"a\r\nb\"\r\n\r\n2,\"say \"\"c\"\"\""))
			.containsExactly("[phone, name] 3 [1, a\r\nb]", "[phone, name] 5 [2, say \"c\"]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "phone;name\n1;2", "phone\tname\n1\t2" })
	void rejectsOtherSeparators(String file) {
		assertRefused(file, "The columns have to be separated by commas.");
	}

	@Test
	void rejectsMalformedUtf8AnywhereInTheFile() {
		byte[] russian = "Иванова".getBytes(Charset.forName("windows-1251"));
		assertRefused(russian, "The file is not in UTF-8.");
		byte[] late = "phone\n1\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
		late[late.length - 2] = (byte) 0xC8;
		assertRefused(late, "The file is not in UTF-8.");
		assertRefused("phone,name".getBytes(StandardCharsets.UTF_16), "The file is not in UTF-8.");
	}

	@Test
	void boundsTheLengthOfRows() {
		assertRefused("phone\n\"" + "x\n".repeat(600_000) + "\"", "The file is no valid CSV:");
		assertRefused("phone\n" + "x".repeat(600_000), "The file is no valid CSV:");
		assertRefused("phone\n" + ",".repeat(200), "The file is no valid CSV:");
	}

	@Test
	void boundsTheNumberOfRows() throws IOException {
		assertThat(read("a\n" + "b\n\n".repeat(500_000))).hasSize(500_000);
		assertRefused("a\n" + "b\n".repeat(500_001), "The file has more than 500000 rows.");
	}

	@Test
	void closesTheFile() throws IOException {
		InputStream whole = spy(new ByteArrayInputStream("phone\n1\n".getBytes(StandardCharsets.UTF_8)));
		try (Stream<String> lines = CsvUpload.read(fileOf(whole), CsvUploadTest::shown)) {
			assertThat(lines).hasSize(1);
		}
		verify(whole).close();
		InputStream refused = spy(new ByteArrayInputStream("phone,phone\n".getBytes(StandardCharsets.UTF_8)));
		assertThatExceptionOfType(WireError.class)
			.isThrownBy(() -> CsvUpload.read(fileOf(refused), CsvUploadTest::shown));
		verify(refused).close();
	}

	private static void assertRefused(String file, String reason) {
		assertRefused(file.getBytes(StandardCharsets.UTF_8), reason);
	}

	private static void assertRefused(byte[] file, String reason) {
		assertThatExceptionOfType(WireError.class).isThrownBy(() -> read(file))
			.satisfies((refusal) -> assertThat(refusal.body().toString()).startsWith("{file=[" + reason));
	}

	private static List<String> read(String file) throws IOException {
		return read(file.getBytes(StandardCharsets.UTF_8));
	}

	private static List<String> read(byte[] file) throws IOException {
		try (Stream<String> lines = CsvUpload.read(fileOf(new ByteArrayInputStream(file)), CsvUploadTest::shown)) {
			return lines.toList();
		}
	}

	private static Function<CsvUpload.Line, String> shown(List<String> header) {
		return (line) -> header + " " + line.row() + " " + line.cells();
	}

	private static UploadedFile fileOf(InputStream bytes) throws IOException {
		Part part = mock(Part.class);
		given(part.getInputStream()).willReturn(bytes);
		return new UploadedFile(part);
	}

}
