package dev.kartoteka.adapter.web.wire.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.servlet.http.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.adapter.web.wire.input.UploadedFile;
import dev.kartoteka.adapter.web.wire.input.UploadedText;
import dev.kartoteka.adapter.web.wire.input.WireError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

class CsvUploadTest {

	@Test
	void numbersRowsAsSpreadsheetsDo() throws IOException {
		assertThat(read("\uFEFF Phone ,NAME\r\n\r\n1,\"a\r\nb\"\r\n\r\n2,\"say \"\"c\"\"\""))
			.containsExactly("[Phone, NAME] 3 [1, a\r\nb]", "[Phone, NAME] 5 [2, say \"c\"]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "phone,name\n1,2", "phone;name\n1;2", "phone\tname\n1\t2", "sep=|\nphone|name\n1|2",
			"\"sep=;\"\r\nphone;name\r\n1;2", "\n,,\nphone,name\n1,2", "\"phone\";\"name\"\n1;2",
			"\u00A0phone\u00A0,\u200B name\n1,2" })
	void tellsTheSeparatorFromTheHeader(String file) throws IOException {
		assertThat(read(file)).singleElement().asString().startsWith("[phone, name]").endsWith(" [1, 2]");
	}

	/** More commas than semicolons, but not between known names. */
	@Test
	void prefersTheSeparatorThatGivesMostKnownColumns() throws IOException {
		assertThat(read("phone;name;\"a,b,c,d\";e,f,g,h\n1;2;3;4"))
			.containsExactly("[phone, name, a,b,c,d, e,f,g,h] 2 [1, 2, 3, 4]");
		assertThat(read("a;b\n1;2")).containsExactly("[a, b] 2 [1, 2]");
	}

	@Test
	void fitsRowsToTheHeader() throws IOException {
		assertThat(read("phone,name\n1\n2,b,,\n,\n \u00A0,\u200B\n3,c,d\n")).containsExactly("[phone, name] 2 [1, ]",
				"[phone, name] 3 [2, b]", "[phone, name] 6 [3, c, d]");
	}

	@Test
	void rejectsTextThatEndsInTheMiddleOfACharacter() {
		byte[] torn = "\uFEFFphone,name\n1,Анна".getBytes(StandardCharsets.UTF_8);
		assertRefused(Arrays.copyOf(torn, torn.length - 1),
				"The encoding of the file is not known. Save it as CSV in UTF-8 and send that file.");
	}

	@Test
	void rejectsTextThatIsInvalidFarBehindTheHeader() {
		String rows = "\uFEFFphone\n" + "1\n".repeat(100_000);
		byte[] file = Arrays.copyOf(rows.getBytes(StandardCharsets.UTF_8), rows.length() + 3);
		file[file.length - 1] = (byte) 0xFF;
		assertRefused(file, "The encoding of the file is not known.");
	}

	@Test
	void boundsTheLengthOfRows() {
		assertRefused("phone\n\"" + "x\n".repeat(600_000) + "\"", "The file is no valid CSV:");
		assertRefused("phone\n" + "x".repeat(600_000), "The file is no valid CSV:");
		assertRefused("phone\n" + "x,".repeat(200), "The file is no valid CSV:");
	}

	@Test
	void boundsTheNumberOfRows() throws IOException {
		assertThat(read("a\n" + "b\n\n".repeat(500_000))).hasSize(500_000);
		assertRefused("a\n" + "b\n".repeat(500_001), "The file has more than 500000 rows.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "phone\n1\n", "phone,phone\n\"" })
	void closesTheFileAlsoIfItIsRefused(String content) throws IOException {
		List<InputStream> opened = new ArrayList<>();
		UploadedFile file = fileOf(() -> {
			opened.add(spy(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))));
			return opened.getLast();
		});
		try (Stream<String> lines = CsvUpload.read(UploadedText.of(file).open(), CsvUploadTest::known,
				CsvUploadTest::shown)) {
			assertThat(lines).hasSize(1);
		}
		catch (WireError refused) {
			assertThat(content).endsWith("\"");
		}
		assertThat(opened).hasSizeGreaterThan(1);
		for (InputStream bytes : opened) {
			verify(bytes, atLeastOnce()).close();
		}
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
		try (Stream<String> lines = CsvUpload.read(UploadedText.of(fileOf(file)).open(), CsvUploadTest::known,
				CsvUploadTest::shown)) {
			return lines.toList();
		}
	}

	private static Function<CsvUpload.Line, String> shown(List<String> header) {
		return (line) -> header + " " + line.row() + " " + line.cells();
	}

	private static int known(List<String> header) {
		return (int) header.stream().filter(Set.of("phone", "name")::contains).count();
	}

	private static UploadedFile fileOf(byte[] content) throws IOException {
		return fileOf(() -> new ByteArrayInputStream(content));
	}

	private static UploadedFile fileOf(Supplier<InputStream> content) throws IOException {
		Part part = mock(Part.class);
		given(part.getInputStream()).willAnswer((_) -> content.get());
		return new UploadedFile(part);
	}

}
