package dev.kartoteka.domain.image;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ImageDataTest {

	@Test
	void isReadInPortions() {
		byte[] bytes = new byte[ImageData.PORTION_SIZE + 2];
		bytes[1] = 7;
		bytes[ImageData.PORTION_SIZE] = 8;
		ImageData data = ImageData.of(bytes);
		assertThat(data.size()).isEqualTo(ImageData.PORTION_SIZE + 2L);
		assertThat(data.portionAt(0)).hasSize(ImageData.PORTION_SIZE).startsWith(0, 7);
		assertThat(data.portionAt(ImageData.PORTION_SIZE)).containsExactly(8, 0);
		assertThat(data.portionAt(ImageData.PORTION_SIZE + 1)).containsExactly(0);
	}

	@ParameterizedTest
	@ValueSource(longs = { -1, 3, 4 })
	void hasNothingBesides(long offset) {
		ImageData data = ImageData.of(new byte[3]);
		assertThatIllegalArgumentException().isThrownBy(() -> data.portionAt(offset))
			.withMessage("There is nothing at " + offset + " of 3");
	}

}
