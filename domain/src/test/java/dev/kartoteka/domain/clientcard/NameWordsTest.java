package dev.kartoteka.domain.clientcard;

import org.junit.jupiter.api.Test;

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

	@Test
	void hasNoEmptyWords() {
		assertThat(NameWords.of(new FullName("-", "", " ")).words()).containsExactly("-");
		assertThat(NameWords.sought("   ").words()).isEmpty();
	}

}
