package dev.kartoteka.domain.image;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ImageFileTest {

	private static final ImageName GIF = new ImageName("0123456789abcdef0123456789abcdef.gif");

	@Test
	void isAnOriginalOrAThumbnail() {
		ImageFile original = ImageFile.original(GIF);
		ImageFile thumbnail = new ImageFile(GIF, new ThumbnailWidth(320));
		assertThat(original.isOriginal()).isTrue();
		assertThat(thumbnail.isOriginal()).isFalse();
		assertThat(original.label()).isEqualTo(GIF.value());
		assertThat(thumbnail.label()).isEqualTo(GIF.value() + "-320");
	}

	@Test
	void keepsItsFormatButForThumbnailsOfGifs() {
		ThumbnailWidth width = new ThumbnailWidth(160);
		assertThat(ImageFile.original(GIF).format()).isEqualTo(ImageFormat.GIF);
		assertThat(new ImageFile(GIF, width).format()).isEqualTo(ImageFormat.PNG);
		assertThat(new ImageFile(ImageName.random(ImageFormat.JPEG), width).format()).isEqualTo(ImageFormat.JPEG);
	}

	@ParameterizedTest
	@EnumSource
	void hasANameThatTellsTheFormat(ImageFormat format) {
		ImageName name = ImageName.random(format);
		assertThat(name.format()).isEqualTo(format);
		assertThat(name.value()).hasSize(32 + 4).endsWith("." + format.extension());
		assertThat(ImageName.in(name.value())).contains(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a.png", "0123456789abcdef0123456789abcdef.bmp",
			"0123456789ABCDEF0123456789ABCDEF.png", "../0123456789abcdef0123456789abcdef.png" })
	void hasNoOtherName(String text) {
		assertThat(ImageName.in(text)).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> new ImageName(text));
	}

	@Test
	void hasOneOfFewWidths() {
		assertThat(ThumbnailWidth.of(640)).contains(new ThumbnailWidth(640));
		assertThat(ThumbnailWidth.of(641)).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> new ThumbnailWidth(641));
	}

}
