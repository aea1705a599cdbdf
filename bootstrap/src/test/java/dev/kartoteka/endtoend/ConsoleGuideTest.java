package dev.kartoteka.endtoend;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Districts and places in the console. */
class ConsoleGuideTest extends EndToEnd {

	private static final String GUIDE = "/console/guide/";

	private static final String[] PARK = { "title", "Парк <Горького>", "short_description", "Парк у реки", "latitude",
			"55,7298", "longitude", "37.603" };

	private Browser browser;

	@BeforeEach
	void signInAsStaff() {
		startWithNothing();
		this.browser = Browser.of(program, store.staff());
	}

	@Test
	void districtsAreAddedChangedAndRemoved() throws IOException {
		assertThat(this.browser.get(GUIDE).is(200).body()).contains("No districts yet");
		this.browser.get(GUIDE + "districts/new/").is(200);
		String district = pathIn(this.browser.upload(GUIDE + "districts/new/", "image", "x.png", picture(), "title",
				"Центральный", "abbreviation", "ЦАО"));
		assertThat(this.browser.get(GUIDE).is(200).body()).contains("Центральный", "ЦАО");

		assertThat(this.browser.get(district + "edit/").is(200).body()).contains("value=\"ЦАО\"", "src=\"/media/");
		this.browser.submit(district + "edit/", "title", "Центр", "remove_image", "true").is(303);
		assertThat(anybody().get("/api/v1/districts/").is(200).body()).contains("\"title\":\"Центр\"",
				"\"abbreviation\":\"\"", "\"image\":null");

		this.browser.get(district + "remove/").is(200);
		this.browser.submit(district + "remove/").is(303);
		this.browser.get(district).is(404);
	}

	@Test
	void placesAreShownInAListAndForTheMap() {
		String district = district();
		assertThat(this.browser.get(district).is(200).body()).contains("No places yet");
		String place = place(district, PARK);
		store.place(idIn(district));

		String page = this.browser.get(district).is(200).body();

		assertThat(page).contains("<script src=\"/console/assets/leaflet-", "data-map=\"show\"",
				"<strong>Парк &lt;Горького&gt;</strong>");
		assertThat(pinsIn(page)).as("a place without a position is in the list only")
			.isEqualTo("[[" + idIn(place) + ",\"Парк <Горького>\",\"55.7298\",\"37.603\"]]");
		assertThat(this.browser.get(district + "?q=реке").is(200).body()).contains("Горького");
		assertThat(this.browser.get(district + "?q=музей").is(200).body()).contains("Nothing found");
		assertThat(this.browser.get(place).is(200).body()).contains("data-map=\"choose\"", "value=\"55.7298\"");
	}

	@Test
	void placesOfAllPagesAreOnTheMap() {
		String district = district();
		store.places(idIn(district), 1001);

		String page = this.browser.get(district + "?after=" + store.number("select min(id) from place")).is(200).body();

		assertThat(page).contains("rel=\"prev\"", "rel=\"next\"", "The map shows the first 1000 places.");
		assertThat(pinsIn(page).split("],", -1)).hasSize(1000);
		store.change("delete from place where id in (select max(id) from place)");
		assertThat(this.browser.get(district).is(200).body()).doesNotContain("The map shows the first");
	}

	private static String pinsIn(String page) {
		int start = page.indexOf("data-pins=\"") + "data-pins=\"".length();
		return page.substring(start, page.indexOf('"', start))
			.replace("&#34;", "\"")
			.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&amp;", "&");
	}

	@Test
	void placesAreChangedAndMoved() {
		String place = place(district(), PARK);
		String other = district();
		this.browser.get(place).is(200);
		this.browser
			.submit(place, "title", "Сад", "district", Long.toString(idIn(other)), "latitude", "-33.86785412",
					"longitude", "151", "type", "city_garden")
			.is(303);
		assertThat(anybody().get("/api/v1/places/?district_id=" + idIn(other)).is(200).body()).contains(
				"\"title\":\"Сад\"", "\"latitude\":\"-33.867854\"", "\"longitude\":\"151.000000\"",
				"\"type\":\"city_garden\"");
	}

