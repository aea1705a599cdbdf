package dev.kartoteka.architecture.planted.testnames;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Clean, except for one class inside. */
class FoundTest extends Suite {

	@Nested
	class Inside {

		@Test
		void passes() {
		}

	}

	static class NotNested {

		@Test
		void passes() {
		}

	}

}
