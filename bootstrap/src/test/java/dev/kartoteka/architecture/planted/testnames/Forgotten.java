package dev.kartoteka.architecture.planted.testnames;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class Forgotten {

	@Test
	void passes() {
	}

	@Nested
	class Inside {

		@Test
		void passes() {
		}

	}

}
