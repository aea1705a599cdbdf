package dev.kartoteka.adapter.web.place;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.kartoteka.adapter.web.WebTest;
import dev.kartoteka.adapter.web.Wire.Reply;
import dev.kartoteka.adapter.web.wire.response.SingletonListing;
import dev.kartoteka.domain.district.AddDistrict;
import dev.kartoteka.domain.district.ChangeDistrict;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictChanges;
import dev.kartoteka.domain.district.DistrictHasPlaces;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.RemoveDistrict;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.place.AddPlace;
import dev.kartoteka.domain.place.BoundingBox;
import dev.kartoteka.domain.place.ChangePlace;
import dev.kartoteka.domain.place.Circle;
import dev.kartoteka.domain.place.Coordinates;
import dev.kartoteka.domain.place.FoundPlace;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceFilter;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceQueries;
import dev.kartoteka.domain.place.PlaceType;
import dev.kartoteka.domain.place.PlaceView;
import dev.kartoteka.domain.place.RemovePlace;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Version;
import dev.kartoteka.domain.shared.VersionCondition;
import dev.kartoteka.domain.shared.Violation;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;

class CityGuideRoutesTest extends WebTest {

	@Autowired
	private AddDistrict addDistrict;

	@Autowired
	private ChangeDistrict changeDistrict;

	@Autowired
	private RemoveDistrict removeDistrict;

	@Autowired
	private ChangePlace changePlace;

	@Autowired
	private RemovePlace removePlace;

	@Autowired
	private PlaceQueries placeQueries;

	@Autowired
	private AddPlace addPlace;

	private static final ImageName PICTURE = new ImageName("00000000000000000000000000000001.png");

	private static final PlaceDetails DETAILS = new PlaceDetails(new DistrictId(1), "Парк", "", "", Coordinates.ORIGIN,
			PlaceType.UNIQUE_PLACE);

	@BeforeEach
	void doAsAsked() {
		given(this.placeQueries.placesOf(any()))
			.willReturn(new SingletonListing<>(new PlaceView(2, List.of(new PlaceView.ImageView(1, "x.png", 2)), "", "",
					"description", new BigDecimal("37.600000"), BigDecimal.ZERO, "unique_place", 1, 0)));
		given(this.addDistrict.add(any())).willAnswer((call) -> {
			AddDistrict.Command command = call.getArgument(0);
			AddDistrict.Draft draft = command.draft().accept();
			return new District.Snapshot(new DistrictId(1), draft.title(), draft.abbreviation(), draft.image(),
					new Version(0));
		});
		given(this.addPlace.add(any())).willAnswer((call) -> {
			AddPlace.Command command = call.getArgument(0);
			return new Place.Snapshot(new PlaceId(2), command.details().accept(), new Version(0));
		});
	}

	@Test
	void listsPlacesOfADistrict() {
		assertThat(anonymous().get("/api/v1/places/?district_id=1").body())
			.isEqualTo("[{\"id\":2,\"images\":[{\"id\":1,\"image\":\"http://localhost/media/x.png\",\"place\":2}],"
					+ "\"title\":\"\",\"short_description\":\"\",\"full_description\":\"description\","
					+ "\"longitude\":\"37.600000\",\"latitude\":\"0.000000\",\"type\":\"unique_place\",\"district\":1}]");
		verify(this.placeQueries).placesOf(new DistrictId(1));
	}

