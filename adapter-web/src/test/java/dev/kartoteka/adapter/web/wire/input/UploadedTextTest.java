package dev.kartoteka.adapter.web.wire.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;

import jakarta.servlet.http.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class UploadedTextTest {

	private static final String TABLE = "Фамилия;Имя;Телефон\r\nЁлкина;Мария;8 (951) 748-72-95\r\n";

	@ParameterizedTest
	@CsvSource({ "UTF-8,false", "UTF-8,true", "UTF-16LE,false", "UTF-16LE,true", "UTF-16BE,false", "UTF-16BE,true",
			"windows-1251,false" })
	void tellsTheEncoding(Charset charset, boolean marked) throws IOException {
		assertThat(read(((marked ? "\uFEFF" : "") + TABLE).getBytes(charset))).isEqualTo(TABLE);
		String english = "phone,name\n+79517487295,Anna\n";
		assertThat(read(((marked ? "\uFEFF" : "") + english).getBytes(charset))).isEqualTo(english);
	}

	/** The case at which detectors by frequency take windows-1251 for MacCyrillic. */
	@Test
	void tellsShortTablesOfNamesInWindows1251() throws IOException {
		String[] names = { "Иванов", "Ким", "Цой", "Шамиль", "Щукин", "Юн", "Яна", "Айгуль", "Гайнутдинов", "Їжак" };
		Random random = new Random(17);
		for (int i = 0; i < 200; i++) {
			String table = random.ints(1 + random.nextInt(100), 0, names.length)
				.mapToObj((name) -> names[name] + ";8 (951) 748-72-95;№ 7 «А» – Google LLC\r\n")
				.collect(Collectors.joining("", "phone;name\r\n", ""));
			assertThat(read(table.getBytes(Charset.forName("windows-1251")))).isEqualTo(table);
		}
	}

	@Test
	void readsTheWholeFileBeforeItTakesItForUtf8() throws IOException {
		String table = "phone,name\n" + "1,Anna\n".repeat(30_000) + "2,Мария\n";
		assertThat(read(table.getBytes(Charset.forName("windows-1251")))).isEqualTo(table);
		assertThat(read(table.getBytes(StandardCharsets.UTF_8))).isEqualTo(table);
	}

	/** Four bytes a character, at every offset of the buffer. */
	@Test
	void acceptsUtf8WhoseCharactersCrossTheBuffer() throws IOException {
		for (int i = 0; i < 4; i++) {
			String text = "x".repeat(i) + "\uD83D\uDE00".repeat(20_000);
			assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
		}
	}

	@Test
	void acceptsASingleZeroByteInUtf8() throws IOException {
		assertThat(read("phone,name\n+79517487296,A\0B\n".getBytes(StandardCharsets.UTF_8))).contains("A\0B");
	}

	@ParameterizedTest
	@ValueSource(strings = { "IBM866", "x-MacCyrillic", "KOI8-R", "ISO-8859-5" })
	void refusesOtherEncodingsOfRussianTextRatherThanReadAnotherText(Charset charset) throws IOException {
		String table = "Фамилия;Имя;Телефон\r\nКузнецова;Мария;1\r\nБорисов;Пётр;2\r\nГригорьев;Олег;3\r\n";
		assertRefused(table.getBytes(charset), "The encoding of the file is not known.");
	}

	@Test
	void refusesWesternTextAndWhatIsNoText() {
		assertRefused("phone,name\n1,Müller\n2,José\n3,Zoë\n".getBytes(StandardCharsets.ISO_8859_1),
				"The encoding of the file is not known. Save it as CSV in UTF-8 and send that file.");
		byte[] noise = new byte[10_000];
		new Random(17).nextBytes(noise);
		assertRefused(noise, "The encoding of the file is not known.");
	}

	@Test
	void refusesWorkbooksWithAnAdvice() {
		String advice = "The file is a workbook. Save it as CSV in the spreadsheet program and send that file.";
		assertRefused(new byte[] { 'P', 'K', 3, 4, 20, 0 }, advice);
		assertRefused(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1 }, advice);
	}

	/**
	 * What programs export as a workbook is often a page or an XML document with another
	 * name.
	 */
	@ParameterizedTest
	@CsvSource({ "UTF-8,<html><table>", "windows-1251,' <TABLE>Ж'", "UTF-16LE,<?xml version='1.0'?>",
			"UTF-8,'\r\n<!DOCTYPE html>'" })
	void refusesMarkupWithAnAdvice(Charset charset, String start) {
		String advice = "The file is HTML or XML. Open it in a spreadsheet program, save it as CSV and send that file.";
		assertRefused(start.getBytes(charset), advice);
		assertRefused(("\uFEFF" + start).getBytes(StandardCharsets.UTF_8), advice);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "JSON|[{\"name\":\"Анна\"}]", "JSON| { \"cards\": []}", "JSON|[[1]]",
			"PDF|%PDF-1.7", "RTF|{\\rtf1\\ansi" })
	void refusesFilesOfOtherKindsWithAnAdvice(String kind, String start) {
		assertRefused(start.getBytes(StandardCharsets.UTF_8),
				"The file is " + kind + ". Send the cards as CSV, or as contacts (vCard).");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[name];[phone]\n", "{name},phone\n" })
	void readsATableThatBeginsWithABracket(String table) throws IOException {
		assertThat(read(table.getBytes(StandardCharsets.UTF_8))).isEqualTo(table);
	}

	@Test
	void readsATableThatBeginsWithALessThanSign() throws IOException {
		assertThat(read("< 5,phone\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("< 5,phone\n");
	}

	private static void assertRefused(byte[] file, String reason) {
		assertThatExceptionOfType(WireError.class).isThrownBy(() -> read(file))
			.satisfies((refusal) -> assertThat(refusal.body().toString()).startsWith("{file=[" + reason));
	}

	private static String read(byte[] file) throws IOException {
		Part part = mock(Part.class);
		given(part.getInputStream()).willAnswer((_) -> new ByteArrayInputStream(file));
		try (Reader text = UploadedText.of(new UploadedFile(part)).open()) {
			return text.readAllAsString();
		}
	}

}
