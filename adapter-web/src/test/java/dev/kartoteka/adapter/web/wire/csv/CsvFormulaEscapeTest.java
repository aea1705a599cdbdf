package dev.kartoteka.adapter.web.wire.csv;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvFormulaEscapeTest {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+7", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "'=1+1", "''-1" })
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
