package dev.kartoteka.adapter.web.image;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.adapter.web.WebTest;
import dev.kartoteka.adapter.web.Wire.Reply;
import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageFile;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ImageQueries;
import dev.kartoteka.domain.image.ThumbnailWidth;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Unavailable;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

class MediaRoutesTest extends WebTest {

	@Autowired
	private ImageQueries imageQueries;

	private static final String NAME = "00000000000000000000000000000001.jpg";

	private static final String PATH = "/media/" + NAME;

	private static final String TAG = "\"" + NAME + "\"";

	private static final String CONTENT = "0123456789";

	@BeforeEach
	void anImage() {
		given(this.imageQueries.image(any())).willReturn(data(CONTENT));
	}

	private static ImageData data(String content) {
		return ImageData.of(content.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void showsAnImageThatMayBeKeptForGood() {
		for (String path : new String[] { PATH, PATH + "/" }) {
			Reply reply = anonymous().get(path);
			assertThat(reply.status()).isEqualTo(200);
			assertThat(reply.body()).isEqualTo(CONTENT);
			assertThat(reply.header("Content-Type")).isEqualTo("image/jpeg");
			assertThat(reply.header("Content-Length")).isEqualTo("10");
			assertThat(reply.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
			assertThat(reply.header("ETag")).isEqualTo(TAG);
			assertThat(reply.header("Accept-Ranges")).isEqualTo("bytes");
			assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
			assertThat(reply.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
		}
	}

	@ParameterizedTest
	@CsvSource({ "jpg,image/jpeg", "png,image/png", "gif,image/gif" })
	void tellsTheFormat(String end, String contentType) {
		String path = "/media/00000000000000000000000000000001." + end;
		assertThat(anonymous().get(path).header("Content-Type")).isEqualTo(contentType);
		String small = end.equals("gif") ? "image/png" : contentType;
		assertThat(anonymous().get(path + "?width=160").header("Content-Type")).isEqualTo(small);
	}

	@Test
	void answersHeadWithoutTheBytes() {
		Reply reply = anonymous().with("Range: bytes=0-1").send("HEAD", PATH);
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Content-Length")).isEqualTo("10");
		assertThat(reply.header("ETag")).isEqualTo(TAG);
		assertThat(reply.body()).isEmpty();
	}

	@Test
	void sendsNothingToWhomHasIt() {
		for (String header : new String[] { TAG, "W/" + TAG, "\"x\", " + TAG, "*" }) {
			Reply reply = anonymous().with("If-None-Match: " + header).with("Range: bytes=0-1").get(PATH);
			assertThat(reply.status()).isEqualTo(304);
			assertThat(reply.body()).isEmpty();
			assertThat(reply.header("ETag")).isEqualTo(TAG);
			assertThat(reply.header("Cache-Control")).contains("immutable");
		}
		assertThat(anonymous().with("If-None-Match: \"x\"").get(PATH).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "bytes=0-3, 0123, 0-3", "bytes=4-, 456789, 4-9", "bytes=-3, 789, 7-9", "bytes=0-0, 0, 0-0",
			"bytes=9-9, 9, 9-9", "bytes=5-99, 56789, 5-9", "bytes=-99, 0123456789, 0-9", "BYTES= 2 - 3 , 23, 2-3" })
	void sendsThePartThatIsWanted(String range, String part, String which) {
		Reply reply = anonymous().with("Range: " + range).get(PATH);
		assertThat(reply.status()).isEqualTo(206);
		assertThat(reply.body()).isEqualTo(part);
		assertThat(reply.header("Content-Range")).isEqualTo("bytes " + which + "/10");
		assertThat(reply.header("Content-Length")).isEqualTo(String.valueOf(part.length()));
		assertThat(reply.header("ETag")).isEqualTo(TAG);
	}

	@ParameterizedTest
	@ValueSource(strings = { "bytes=10-", "bytes=10-20", "bytes=-0", "bytes=999999999999999999-" })
	void refusesAPartThatIsNotThere(String range) {
		Reply reply = anonymous().with("Range: " + range).get(PATH);
		assertThat(reply.status()).isEqualTo(416);
		assertThat(reply.header("Content-Range")).isEqualTo("bytes */10");
		assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
		assertThat(reply.body()).startsWith("{\"detail\":");
	}

	@ParameterizedTest
	@ValueSource(strings = { "bytes=3-2", "bytes=x-", "bytes", "lines=0-1", "bytes=-", "bytes=0-1,4-5", "bytes=0-,",
			"bytes=,0-1", "bytes=0-1,,", "bytes=", "bytes=,", "bytes=1 0-", "by tes=0-1", "bytes =0-1", "bytes=+0-1",
			"bytes=0-+1", "bytes=--1", "bytes=0-1-", "bytes=0x0-", "bytes=0-1;", "bytes=1000000000000000000-",
			"bytes=0-9223372036854775807", "bytes=-9223372036854775807", "bytes=99999999999999999999-" })
	void sendsEverythingIfTheRangeIsNone(String range) {
		Reply reply = anonymous().with("Range: " + range).get(PATH);
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body()).isEqualTo(CONTENT);
	}

	@Test
	void sendsAPartOnlyOfTheFileThatIsMeant() {
		assertThat(anonymous().with("Range: bytes=0-1").with("If-Range: " + TAG).get(PATH).status()).isEqualTo(206);
		for (String other : new String[] { "\"x\"", "W/" + TAG, "Wed, 21 Oct 2015 07:28:00 GMT" }) {
			assertThat(anonymous().with("Range: bytes=0-1").with("If-Range: " + other).get(PATH).body())
				.isEqualTo(CONTENT);
		}
	}

	@Test
	void sendsLargeImagesPortionByPortion() {
		String large = "x".repeat(ImageData.PORTION_SIZE) + "y".repeat(ImageData.PORTION_SIZE) + "z";
		given(this.imageQueries.image(any())).willReturn(data(large));
		assertThat(anonymous().get(PATH).body()).isEqualTo(large);
		int seam = ImageData.PORTION_SIZE;
		assertThat(anonymous().with("Range: bytes=" + (seam - 2) + "-" + (seam + 1)).get(PATH).body())
			.isEqualTo("xxyy");
	}

	@Test
	void showsSmallForms() {
		Reply reply = anonymous().get(PATH + "?width=320");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("ETag")).isEqualTo("\"" + NAME + "-320\"");
		verify(this.imageQueries).image(new ImageFile(new ImageName(NAME), new ThumbnailWidth(320)));
		assertThat(anonymous().with("If-None-Match: " + TAG).get(PATH + "?width=320").status()).isEqualTo(200);
		assertThat(anonymous().get(PATH + "?unknown=320").header("ETag")).isEqualTo(TAG);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "321 | \\\"321\\\" is not a valid choice.", "0 | \\\"0\\\" is not a valid choice.",
					"x | A valid integer is required.", "1e3 | A valid integer is required.",
					"-160 | \\\"-160\\\" is not a valid choice." })
	void makesNoSmallFormsButThoseOfTheList(String width, String error) {
		Reply reply = anonymous().get(PATH + "?width=" + width);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).isEqualTo("{\"width\":[\"" + error + "\"]}");
		verifyNoInteractions(this.imageQueries);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/media/", "/media/x.jpg", "/media/0.jpg", "/media/..%2f..%2fetc%2fpasswd",
			"/media/00000000000000000000000000000001.svg", "/media/00000000000000000000000000000001.JPG",
			"/media/00000000000000000000000000000001.jpg%00", "/media/0000000000000000000000000000000g.jpg",
			"/media/00/00000000000000000000000000000001.jpg", "/media/00000000000000000000000000000001.jpg-160",
			"/media/..%5c00000000000000000000000000000001.jpg" })
	void knowsNothingThatIsNoNameOfAnImage(String path) {
		Reply reply = anonymous().get(path);
		assertThat(reply.status()).isIn(400, 404);
		assertThat(reply.body()).startsWith("{\"detail\":");
		verifyNoInteractions(this.imageQueries);
	}

	@Test
	void saysThatThereIsNoSuchImageOrNoneAtTheMoment() {
		willThrow(new NotFound("There is no such image.")).given(this.imageQueries).image(any());
		Reply missing = anonymous().get(PATH);
		assertThat(missing.status()).isEqualTo(404);
		assertThat(missing.body()).isEqualTo("{\"detail\":\"Not found.\"}");
		assertThat(missing.headers()).doesNotContainKeys("Cache-Control", "ETag");
		willThrow(new Unavailable("Not now.", Duration.ofSeconds(5))).given(this.imageQueries).image(any());
		Reply later = anonymous().get(PATH);
		assertThat(later.status()).isEqualTo(503);
		assertThat(later.header("Retry-After")).isEqualTo("5");
	}

	@Test
	void takesAnyAcceptHeaderThatABrowserSends() {
		assertThat(anonymous().with("Accept: image/avif,image/webp,image/*,*/*;q=0.8").get(PATH).status())
			.isEqualTo(200);
		assertThat(anonymous().with("Accept: image/*").get(PATH).status()).isEqualTo(200);
		assertThat(anonymous().send("POST", PATH, "").status()).isEqualTo(405);
	}

}
