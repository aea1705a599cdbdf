package dev.kartoteka.domain.shared;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MappedListingTest {

	private final Listing<String> texts = new Numbers().map((number) -> "number " + number);

	@Test
	void mapsEveryItem() {
		assertThat(this.texts.all()).containsExactly("number 1", "number 2");
	}

	@Test
	void keepsTheNumberOfItemsOnAllPages() {
		assertThat(this.texts.page(3, 5)).isEqualTo(new Listing.Page<>(List.of("number 3", "number 5"), 7));
	}

	@Test
	void tellsOnWhichSideMoreItemsAre() {
		assertThat(this.texts.slice(new Listing.Cursor.Before(4), 5))
			.isEqualTo(new Listing.Slice<>(List.of("number 5"), true, false));
		assertThat(this.texts.slice(new Listing.Cursor.After(4), 5))
			.isEqualTo(new Listing.Slice<>(List.of("number 5"), false, true));
	}

	@Test
	void hasTheMarkOfItsSource() {
		assertThat(this.texts.mark()).contains("mark");
	}

	/** Shows in its items how it was called. */
	private static final class Numbers implements Listing<Long> {

		@Override
		public Stream<Long> all() {
			return Stream.of(1L, 2L);
		}

		@Override
		public Page<Long> page(long number, int size) {
			return new Page<>(List.of(number, (long) size), 7);
		}

		@Override
		public Slice<Long> slice(Cursor cursor, int size) {
			return new Slice<>(List.of((long) size), cursor instanceof Cursor.Before, cursor instanceof Cursor.After);
		}

		@Override
		public Optional<String> mark() {
			return Optional.of("mark");
		}

	}

}