	@ParameterizedTest
	@CsvSource({ "'', This field is required.", "?district_id=, A valid integer is required.",
			"?district_id=x, A valid integer is required.", "?district_id=1.5, A valid integer is required." })
	void needsADistrict(String query, String error) {
		Reply reply = anonymous().get("/api/v1/places/" + query);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).isEqualTo("{\"district_id\":[\"" + error + "\"]}");
	}

	@Test
	void looksForPlacesByAllThatIsAskedFor() {
		given(this.placeQueries.find(any())).willReturn(new SingletonListing<>(new FoundPlace(
				new PlaceView(2, List.of(), "Парк", "", "", new BigDecimal("37.600000"), BigDecimal.ZERO, "park", 1, 0),
				152.5)));
		Reply reply = anonymous().get("/api/v1/places/?district_id=1&type=park&search=%D0%BF%D0%B0%D1%80%D0%BA%D0%B8"
				+ "&near=55.75,%2037.62&radius=1500.5&in_bbox=179,-18,-179,-16");
		assertThat(reply.body()).isEqualTo("[{\"id\":2,\"images\":[],\"title\":\"Парк\",\"short_description\":\"\","
				+ "\"full_description\":\"\",\"longitude\":\"37.600000\",\"latitude\":\"0.000000\","
				+ "\"type\":\"park\",\"district\":1,\"distance\":153}]");
		verify(this.placeQueries).find(new PlaceFilter(new DistrictId(1), new PlaceType("park"), "парки",
				new Circle(37.62, 55.75, 1500.5), new BoundingBox(179, -18, -179, -16)));
		assertThat(anonymous().get("/api/v1/places/?near=55.75,37.62&district_id=").status()).isEqualTo(200);
		verify(this.placeQueries).find(new PlaceFilter(null, null, null, new Circle(37.62, 55.75, 1000), null));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "near=x | near | Enter a latitude and a longitude in degrees",
			"near=1 | near | Enter a latitude and a longitude in degrees",
			"near=1,2,3 | near | Enter a latitude and a longitude in degrees",
			"near=NaN,2 | near | Enter a latitude and a longitude in degrees",
			"near=1e1,2 | near | Enter a latitude and a longitude in degrees",
			"near=90.1,0 | near | Latitudes lie within ±90.", "near=0,-180.1 | near | Longitudes lie within ±180.",
			"near=1,2&radius=x | radius | A valid number is required.",
			"near=1,2&radius=-1 | radius | Ensure this value is greater than or equal to 0.",
			"near=1,2&radius=50000.1 | radius | Ensure this value is less than or equal to 50000.",
			"district_id=1&radius=5 | near | This field is required.", "type=Park | type | Enter a valid",
			"search=%00 | search | Null characters are not allowed.",
			"search=%20 | search | This field may not be blank.",
			"in_bbox=1,2,3 | in_bbox | Enter west, south, east and north in degrees",
			"in_bbox=0,2,3,1 | in_bbox | The south may not lie north of the north.",
			"in_bbox=0,0,180.5,1 | in_bbox | Longitudes lie within ±180.",
			"in_bbox=0,-91,1,1 | in_bbox | Latitudes lie within ±90.",
			"in_bbox=0,0,1,1&district_id=x | district_id | A valid integer is required." })
	void refusesWhatCannotBeLookedFor(String query, String field, String error) {
		Reply reply = anonymous().get("/api/v1/places/?" + query);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).startsWith("{\"" + field + "\":[\"" + error);
	}

	@Test
	void namesEveryFieldThatIsWrong() {
		assertThat(anonymous().get("/api/v1/places/?in_bbox=x&radius=-1&near=y&district_id=z").body())
			.matches("\\{\"district_id\":\\[.*],\"near\":\\[.*],\"radius\":\\[.*],\"in_bbox\":\\[.*]}");
	}

	@Test
	void showsPlacesAsFeatures() {
		String feature = "{\"type\":\"Feature\",\"id\":2,\"geometry\":{\"type\":\"Point\","
				+ "\"coordinates\":[37.600000,0]},\"properties\":{\"images\":[{\"id\":1,"
				+ "\"image\":\"http://localhost/media/x.png\",\"place\":2}],\"title\":\"\","
				+ "\"short_description\":\"\",\"full_description\":\"description\","
				+ "\"type\":\"unique_place\",\"district\":1}}";
		Reply reply = anonymous().with("Accept: application/geo+json").get("/api/v1/places/?district_id=1");
		assertThat(reply.header("Content-Type")).isEqualTo("application/geo+json");
		assertThat(reply.header("Vary")).isEqualTo("Accept, Accept-Encoding, Host");
		assertThat(reply.body()).isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}");
		assertThat(anonymous().get("/api/v1/places/?district_id=1").header("Content-Type"))
			.isEqualTo("application/json");
		assertThat(anonymous().get("/api/v1/places/?district_id=1&format=geojson&page=1").body())
			.isEqualTo("{\"type\":\"FeatureCollection\",\"count\":1,\"next\":null,\"previous\":null,\"features\":["
					+ feature + "]}");
		assertThat(anonymous().get("/api/v1/places/?district_id=1&format=geojson&cursor=").body()).isEqualTo(
				"{\"type\":\"FeatureCollection\",\"next\":null,\"previous\":null,\"features\":[" + feature + "]}");
		assertThat(anonymous().with("Accept: application/geo+json").get("/api/v1/places/").header("Content-Type"))
			.isEqualTo("application/json");
	}

	@Test
	void chartsADistrict() {
		Reply reply = user().with("Authorization: Bearer user").post("/api/v1/district_create/", """
				{"title":"Центральный","abbreviation":"ЦАО"}""");
		assertThat(reply.status()).isEqualTo(201);
		assertThat(reply.body())
			.isEqualTo("{\"id\":1,\"title\":\"Центральный\",\"abbreviation\":\"ЦАО\",\"image\":null}");
		assertThat(user().post("/api/v1/district_create/", "{\"title\":\"" + "ж".repeat(201) + "\"}").body())
			.isEqualTo("{\"title\":[\"Ensure this field has no more than 200 characters.\"]}");
	}

	@Test
	void discoversAPlace() {
		Reply reply = user().post("/api/v1/place_create/", """
				{"district":1,"title":"","longitude":37.6,"latitude":"-55.75"}""");
		assertThat(reply.status()).isEqualTo(201);
		assertThat(reply.body()).isEqualTo("{\"id\":2,\"images\":[],\"title\":\"\",\"short_description\":\"\","
				+ "\"full_description\":\"\",\"longitude\":\"37.600000\",\"latitude\":\"-55.750000\","
				+ "\"type\":\"unique_place\",\"district\":1}");
	}

	@Test
	void refusesAnImpossiblePlace() {
		assertThat(user().post("/api/v1/place_create/", """
				{"type":"Zoo","longitude":180.000001,"latitude":-90.1,"district":"x"}""").body())
			.isEqualTo("{\"title\":[\"This field is required.\"],"
					+ "\"longitude\":[\"Ensure this value is less than or equal to 180.\"],"
					+ "\"latitude\":[\"Ensure this value is greater than or equal to -90.\"],"
					+ "\"type\":[\"Enter a valid \\\"slug\\\" consisting of letters, numbers, underscores or hyphens.\"],"
					+ "\"district\":[\"Incorrect type. Expected pk value, received str.\"]}");
		willThrow(InvalidInput.of("district", new Violation.NoSuchObject(999))).given(this.addPlace).add(any());
		assertThat(user().post("/api/v1/place_create/", "{\"title\":\"\",\"district\":999}").body())
			.isEqualTo("{\"district\":[\"Invalid pk \\\"999\\\" - object does not exist.\"]}");
	}

	@Test
	void amendsADistrict() {
		given(this.changeDistrict.change(any())).willAnswer((call) -> {
			ChangeDistrict.Command command = call.getArgument(0);
			DistrictChanges changes = command.changes().accept();
			return new District.Snapshot(command.district(), changes.title().appliedTo("Old"),
					changes.abbreviation().appliedTo("OLD"), PICTURE, new Version(3));
		});
		Reply reply = user().patch("/api/v1/district_ud/7/", "{\"title\":\"Новый\"}");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("ETag")).isEqualTo("\"3\"");
		assertThat(reply.body()).isEqualTo(
				"{\"id\":7,\"title\":\"Новый\",\"abbreviation\":\"OLD\",\"image\":\"http://localhost/media/00000000000000000000000000000001.png\"}");
		assertThat(user().patch("/api/v1/district_ud/7", "{}").body()).contains("\"title\":\"Old\"");
		assertThat(user().put("/api/v1/district_ud/7/", "{}").body())
			.isEqualTo("{\"title\":[\"This field is required.\"]}");
		assertThat(anonymous().put("/api/v1/district_ud/7/", "{}").status()).isEqualTo(401);
	}

	@Test
	void amendsAPlaceAndShowsItsPictures() {
		given(this.placeQueries.imagesOf(new PlaceId(2))).willReturn(List.of(new PlaceView.ImageView(1, "x.png", 2)));
		given(this.changePlace.change(any())).willAnswer((call) -> {
			ChangePlace.Command command = call.getArgument(0);
			Place place = Place.restore(new Place.Snapshot(command.place(), DETAILS, new Version(4)));
			place.change(command.changes().accept());
			return place.snapshot();
		});
		Reply reply = user().patch("/api/v1/place_ud/2/", "{\"longitude\":\"37.61\",\"district\":5}");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("ETag")).isEqualTo("\"4\"");
		assertThat(reply.body())
			.isEqualTo("{\"id\":2,\"images\":[{\"id\":1,\"image\":\"http://localhost/media/x.png\",\"place\":2}],"
					+ "\"title\":\"Парк\",\"short_description\":\"\",\"full_description\":\"\","
					+ "\"longitude\":\"37.610000\",\"latitude\":\"0.000000\",\"type\":\"unique_place\",\"district\":5}");
		assertThat(user().put("/api/v1/place_ud/2/", "{\"latitude\":91}").body())
			.isEqualTo("{\"title\":[\"This field is required.\"],"
					+ "\"latitude\":[\"Ensure this value is less than or equal to 90.\"],"
					+ "\"district\":[\"This field is required.\"]}");
	}

	@Test
	void erasesForWhoeverNamesTheVersion() {
		VersionCondition third = new VersionCondition.OneOf(Set.of(new Version(3)));
		assertThat(user().with("If-Match: \"3\"").delete("/api/v1/district_ud/7/").status()).isEqualTo(204);
		verify(this.removeDistrict).remove(new RemoveDistrict.Command(USER, new DistrictId(7), third));
		assertThat(user().with("If-Match: \"3\"").delete("/api/v1/place_ud/2/").status()).isEqualTo(204);
		verify(this.removePlace).remove(new RemovePlace.Command(USER, new PlaceId(2), third));
		willThrow(new DistrictHasPlaces()).given(this.removeDistrict).remove(any());
		Reply reply = user().delete("/api/v1/district_ud/7/");
		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.body()).startsWith("{\"detail\":\"This district has places.");
	}

}
