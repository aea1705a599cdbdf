package dev.kartoteka.endtoend;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.domain.ports.RunningTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Images, from the upload to the removal of the last file. */
class ImagesTest extends EndToEnd {

	private static final String DISTRICTS = "/api/v1/district_create/";

	private static final String PICTURES = "/api/v1/place_image_create/";

	private static final String CARDS = "/clients/client-card-c/";

	private static final String ME = "/auth/users/me/";

	private static final int MAX_SIZE = 10 * 1024 * 1024;

	private static final String NO_IMAGE = """
			{"image":["Upload a valid image. The file you uploaded was either not an image or a corrupted image."]}""";

	private Person alice = new Person(0, "nobody");

	/** Files that the database has been emptied of. */
	private List<Path> before = List.of();

	@BeforeEach
	void someone() {
		startWithNothing();
		this.before = program.imageFiles();
		this.alice = store.person("alice");
	}

	@Test
	void keepsTheImageOfADistrictAsLongAsTheDistrictDoes() {
		Response charted = as(this.alice).post(DISTRICTS,
				Content.multipartWithFile("image", "photo.png", photograph(), "title", "Арбат", "abbreviation", "ЦАО"));
		String first = charted.is(201).at("/image");
		assertThat(first).matches(program.address() + "/media/[0-9a-f]{32}\\.jpg");
		charted.is(201, """
				{"id":1,"title":"Арбат","abbreviation":"ЦАО","image":"%s"}""".formatted(first));
		assertShows(first, 800);
		assertThat(anybody().get("/api/v1/districts/").each("/image")).containsExactly(first);

		Consumer staff = as(store.staff());
		String second = staff.patch("/api/v1/district_ud/1/", image(photograph())).is(200).at("/image");
		assertThat(second).isNotEqualTo(first);
		assertGone(first);
		staff.patch("/api/v1/district_ud/1/", "{\"title\":\"Тверской\"}").is(200);
		assertShows(second, 800);
		assertThat(staff.patch("/api/v1/district_ud/1/", "{\"image\":null}").is(200).at("/image")).isEqualTo("null");
		assertGone(second);

		String third = staff.patch("/api/v1/district_ud/1/", image(photograph())).is(200).at("/image");
		assertThat(staff.patch("/api/v1/district_ud/1/", Content.multipart("image", "")).is(200).at("/image"))
			.isEqualTo("null");
		assertGone(third);
		String fourth = staff.patch("/api/v1/district_ud/1/", image(photograph())).is(200).at("/image");
		staff.delete("/api/v1/district_ud/1/").isEmpty(204);
		assertGone(fourth);
		assertNoFilesAreLeft();
	}

	@Test
	void keepsPicturesOfPlaces() {
		long place = store.place(store.district());
		Response added = as(this.alice).post(PICTURES, placeImage(photograph(), place)).is(201);
		String url = added.at("/image");
		added.is(201, """
				{"id":%s,"image":"%s","place":%d}""".formatted(added.at("/id"), url, place));
		String other = as(this.alice).post(PICTURES, placeImage(photograph(), place)).is(201).at("/image");
		assertThat(anybody().get("/api/v1/places/?district_id=1").is(200).at("/0/images/0/image")).isEqualTo(url);
		assertThat(anybody().get("/api/v1/places/?district_id=1").is(200).at("/0/images/1/image")).isEqualTo(other);
		assertShows(url, 800);

		String path = "/api/v1/place_image_ud/" + added.at("/id") + "/";
		as(this.alice).delete(path).is(403);
		as(store.staff()).delete(path).isEmpty(204);
		as(store.staff()).delete(path).is(404);
		assertGone(url);
		assertShows(other, 800);
		as(store.staff()).delete("/api/v1/place_ud/" + place + "/").isEmpty(204);
		assertGone(other);
		assertNoFilesAreLeft();
	}

