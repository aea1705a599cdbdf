package dev.kartoteka.consumer;

import java.io.File;
import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

import dev.kartoteka.consumer.api.AccountsApi;
import dev.kartoteka.consumer.api.ClientCardsApi;
import dev.kartoteka.consumer.api.ClientsApi;
import dev.kartoteka.consumer.api.DistrictsApi;
import dev.kartoteka.consumer.api.OrganizationsApi;
import dev.kartoteka.consumer.api.PlacesApi;
import dev.kartoteka.consumer.api.TokensApi;
import dev.kartoteka.consumer.auth.HttpBearerAuth;
import dev.kartoteka.consumer.model.ClientCard;
import dev.kartoteka.consumer.model.ClientCardChanges;
import dev.kartoteka.consumer.model.ClientCredentials;
import dev.kartoteka.consumer.model.Credentials;
import dev.kartoteka.consumer.model.District;
import dev.kartoteka.consumer.model.DistrictForm;
import dev.kartoteka.consumer.model.FoundedOrganization;
import dev.kartoteka.consumer.model.NewClientCard;
import dev.kartoteka.consumer.model.OrganizationForm;
import dev.kartoteka.consumer.model.Place;
import dev.kartoteka.consumer.model.PlaceForm;
import dev.kartoteka.consumer.model.Registration;
import dev.kartoteka.paged.PagedScenario;

import org.springframework.web.client.RestClientResponseException;

/** The main story, told by a consumer who has nothing but the generated client. */
public final class MainScenario {

	private static final String PHONE = "8 (951) 748-72-95";

	private final String program;

	private MainScenario(String program) {
		this.program = program;
	}

	/** What was seen on the way. */
	public static List<String> play(String program, String staff, String password, File picture) {
		return new MainScenario(program).play(staff, password, picture);
	}

	private List<String> play(String staff, String password, File picture) {
		long id = new AccountsApi(anybody())
			.registerAccount(new Registration().username("alice").password("correct horse battery"), null)
			.getId();
		new AccountsApi(bearing("user", access(staff, password))).activateAccount(id);
		String access = access("alice", "correct horse battery");
		ApiClient alice = bearing("user", access);
		FoundedOrganization salon = new OrganizationsApi(alice).foundOrganization(
				new OrganizationForm().name("Salon").description("Hair and nails").address("Arbat 1"), null);

		ClientCardsApi cards = new ClientCardsApi(alice);
		NewClientCard maria = new NewClientCard().organization(salon.getId())
			.name("Мария")
			.phone(PHONE)
			.password("clientclient");
		cards.issueClientCard(maria, null, "\"once\"");
		cards.issueClientCard(maria, null, "\"once\"");
		String refusal = refusalOf(() -> cards.issueClientCard(maria, null, null));
		ClientCard found = cards.listClientCardsByPhone(salon.getId(), "7295", null, null, null, null, null, null)
			.getFirst();
		cards.amendClientCard(found.getId(), new ClientCardChanges().surname("Иванова"), null, null);
		ClientCard amended = cards.getClientCard(found.getId(), salon.getId(), "links", null);

		String token = new ClientsApi(anybody())
			.logInClient(new ClientCredentials().phone(PHONE).password("clientclient"))
			.getToken();
		String own = new ClientsApi(bearing("client", token)).getOwnRecord(amended.getClient().getId()).getPhone();

		District district = new DistrictsApi(alice)
			.createDistrict(new DistrictForm().title("Центральный").abbreviation("ЦАО"), null);
		PlacesApi places = new PlacesApi(alice);
		Place park = places.createPlace(new PlaceForm().district(district.getId())
			.title("Парк Горького")
			.longitude(new BigDecimal("37.6"))
			.latitude(new BigDecimal("55.73")), null);
		places.addPlaceImage(picture, park.getId(), null);
		Place listed = new PlacesApi(anybody())
			.listPlaces(district.getId(), null, null, null, null, null, null, null, null, null, null)
			.getFirst();
		return List.of(refusal, amended.getSurname() + " " + amended.getName(), own, listed.getLongitude(),
				String.valueOf(listed.getImages().size()),
				PagedScenario.play(this.program, access, salon.getId(), picture));
	}

	private ApiClient anybody() {
		JsonMapper withoutNulls = ApiClient.createDefaultMapper(null)
			.rebuild()
			.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
			.build();
		return new ApiClient(ApiClient.buildRestClient(withoutNulls)).setBasePath(this.program);
	}

	private String access(String username, String password) {
		return new TokensApi(anybody()).logIn(new Credentials().username(username).password(password)).getAccess();
	}

	private ApiClient bearing(String scheme, String token) {
		ApiClient client = anybody();
		((HttpBearerAuth) client.getAuthentication(scheme)).setBearerToken(token);
		return client;
	}

	private static String refusalOf(Runnable request) {
		try {
			request.run();
		}
		catch (RestClientResponseException refused) {
			return refused.getStatusCode().value() + " " + refused.getResponseBodyAsString();
		}
		throw new AssertionError("That was let through");
	}

}