	@Test
	void placesKeepWhatWasTypedBesideEachMistake() {
		String district = district();
		this.browser.in("ru").get(district + "places/new/").is(200);
		String refused = this.browser
			.submit(district + "places/new/", "district", "999999", "title", "", "latitude", "91", "longitude",
					"<b>x</b>", "type", "City Park")
			.is(422)
			.body();
		assertThat(refused).contains("Градусы от −90 до 90", "Градусы от −180 до 180", "Заполните это поле.",
				"Только строчные латинские буквы", "value=\"91\"", "value=\"&lt;b>x&lt;/b>\"", "value=\"City Park\"",
				"aria-describedby=\"latitude-hint latitude-mistake\"");
		assertThat(this.browser
			.submit(district + "places/new/", "district", "999999", "title", "Есть", "latitude", "1", "longitude", "1")
			.is(422)
			.body()).contains("href=\"#district\"", "id=\"district-mistake\"");
	}

	@Test
	void picturesOfPlacesAreAddedAndRemoved() throws IOException {
		String place = place(district(), PARK);
		this.browser.get(place).is(200);
		this.browser.upload(place + "images/", "image", "x.png", picture()).is(303);
		String page = this.browser.get(place).is(200).body();
		assertThat(page).contains("alt=\"Picture 1\"", "Remove picture 1");
		assertThat(this.browser.upload(place + "images/", "image", "x.png", new byte[] { 1 }).is(422).body())
			.contains("Choose a picture in JPEG", "value=\"55.7298\"");
		assertThat(this.browser.submit(place + "images/").is(422).body()).contains("Choose a file.");

		String action = page.substring(page.indexOf(GUIDE + "images/"),
				page.indexOf("/remove/", page.indexOf("images/"))) + "/remove/";
		this.browser.submit(action, "place", Long.toString(idIn(place)))
			.is(303)
			.has("Location", place + "?done=removed");
		assertThat(this.browser.get(place).is(200).body()).doesNotContain("Picture 1");
	}

	@Test
	void whatIsTypedBesidePicturesIsKept() throws IOException {
		String place = place(district(), PARK);
		String version = Browser.valueIn(this.browser.get(place).is(200).body(), "version");
		String typed = this.browser
			.upload(place + "images/", "image", "x.png", picture(), "version", version, "title", "Half a title")
			.is(200)
			.body();
		assertThat(typed).contains("value=\"Half a title\"", "alt=\"Picture 1\"");

		String action = typed.substring(typed.indexOf(GUIDE + "images/"),
				typed.indexOf("/remove/", typed.indexOf("images/"))) + "/remove/";
		assertThat(this.browser
			.submit(action, "place", Long.toString(idIn(place)), "version", version, "title", "Half a title")
			.is(200)
			.body()).contains("value=\"Half a title\"").doesNotContain("alt=\"Picture 1\"");
	}

	@Test
	void whatWasTypedForAPlaceThatIsGoneIsShown() {
		String place = place(district(), PARK);
		this.browser.get(place).is(200);
		this.browser.submit(place + "remove/").is(303);

		assertThat(this.browser
			.submit(place, "version", "0", "district", "1", "title", "Парк <у реки>", "full_description",
					"Две\r\nстроки")
			.is(404)
			.body()).contains("What you typed", "Парк &lt;у реки&gt;", "Две\r\nстроки").doesNotContain("panel\">0<");
	}

	@Test
	void aDistrictIsKeptWhileItHasPlaces() {
		String district = district();
		String place = place(district, PARK);
		this.browser.get(district + "remove/").is(200);
		assertThat(this.browser.submit(district + "remove/").is(409).body()).contains("The district has places.");

		assertThat(this.browser.get(place + "remove/").is(200).body()).contains("with it 0 pictures");
		this.browser.submit(place + "remove/").is(303).has("Location", district + "?done=removed");
		this.browser.get(place).is(404);
	}

	@Test
	void loadsNothingFromOtherSites() {
		assertThat(this.browser.get(district()).is(200).requiredHeader("Content-Security-Policy"))
			.contains("img-src 'self';");
	}

	private String district() {
		this.browser.get(GUIDE + "districts/new/").is(200);
		return pathIn(this.browser.submit(GUIDE + "districts/new/", "title", "Районный"));
	}

	private String place(String district, String... pairs) {
		this.browser.get(district + "places/new/").is(200);
		String[] all = Arrays.copyOf(pairs, pairs.length + 2);
		all[pairs.length] = "district";
		all[pairs.length + 1] = Long.toString(idIn(district));
		return pathIn(this.browser.submit(district + "places/new/", all));
	}

	private static String pathIn(Response created) {
		return created.is(303).requiredHeader("Location").replaceFirst("\\?.*", "");
	}

	private static long idIn(String path) {
		return Long.parseLong(path.replaceFirst(".*/([0-9]+)/$", "$1"));
	}

	private static byte[] picture() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
		return out.toByteArray();
	}

}