	@Test
	void keepsThePictureOfACard() {
		long salon = store.organization(this.alice, "Salon");
		Consumer consumer = as(this.alice);
		consumer
			.post(CARDS,
					Content.multipartWithFile("image", "face", photograph(), "organization", salon + "", "name",
							"Мария", "phone", "+79517487295", "password", "clientclient"))
			.is(201, """
					{"surname":"","name":"Мария","second_name":"","phone":"+79517487295","address":"","organization":1}""");
		String card = "/clients/client-card-r/1/" + salon + "/";
		assertThat(consumer.get(card).is(200).json().has("image")).isFalse();
		String first = consumer.get(card + "?expand=image").is(200).at("/image");
		assertThat(first).startsWith(program.address() + "/media/");
		assertShows(first, 800);
		assertThat(consumer.get("/clients/client-card-l/" + salon + "/?expand=image").each("/image"))
			.containsExactly(first);

		consumer.patch("/clients/client-card-ud/1/", image(photograph())).is(200);
		String second = consumer.get(card + "?expand=image,links").is(200).at("/image");
		assertThat(second).isNotEqualTo(first);
		assertGone(first);
		consumer.patch("/clients/client-card-ud/1/", "{\"surname\":\"Иванова\"}").is(200);
		assertShows(second, 800);
		consumer.delete("/clients/client-card-ud/1/").isEmpty(204);
		assertGone(second);
		assertNoFilesAreLeft();
	}

	@Test
	void keepsTheFaceOfAnAccount() {
		String first = as(this.alice).patch(ME, image(photograph())).is(200).at("/image");
		assertShows(first, 800);
		assertThat(as(this.alice).get(ME).at("/image")).isEqualTo(first);
		long salon = store.organization(this.alice, "Salon");
		assertThat(as(this.alice).get("/organizations/organization-rud/" + salon + "/").at("/creator/image"))
			.isEqualTo(first);
		String second = as(this.alice).patch(ME, image(photograph())).is(200).at("/image");
		assertGone(first);
		assertShows(second, 800);
		Person bob = store.person("bob");
		String face = as(bob).patch(ME, image(photograph())).is(200).at("/image");
		as(bob).delete(ME, "{\"current_password\":\"%s\"}".formatted(Person.PASSWORD)).isEmpty(204);
		assertGone(face);
		as(this.alice).patch(ME, "{\"image\":null}").is(200);
		assertNoFilesAreLeft();
	}

	@Test
	void saysWhatIsWrongWithAnImage() {
		long place = store.place(store.district());
		Consumer consumer = as(this.alice);
		consumer.post(PICTURES).is(400, """
				{"image":["No file was submitted."],"place":["This field is required."]}""");
		consumer.post(PICTURES, "{\"image\":\"x\",\"place\":%d}".formatted(place)).is(400, """
				{"image":["The submitted data was not a file. Check the encoding type on the form."]}""");
		consumer.post(PICTURES, placeImage(new byte[0], place)).is(400, """
				{"image":["The submitted file is empty."]}""");
		consumer.post(PICTURES, placeImage("<svg/>".getBytes(StandardCharsets.UTF_8), place))
			.is(400, """
					{"image":["Upload a valid image. The file you uploaded was either not an image or a corrupted image. It is \
					SVG: save it as JPEG, PNG, GIF or WebP, and upload that file."]}""");
		consumer.post(PICTURES, placeImage("hello".getBytes(StandardCharsets.UTF_8), place)).is(400, NO_IMAGE);
		consumer.post(PICTURES, placeImage(Arrays.copyOf(photograph(), 100), place)).is(400, NO_IMAGE);
		consumer.post(PICTURES, "{\"image\":null,\"place\":%d}".formatted(place)).is(400, """
				{"image":["This field may not be null."]}""");
		consumer.post(PICTURES, placeImage(photograph(), 404)).is(400, """
				{"place":["Invalid pk \\"404\\" - object does not exist."]}""");
		consumer.post(DISTRICTS, Content.multipartWithFile("image", "x", new byte[10])).is(400, """
				{"title":["This field is required."],"image":["Upload a valid image. The file you uploaded was \
				either not an image or a corrupted image."]}""");
		store.change("update image set removable_at = now()");
		assertNoFilesAreLeft();
	}

