package dev.kartoteka.domain.clientcard;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.domain.shared.FullName;

import static org.assertj.core.api.Assertions.assertThat;

class NameWordsTest {

	@Test
	void forgetsCaseAndTheDotsOfYo() {
		assertThat(NameWords.of(new FullName("СЕМЁНОВ", "Пётр", "")).words()).containsExactly("семенов", "петр");
		assertThat(NameWords.sought(" ПЁТР  семёнов ").words()).containsExactly("петр", "семенов");
	}

	@Test
	void filesAHyphenatedNameUnderEachOfItsParts() {
		assertThat(NameWords.of(new FullName("Римский-Корсаков", "Н", "А-Б-В")).words())
			.containsExactly("римский-корсаков", "корсаков", "н", "а-б-в", "б-в", "в");
	}

	@Test
	void takesComposedAndDecomposedLettersForTheSame() {
		assertThat(NameWords.sought("Андрей")).isEqualTo(NameWords.sought("Андрей"));
		assertThat(NameWords.sought("Ёлкин")).isEqualTo(NameWords.sought("Елкин"));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "\uFE63", "\uFF0D" })
	void takesEveryDashForAHyphen(String dash) {
		NameWords words = NameWords.of(new FullName("Петрова" + dash + "Водкина", "", ""));
		assertThat(words.words()).containsExactly("петрова-водкина", "водкина");
		assertThat(NameWords.sought("петрова" + dash + "в").words()).containsExactly("петрова-в");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'", "\u2019", "\u2018", "\u201B", "\u02BC", "\u02BB", "\u02B9", "\u2032", "\u00B4", "`",
			"\uFF07" })
	void ignoresApostrophesAndFindsWhatFollowsThem(String apostrophe) {
		NameWords words = NameWords.of(new FullName("O" + apostrophe + "Connor-D" + apostrophe + "Arcy", "", ""));
		assertThat(words.words()).containsExactly("oconnor-darcy", "connor-darcy", "darcy", "arcy");
		assertThat(NameWords.sought("o" + apostrophe + "conn").words()).containsExactly("oconn");
		assertThat(NameWords.sought(apostrophe).words()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "İbrahim,ibrahim", "DİNÇ,dinc", "Işık,isik", "ışık,ISIK", "Yıldız,YILDIZ", "Çağla,cagla",
			"Gülşən,gulsen", "Łukasz,lukasz", "Ørsted,orsted", "Strauß,strauss", "José,JOSE", "Ngọc,ngoc",
			"Σωκράτης,σωκρατησ", "Шәйхетдинов,шайхетдинов", "Җәлил,жалил", "Гөлнара,голнара", "Һади,хади",
			"Қайрат,кайрат", "Ғабит,габит", "Нұрсұлтан,нурсултан", "Үміт,уміт", "Їжакевич,іжакевич", "Ґалаґан,галаган",
			"Ёлкин,елкин", "Быков,БЫКОВ" })
	void ignoresCaseAndDiacriticsOfEveryLanguage(String name, String sought) {
		assertThat(NameWords.of(new FullName(name, "", ""))).isEqualTo(NameWords.sought(sought));
		assertThat(NameWords.sought(name.toUpperCase(Locale.ROOT))).isEqualTo(NameWords.sought(sought));
		assertThat(NameWords.sought(name.toLowerCase(Locale.ROOT))).isEqualTo(NameWords.sought(sought));
		assertThat(NameWords.sought(Normalizer.normalize(name, Form.NFD))).isEqualTo(NameWords.sought(sought));
	}

	@Test
	void tellsLettersApartThatOnlyLookAlike() {
		assertThat(NameWords.sought("Йод")).isNotEqualTo(NameWords.sought("Иод"));
		assertThat(NameWords.sought("Андрей").words()).containsExactly("андрей");
		assertThat(NameWords.sought("が")).isNotEqualTo(NameWords.sought("か"));
		assertThat(NameWords.sought("김").words()).containsExactly("김");
	}

	@Test
	void ignoresInvisibleCharacters() {
		assertThat(NameWords.sought("\u200EПет\u00ADров\u00A0Иван\uFEFF").words()).containsExactly("петров", "иван");
	}

	@Test
	void hasNoEmptyWords() {
		assertThat(NameWords.of(new FullName("-", "", " ")).words()).containsExactly("-");
		assertThat(NameWords.sought("   ").words()).isEmpty();
	}

}
