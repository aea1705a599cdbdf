package dev.kartoteka.adapter.web.wire.input;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ImageTooLarge;
import dev.kartoteka.domain.image.NotAnImage;
import dev.kartoteka.domain.image.ReceiveImage;
import dev.kartoteka.domain.image.TooManyPixels;
import dev.kartoteka.domain.shared.InvalidInput;

import org.springframework.mock.web.MockPart;

import static org.assertj.core.api.Assertions.assertThat;

class UploadedImagesTest {

	private static final JsonNode FILE = JsonNodeFactory.instance
		.pojoNode(new UploadedFile(new MockPart("image", new byte[] { 1 })));

	@Test
	void tellsAnImageThatNeverFitsIntoTheMemoryFromOneThatIsBroken() {
		assertThat(refused(new ImageTooLarge()))
			.isEqualTo("The image is too large to be processed. Upload one with fewer pixels.");
		assertThat(refused(new NotAnImage())).startsWith("Upload a valid image.");
	}

	@Test
	void saysHowManyPixelsAreAccepted() {
		assertThat(refused(new TooManyPixels()))
			.isEqualTo("The image has more than 40 megapixels. Make it smaller, and upload it again.");
	}

	@Test
	void saysWhatToDoWithAKnownFormatThatIsNotAccepted() {
		assertThat(refused(new NotAnImage("HEIC")))
			.isEqualTo("Upload a valid image. The file you uploaded was either not an image or a corrupted image. "
					+ "It is HEIC: save it as JPEG, PNG, GIF or WebP, and upload that file.");
	}

	private static String refused(InvalidInput reason) {
		ReceiveImage refusing = (_) -> {
			throw reason;
		};
		FieldResult<ImageName> result = new UploadedImages(refusing).type().read(FILE, true);
		assertThat(result).isInstanceOf(FieldResult.Invalid.class);
		List<String> errors = ((FieldResult.Invalid<ImageName>) result).errors();
		assertThat(errors).hasSize(1);
		return errors.getFirst();
	}

}
