package dev.kartoteka.adapter.web.wire.csv;

import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvFormulaEscapeTest {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+7", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "'=1+1", "''-1", "\uFF1D1+1",
			"\uFF0B7", "\uFF0D1", "\uFF20SUM(A1)", "\u200B=1", "\uFEFF\u2060+1" })
	void escapesFormulas(String text) {
		assertThat(CsvFormulaEscape.escape(text)).isEqualTo("'" + text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Anna", "d'Artagnan", "'s-Hertogenbosch", "''", "'", "1-2", " =1", "{\"a\":1}" })
	void leavesOtherTextsUnchanged(String text) {
		assertThat(CsvFormulaEscape.escape(text)).isEqualTo(text);
		assertThat(CsvFormulaEscape.unescape(text)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "a;=1+1|a;'=1+1", "a;+7;-1|a;'+7;'-1", "=1;@x|'=1;'@x",
			"a;'=1|a;''=1", "a;\"=1\"|a;'\"=1\"", "a;\u200B=1|a;'\u200B=1", "a;b|a;b", "a; =1|a; =1" })
	void escapesFormulasThatBeginWhereASpreadsheetSplitsTheText(String text, String cell) {
		assertThat(CsvFormulaEscape.escape(text)).isEqualTo(cell);
		assertThat(CsvFormulaEscape.escape(text.replace(';', '\t'))).isEqualTo(cell.replace(';', '\t'));
		assertThat(CsvFormulaEscape.escape(text.replace(';', '\n'))).isEqualTo(cell.replace(';', '\n'));
	}

	@Test
	void unescapesEveryTextThatItEscaped() {
		String[] parts = { "'", ";", "\t", "\n", "\r", "=", "-", "\uFF1D", "\u200B", "\"", "a", " ", "\uD83D\uDE00" };
		Random random = new Random(7);
		for (int i = 0; i < 100_000; i++) {
			String text = random.ints(random.nextInt(9), 0, parts.length)
				.mapToObj((part) -> parts[part])
				.collect(Collectors.joining());
			assertThat(CsvFormulaEscape.unescape(CsvFormulaEscape.escape(text))).isEqualTo(text);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "'=1+1", "''-1", "'", "'s", "+7", "", "'\t" })
	void unescapesWhatItEscaped(String text) {
		assertThat(CsvFormulaEscape.unescape(CsvFormulaEscape.escape(text))).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "-1", "@x" })
	void readsFormulasWithoutAnApostrophe(String typed) {
		assertThat(CsvFormulaEscape.unescape(typed)).isEqualTo(typed);
	}

}
