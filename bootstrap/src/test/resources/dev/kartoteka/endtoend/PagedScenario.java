package dev.kartoteka.paged;

import java.io.File;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

import dev.kartoteka.paged.api.ClientCardsApi;
import dev.kartoteka.paged.auth.HttpBearerAuth;
import dev.kartoteka.paged.model.ClientCard;
import dev.kartoteka.paged.model.ClientCardPage;

/**
 * What the client of the description for generators adds: pages, and cards with pictures.
 */
public final class PagedScenario {

	private PagedScenario() {
	}

	/** What was seen on the way, in an organization with one card. */
	public static String play(String program, String access, long organization, File picture) {
		JsonMapper withoutNulls = ApiClient.createDefaultMapper(null)
			.rebuild()
			.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
			.build();
		ApiClient client = new ApiClient(ApiClient.buildRestClient(withoutNulls)).setBasePath(program);
		((HttpBearerAuth) client.getAuthentication("user")).setBearerToken(access);
		ClientCardsApi cards = new ClientCardsApi(client);
		cards.issueClientCardWithImage("Анна", "8 (951) 748-72-97", "clientclient", organization, null, null, null,
				null, null, picture, null, null);
		ClientCardPage first = cards.listClientCards(1, organization, "image", null, null, 1);
		ClientCardPage second = cards.listClientCards(2, organization, null, null, null, 1);
		return Stream.of(first, second)
			.flatMap((page) -> page.getResults().stream())
			.map(ClientCard::getName)
			.collect(Collectors.joining(", ", first.getCount() + ": ",
					(first.getResults().getFirst().getImage() != null) ? "; a picture" : "; no picture"));
	}

}
