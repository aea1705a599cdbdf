package dev.kartoteka.application.derived;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.derived.Repair;

import static org.assertj.core.api.Assertions.assertThat;

class RepairDerivedDataServiceTest {

	@Test
	void tellsWhatWasRepaired() {
		List<Repair> repairs = List.of(new Repair("words", 1, 2));
		assertThat(new RepairDerivedDataService(() -> repairs).repair()).isEqualTo(repairs);
	}

}