	@Test
	void takesNoMoreThanTenMebibytes() {
		long place = store.place(store.district());
		byte[] photograph = photograph();
		as(this.alice).post(PICTURES, placeImage(Arrays.copyOf(photograph, MAX_SIZE), place)).is(201);
		as(this.alice).post(PICTURES, placeImage(Arrays.copyOf(photograph, MAX_SIZE + 1), place)).is(413);
		as(this.alice).post(PICTURES, placeImage(new byte[12 * 1024 * 1024], place)).is(413);
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../../../etc/passwd", "..\\\\..\\\\x.jpg", "/etc/passwd", "a.svg", "a.html",
			"%2e%2e/x", "C:\\\\x", "фото.jpg" })
	void namesFilesAtRandomWhateverTheyWereCalled(String name) {
		String url = as(this.alice)
			.post(DISTRICTS, Content.multipartWithFile("image", name, photograph(), "title", "x"))
			.is(201)
			.at("/image");
		assertThat(url).matches(program.address() + "/media/[0-9a-f]{32}\\.jpg");
		Response shown = anybody().follow(url).has("Content-Type", "image/jpeg");
		shown.has("X-Content-Type-Options", "nosniff");
	}

	@Test
	void refusesANullCharacterInTheNameOfAFile() {
		Content content = Content.multipartWithFile("image", "photo.jpg\u0000.exe", photograph(), "title", "x");
		as(this.alice).post(DISTRICTS, content).is(400).isJson();
		assertThat(store.number("select count(*) from district")).isZero();
		assertNoFilesAreLeft();
	}

	@Test
	void keepsNothingForWhomMayNot() {
		long salon = store.organization(this.alice, "Salon");
		long place = store.place(store.district());
		store.card(salon, "Card", "+79510000001");
		Person bob = store.person("bob");
		as(bob).post(CARDS, Content.multipartWithFile("image", "x", photograph(), "organization", salon + "")).is(403);
		as(bob).patch("/clients/client-card-ud/1/", image(photograph())).is(403);
		as(bob).patch("/api/v1/district_ud/1/", image(photograph())).is(403);
		anybody().post(PICTURES, placeImage(photograph(), place)).is(401);
		anybody().patch(ME, image(photograph())).is(401);
		assertThat(store.number("select count(*) from image")).isZero();
		assertNoFilesAreLeft();
	}

	/** Leaves a file behind, as a program does that dies before it writes the row. */
	@Test
	void removesAFileThatNoRowCameToName() {
		store.change("""
				create function dies() returns trigger language plpgsql as $$
				begin raise exception 'the end'; end $$""");
		store.change("create trigger dies before insert on district for each row execute function dies()");
		try {
			as(this.alice).post(DISTRICTS, Content.multipartWithFile("image", "x", photograph(), "title", "x")).is(500);
			assertThat(newFiles()).hasSize(1);
			assertThat(store.number("select count(*) from image where removable_at between now()"
					+ " and now() + interval '10 minutes'"))
				.isEqualTo(1);
		}
		finally {
			store.change("drop function dies cascade");
		}
		store.change("update image set removable_at = now()");
		assertNoFilesAreLeft();
		assertThat(store.number("select count(*) from image")).isZero();
	}

	@Test
	void makesSmallFormsOnceAndRemovesThemWithTheImage() throws Exception {
		String url = as(this.alice).patch(ME, image(photograph())).is(200).at("/image");
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<CompletableFuture<Response>> all = IntStream.range(0, 16)
				.mapToObj((_) -> CompletableFuture.supplyAsync(() -> anybody().follow(url + "?width=160"), threads))
				.toList();
			for (CompletableFuture<Response> each : all) {
				assertThat(read(each.get().has("Content-Type", "image/jpeg")).getWidth()).isEqualTo(160);
			}
		}
		assertThat(newFiles()).hasSize(2);
		assertShows(url + "?width=640", 640);
		assertShows(url + "?width=1280", 800);
		anybody().follow(url + "?width=161").is(400, """
				{"width":["\\"161\\" is not a valid choice."]}""");
		as(this.alice).patch(ME, "{\"image\":null}").is(200);
		assertGone(url);
		anybody().follow(url + "?width=160").is(404);
		assertNoFilesAreLeft();
	}

	@Test
	void answersManyUploadsAtOnceOneAfterTheOther() throws Exception {
		RunningTime.withoutPauses(this::uploadManyAtOnce);
	}

	private void uploadManyAtOnce() throws Exception {
		long district = store.district();
		long place = store.place(district);
		Consumer consumer = as(this.alice);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<CompletableFuture<Response>> all = IntStream.range(0, 24)
				.mapToObj((_) -> CompletableFuture
					.supplyAsync(() -> consumer.post(PICTURES, placeImage(photograph(), place)), threads))
				.toList();
			for (CompletableFuture<Response> each : all) {
				each.get().is(201);
			}
		}
		assertThat(anybody().get("/api/v1/places/?district_id=" + district).json().at("/0/images").size())
			.isEqualTo(24);
	}

	@Test
	void addsAPictureOnceForEachKey() {
		long place = store.place(store.district());
		Consumer repeating = as(this.alice).with("Idempotency-Key", "once");
		Response first = repeating.post(PICTURES, placeImage(photograph(), place)).is(201);
		repeating.post(PICTURES, placeImage(photograph(), place)).is(201, first.body());
		assertThat(store.number("select count(*) from place_image")).isEqualTo(1);
		repeating.post(PICTURES, placeImage(new byte[10], place)).is(422);
	}

	@Test
	void namesTheHostThatAProxyNames() {
		Person carol = Replicas.store().person("carol-" + Replicas.freshAddress());
		Consumer proxied = Replicas.somebody()
			.with("X-Forwarded-Proto", "https")
			.with("X-Forwarded-Host", "guide.example.org");
		String token = proxied.logIn(carol.username(), Person.PASSWORD).is(200).at("/access");
		String url = proxied.bearing(token).patch(ME, image(photograph())).is(200).at("/image");
		assertThat(url).matches("https://guide\\.example\\.org/media/[0-9a-f]{32}\\.jpg");
		proxied.get(URI.create(url).getPath()).has("Content-Type", "image/jpeg");
	}

	private static void assertShows(String url, int width) {
		Response response = anybody().follow(url);
		assertThat(response.status()).as(url).isEqualTo(200);
		response.has("Cache-Control", "public, max-age=31536000, immutable").has("Content-Type", "image/jpeg");
		assertThat(read(response).getWidth()).isEqualTo(width);
	}

	private static void assertGone(String url) {
		await().atMost(Duration.ofSeconds(60)).until(() -> anybody().follow(url).status() == 404);
	}

	private void assertNoFilesAreLeft() {
		await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> newFiles().isEmpty());
	}

	private List<Path> newFiles() {
		return program.imageFiles().stream().filter((file) -> !this.before.contains(file)).toList();
	}

	private static Content image(byte[] file) {
		return Content.multipartWithFile("image", "image", file);
	}

	private static Content placeImage(byte[] file, long place) {
		return Content.multipartWithFile("image", "x.jpg", file, "place", String.valueOf(place));
	}

	private static byte[] photograph() {
		BufferedImage picture = new BufferedImage(800, 600, BufferedImage.TYPE_3BYTE_BGR);
		Graphics2D graphics = picture.createGraphics();
		graphics.setColor(Color.ORANGE);
		graphics.fillOval(0, 0, 800, 600);
		graphics.dispose();
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			ImageIO.write(picture, "jpg", out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static BufferedImage read(Response response) {
		try {
			return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(response.response().body())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
