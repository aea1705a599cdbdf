package dev.kartoteka.adapter.media.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageFile;
import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ImageTooLarge;
import dev.kartoteka.domain.image.ImageWorkshop;
import dev.kartoteka.domain.image.ImageWorkshop.Prepared;
import dev.kartoteka.domain.image.NotAnImage;
import dev.kartoteka.domain.image.ReceiveImage;
import dev.kartoteka.domain.image.ThumbnailWidth;
import dev.kartoteka.domain.image.TooManyPixels;
import dev.kartoteka.domain.shared.Unavailable;

import static dev.kartoteka.adapter.media.image.Samples.BLUE;
import static dev.kartoteka.adapter.media.image.Samples.GREEN;
import static dev.kartoteka.adapter.media.image.Samples.HEIGHT;
import static dev.kartoteka.adapter.media.image.Samples.RED;
import static dev.kartoteka.adapter.media.image.Samples.WIDTH;
import static dev.kartoteka.adapter.media.image.Samples.YELLOW;
import static dev.kartoteka.adapter.media.image.Samples.assertQuarters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ImageIoWorkshopTest {

	private final ImageWorkshop workshop = new ImageIoWorkshop(ImageBulkhead.ofThisMachine(Duration.ofSeconds(5)));

	static Stream<Arguments> takesEveryFormatInAllItsForms() {
		return Stream.of(Arguments.of("JPEG", Samples.jpeg(), ImageFormat.JPEG),
				Arguments.of("progressive JPEG", Samples.file("progressive.jpg"), ImageFormat.JPEG),
				Arguments.of("JPEG for print", Samples.file("cmyk.jpg"), ImageFormat.JPEG),
				Arguments.of("JPEG with colours of its own", Samples.file("wide-gamut.jpg"), ImageFormat.JPEG),
				Arguments.of("PNG", Samples.png(), ImageFormat.PNG),
				Arguments.of("deep PNG", Samples.file("deep.png"), ImageFormat.PNG),
				Arguments.of("PNG with a palette",
						Samples.written(Samples.picture(BufferedImage.TYPE_BYTE_INDEXED), "png"), ImageFormat.PNG),
				Arguments.of("GIF", Samples.gif(), ImageFormat.GIF),
				Arguments.of("lossy WebP", Samples.file("lossy.webp"), ImageFormat.JPEG),
				Arguments.of("lossless WebP", Samples.file("lossless.webp"), ImageFormat.JPEG),
				Arguments.of("animated WebP", Samples.file("animated.webp"), ImageFormat.JPEG));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void takesEveryFormatInAllItsForms(String name, byte[] upload, ImageFormat format) {
		Prepared prepared = prepared(upload);
		assertThat(prepared.format()).isEqualTo(format);
		BufferedImage picture = Samples.read(prepared.data());
		assertThat(picture.getWidth()).isEqualTo(WIDTH);
		assertThat(picture.getHeight()).isEqualTo(HEIGHT);
		if (!name.contains("print")) {
			assertQuarters(picture, RED, GREEN, BLUE, YELLOW);
		}
		assertThat(firstBytes(prepared)).isEqualTo(switch (format) {
			case JPEG -> "\u00FF\u00D8\u00FF";
			case PNG -> "\u0089PN";
			case GIF -> "GIF";
		});
	}

	/** Without a profile the exact colors of an ink are unknown. */
	@Test
	void showsInksAsTheColoursThatTheyAreMeantFor() {
		BufferedImage picture = Samples.read(prepared(Samples.file("cmyk.jpg")).data());
		assertThat(picture.getColorModel().getNumComponents()).isEqualTo(3);
		Color red = new Color(picture.getRGB(WIDTH / 4, HEIGHT / 4));
		Color blue = new Color(picture.getRGB(WIDTH / 4, HEIGHT * 3 / 4));
		assertThat(red.getRed()).isGreaterThan(red.getGreen() + 80).isGreaterThan(red.getBlue() + 80);
		assertThat(blue.getBlue()).isGreaterThan(blue.getRed() + 80).isGreaterThan(blue.getGreen() + 80);
	}

	@Test
	void keepsGreyAndTransparencyAndDepth() {
		BufferedImage grey = Samples
			.read(prepared(Samples.written(Samples.picture(BufferedImage.TYPE_BYTE_GRAY), "jpg")).data());
		assertThat(grey.getColorModel().getNumComponents()).isEqualTo(1);
		BufferedImage deep = Samples.read(prepared(Samples.file("grey16.png")).data());
		assertThat(deep.getColorModel().getPixelSize()).isEqualTo(16);
		Prepared transparent = prepared(Samples.file("transparent.webp"));
		assertThat(transparent.format()).isEqualTo(ImageFormat.PNG);
		BufferedImage picture = Samples.read(transparent.data());
		assertThat(picture.getRGB(WIDTH / 4, HEIGHT / 4) >>> 24).isZero();
		assertThat(picture.getRGB(WIDTH * 3 / 4, HEIGHT / 4) >>> 24).isEqualTo(255);
		BufferedImage clear = new BufferedImage(8, 8, BufferedImage.TYPE_4BYTE_ABGR);
		assertThat(Samples.read(prepared(Samples.written(clear, "png")).data()).getRGB(0, 0) >>> 24).isZero();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void turnsPicturesTheRightWayUp(int orientation) {
		for (byte[] upload : List.of(Samples.jpegTurned(orientation), Samples.pngTurned(orientation))) {
			BufferedImage picture = Samples.read(prepared(upload).data());
			assertThat(picture.getWidth()).isEqualTo((orientation > 4) ? HEIGHT : WIDTH);
			assertQuarters(picture, switch (orientation) {
				case 2 -> new Color[] { GREEN, RED, YELLOW, BLUE };
				case 3 -> new Color[] { YELLOW, BLUE, GREEN, RED };
				case 4 -> new Color[] { BLUE, YELLOW, RED, GREEN };
				case 5 -> new Color[] { RED, BLUE, GREEN, YELLOW };
				case 6 -> new Color[] { BLUE, RED, YELLOW, GREEN };
				case 7 -> new Color[] { YELLOW, GREEN, BLUE, RED };
				case 8 -> new Color[] { GREEN, YELLOW, RED, BLUE };
				default -> new Color[] { RED, GREEN, BLUE, YELLOW };
			});
		}
	}

	@Test
	void turnsWebpToo() {
		BufferedImage picture = Samples.read(prepared(Samples.file("turned.webp")).data());
		assertThat(picture.getWidth()).isEqualTo(HEIGHT);
		assertQuarters(picture, BLUE, RED, YELLOW, GREEN);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 9, 65535 })
	void leavesAPictureAsItIsThatIsTurnedInNoKnownWay(int orientation) {
		assertQuarters(Samples.read(prepared(Samples.jpegTurned(orientation)).data()), RED, GREEN, BLUE, YELLOW);
	}

	@Test
	void leavesNothingInTheFileButThePicture() {
		byte[] comment = Samples.chunk("tEXt", "Comment\0SECRET-OWNER".getBytes(StandardCharsets.ISO_8859_1));
		byte[] png = Samples.png();
		byte[] commented = Samples.joined(Arrays.copyOf(png, 33), comment, Arrays.copyOfRange(png, 33, png.length));
		byte[] behind = Samples.joined(Samples.jpeg(), "SECRET-OWNER".getBytes(StandardCharsets.ISO_8859_1));
		byte[] gif = Samples.gif();
		byte[] told = Samples.joined(Arrays.copyOf(gif, gif.length - 1), new byte[] { 0x21, (byte) 0xFE, 12 },
				"SECRET-OWNER".getBytes(StandardCharsets.ISO_8859_1), new byte[] { 0, 0x3B });
		assertThat(text(Samples.file("located.jpg"))).contains("Exif", "SECRET-OWNER");
		assertThat(text(Samples.file("wide-gamut.jpg"))).contains("ICC_PROFILE");
		for (byte[] upload : List.of(Samples.file("located.jpg"), Samples.file("wide-gamut.jpg"), commented, behind,
				told, Samples.jpegTurned(6), Samples.pngTurned(6), Samples.file("turned.webp"),
				Samples.file("wide-gamut.png"))) {
			assertThat(text(Samples.bytes(prepared(upload).data()))).doesNotContain("SECRET-OWNER", "Exif", "eXIf",
					"ICC_PROFILE", "iCCP", "tEXt", "Leica", "http://ns.adobe.com");
		}
	}

	/**
	 * 200, 100, 50 in Display P3 are 215, 93, 31, by the matrices of both color spaces.
	 */
	@ParameterizedTest
	@ValueSource(
			ints = { BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_4BYTE_ABGR, BufferedImage.TYPE_BYTE_INDEXED })
	void convertsPngsWithAProfile(int type) {
		BufferedImage picture = filled(new BufferedImage(8, 8, type), new Color(200, 100, 50));
		Color stored = new Color(picture.getRGB(4, 4));
		byte[] png = Samples.written(picture, "png");
		Color plain = new Color(Samples.read(prepared(png).data()).getRGB(4, 4));
		assertThat(plain).isEqualTo(stored);
		byte[] wide = Samples.joined(Arrays.copyOf(png, 33), Samples.displayP3(),
				Arrays.copyOfRange(png, 33, png.length));
		Prepared prepared = prepared(wide);
		BufferedImage converted = Samples.read(prepared.data());
		assertThat(text(Samples.bytes(prepared.data()))).doesNotContain("iCCP");
		assertThat(converted.getColorModel().hasAlpha()).isEqualTo(type == BufferedImage.TYPE_4BYTE_ABGR);
		Color color = new Color(converted.getRGB(4, 4), true);
		assertThat(color.getAlpha()).isEqualTo(255);
		if (type != BufferedImage.TYPE_BYTE_INDEXED) {
			assertThat(color.getRed()).isBetween(213, 217);
			assertThat(color.getGreen()).isBetween(91, 95);
			assertThat(color.getBlue()).isBetween(29, 33);
		}
		assertThat(color.getRed()).isGreaterThan(stored.getRed() + 8);
	}

	@Test
	void ignoresProfilesThatAreDamagedOrOfOtherColors() {
		byte[] png = Samples.png();
		byte[] nonsense = "name\0\0nonsense".getBytes(StandardCharsets.ISO_8859_1);
		for (byte[] profile : List.of(nonsense, new byte[0], new byte[] { 0 }, Arrays.copyOf(nonsense, 5))) {
			byte[] upload = Samples.joined(Arrays.copyOf(png, 33), Samples.chunk("iCCP", profile),
					Arrays.copyOfRange(png, 33, png.length));
			assertQuarters(Samples.read(prepared(upload).data()), RED, GREEN, BLUE, YELLOW);
		}
		byte[] grey = Samples.written(Samples.picture(BufferedImage.TYPE_BYTE_GRAY), "png");
		byte[] upload = Samples.joined(Arrays.copyOf(grey, 33), Samples.displayP3(),
				Arrays.copyOfRange(grey, 33, grey.length));
		assertThat(Samples.read(prepared(upload).data()).getColorModel().getNumComponents()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "8,false", "8,true", "16,false", "16,true" })
	void keepsGreyAsItIsWhenTurnedOrMadeSmall(int bits, boolean alpha) {
		byte[] png = Samples.written(Samples.grey(1000, 500, 128, bits, alpha), "png");
		byte[] turned = Samples.joined(Arrays.copyOf(png, 33), Samples.turning(6),
				Arrays.copyOfRange(png, 33, png.length));
		for (byte[] upload : List.of(png, turned)) {
			ImageData original = prepared(upload).data();
			assertThat(Samples.firstSample(Samples.read(original))).isEqualTo(128);
			ImageFile file = new ImageFile(ImageName.random(ImageFormat.PNG), new ThumbnailWidth(320));
			assertThat(Samples.firstSample(Samples.read(this.workshop.thumbnail(file, original)))).isEqualTo(128);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "....ftypheic....mif1heic|HEIC", "....ftypmif1....mif1heic|HEIC", "....ftypmif1....mif1avif|AVIF",
					"....ftypavif....|AVIF", "II*\\0|TIFF", "MM\\0*|TIFF", "BM....\\0\\0\\0\\06|BMP",
					"<?xml version='1.0'?><!-- x --> <svg xmlns='x'>|SVG", "<svg>|SVG", "%PDF-1.7|PDF", "<html><svg>|",
					"BM and so on|", "....ftypmp42....isom|" })
	void namesAKnownFormatThatIsNotAccepted(String content, @Nullable String format) {
		byte[] upload = content.replace("\\0", "\0").getBytes(StandardCharsets.ISO_8859_1);
		assertThatExceptionOfType(NotAnImage.class).isThrownBy(() -> prepared(upload))
			.satisfies((refusal) -> assertThat(refusal.format()).isEqualTo(format));
	}

	private static BufferedImage filled(BufferedImage picture, Color color) {
		Graphics2D graphics = picture.createGraphics();
		graphics.setColor(color);
		graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
		graphics.dispose();
		return picture;
	}

	@Test
	void keepsAnimatedPicturesMoving() throws IOException {
		byte[] kept = Samples.bytes(prepared(Samples.file("animated.gif")).data());
		ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
		try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(kept))) {
			reader.setInput(in);
			assertThat(reader.getNumImages(true)).isEqualTo(2);
			assertQuarters(reader.read(0), RED, GREEN, BLUE, YELLOW);
		}
		// How long each is shown, in hundredths of a second, and how often all of them.
		assertThat(text(kept)).containsPattern("(?s)!\u00F9\u0004.\u0007\u0000.*!\u00F9\u0004.\r\u0000")
			.contains("NETSCAPE2.0");
	}

	@Test
	void tellsAnImageByItsContentAlone() {
		for (String text : List.of("", "G", "hello", "<svg xmlns='http://www.w3.org/2000/svg'/>", "BM and so on",
				"%PDF-1.7", "\u00FF\u00D8\u00FF", "\u0089PNG\r\n\u001A\n", "GIF89a", "RIFF\0\0\0\0WEBPVP8 ")) {
			assertIsNoImage(text.getBytes(StandardCharsets.ISO_8859_1));
		}
	}

	@ParameterizedTest
	@CsvSource({ "lossy.webp", "lossless.webp", "transparent.webp", "progressive.jpg", "deep.png", "animated.gif" })
	void refusesWhatIsCutShortOrTakesItForWhatIsThere(String name) {
		byte[] whole = Samples.file(name);
		for (int length = 0; length < whole.length; length += 11) {
			byte[] part = Arrays.copyOf(whole, length);
			try {
				// Whatever is made of it is an image.
				Samples.read(prepared(part).data());
			}
			catch (NotAnImage | TooManyPixels refused) {
				// As good.
			}
		}
		assertIsNoImage(Arrays.copyOf(whole, 20));
	}

	@Test
	void survivesDamage() {
		for (byte[] whole : List.of(Samples.jpegTurned(6), Samples.pngTurned(3), Samples.file("animated.gif"),
				Samples.file("transparent.webp"), Samples.file("turned.webp"), Samples.file("cmyk.jpg"))) {
			for (int position = 0; position < whole.length; position += 11) {
				byte[] damaged = whole.clone();
				damaged[position] ^= (byte) 0xFF;
				try {
					Samples.read(prepared(damaged).data());
				}
				catch (NotAnImage | TooManyPixels refused) {
					// As good.
				}
			}
		}
	}

	@Test
	void refusesWhatIsLargerThanAllowed() {
		byte[] jpeg = Samples.jpeg();
		assertThat(prepared(Arrays.copyOf(jpeg, ReceiveImage.MAX_SIZE)).format()).isEqualTo(ImageFormat.JPEG);
		assertIsNoImage(Arrays.copyOf(jpeg, ReceiveImage.MAX_SIZE + 1));
	}

	@Test
	void refusesForGoodWhatNeverFitsIntoTheMemory() {
		byte[] upload = Samples.written(new BufferedImage(1000, 500, BufferedImage.TYPE_3BYTE_BGR), "png");
		ImageData original = prepared(upload).data();
		ImageWorkshop small = new ImageIoWorkshop(
				new ImageBulkhead(1, 1, Duration.ofSeconds(5), FreeHeap.ofThisMachine(), 0));
		assertThatExceptionOfType(ImageTooLarge.class).isThrownBy(() -> small.prepare(ImageData.of(upload)));
		assertThat(small.prepare(ImageData.of(Samples.file("lossless.webp"))).format()).isEqualTo(ImageFormat.JPEG);
		ImageFile thumbnail = new ImageFile(ImageName.random(ImageFormat.PNG), new ThumbnailWidth(1280));
		assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> small.thumbnail(thumbnail, original));
	}

	private void assertIsNoImage(byte[] upload) {
		assertThatExceptionOfType(NotAnImage.class).isThrownBy(() -> prepared(upload));
	}

	private Prepared prepared(byte[] upload) {
		return this.workshop.prepare(ImageData.of(upload));
	}

	@ParameterizedTest
	@CsvSource({ "jpg,JPEG", "png,PNG", "gif,GIF" })
	void makesSmallForms(String format, ImageFormat kept) {
		BufferedImage large = new BufferedImage(1000, 500, BufferedImage.TYPE_3BYTE_BGR);
		large.createGraphics().drawImage(Samples.picture(BufferedImage.TYPE_3BYTE_BGR), 0, 0, 1000, 500, null);
		ImageData original = prepared(Samples.written(large, format)).data();
		for (int width : ThumbnailWidth.CHOICES) {
			ImageFile file = new ImageFile(ImageName.random(kept), new ThumbnailWidth(width));
			ImageData small = this.workshop.thumbnail(file, original);
			BufferedImage picture = Samples.read(small);
			assertThat(picture.getWidth()).isEqualTo(Math.min(width, 1000));
			assertThat(picture.getHeight()).isEqualTo(Math.min(width, 1000) / 2);
			assertQuarters(picture, RED, GREEN, BLUE, YELLOW);
			assertThat(text(Samples.bytes(small)))
				.startsWith((kept == ImageFormat.JPEG) ? "\u00FF\u00D8" : "\u0089PNG");
		}
	}

	@Test
	void makesSmallFormsOfOddPictures() {
		for (int[] size : new int[][] { { 1, 1 }, { 2000, 1 }, { 1, 2000 }, { 1281, 3 }, { 321, 7 } }) {
			ImageData original = prepared(
					Samples.written(new BufferedImage(size[0], size[1], BufferedImage.TYPE_4BYTE_ABGR), "png"))
				.data();
			ImageFile file = new ImageFile(ImageName.random(ImageFormat.PNG), new ThumbnailWidth(320));
			BufferedImage small = Samples.read(this.workshop.thumbnail(file, original));
			assertThat(small.getWidth()).isEqualTo(Math.min(320, size[0]));
			assertThat(small.getHeight()).isPositive();
			assertThat(small.getColorModel().hasAlpha()).isTrue();
		}
	}

	private static String firstBytes(Prepared prepared) {
		return text(Samples.bytes(prepared.data())).substring(0, 3);
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

}
