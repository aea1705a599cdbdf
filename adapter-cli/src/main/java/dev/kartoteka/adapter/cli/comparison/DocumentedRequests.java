package dev.kartoteka.adapter.cli.comparison;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import dev.kartoteka.adapter.cli.comparison.JsonValue.Fields;

/**
 * The documented GET requests for all ids that the lists of either service show. The ids
 * of organizations come from Kartoteka's list of them.
 */
final class DocumentedRequests implements Supplier<@Nullable String> {

	private static final String DISTRICTS = "/api/v1/disticts";

	private static final String PLACES = "/api/v1/places";

	private final List<ComparedService> services;

	private final Iterator<String> targets;

	private final SortedSet<Long> accounts = new TreeSet<>();

	DocumentedRequests(ComparedService before, ComparedService after) {
		this.services = List.of(before, after);
		this.targets = Stream.of(cityGuide(), cards(), Stream.of("").flatMap((_) -> profiles()))
			.flatMap((part) -> part)
			.iterator();
	}

	/** The next target; null at the end. */
	@Override
	public synchronized @Nullable String get() {
		return this.targets.hasNext() ? this.targets.next() : null;
	}

	private Stream<String> cityGuide() {
		return Stream.concat(Stream.of(DISTRICTS, PLACES),
				Stream.of(DISTRICTS)
					.flatMap((list) -> found(list).keySet().stream())
					.map((district) -> PLACES + "/?district_id=" + district));
	}

	private Stream<String> cards() {
		return Stream.of("/organizations/organization-lc/")
			.flatMap((list) -> found(list).keySet().stream())
			.flatMap(this::cardsOf);
	}

	private Stream<String> cardsOf(String organization) {
		String list = "/clients/client-card-l/%s/".formatted(organization);
		return Stream.concat(Stream.of(list),
				Stream.of(list)
					.flatMap((path) -> found(path).entrySet().stream())
					.flatMap((card) -> requestsFor(list, organization, card.getKey(), card.getValue())));
	}

	private static Stream<String> requestsFor(String list, String organization, String id, Card card) {
		return Stream
			.of("/clients/client-card-r/%s/%s/".formatted(id, organization),
					list + "p" + Targets.segment(card.phone()) + "/", list + "f" + Targets.segment(card.name()) + "/")
			.filter((target) -> !target.endsWith("/p/") && !target.endsWith("/f/"));
	}

	private Stream<String> profiles() {
		return this.accounts.stream().map((id) -> "/api/v1/profile/?id=" + id);
	}

	/** The entries of a list in both services, by id. */
	private Map<String, Card> found(String list) {
		Map<String, Card> found = new LinkedHashMap<>();
		for (ComparedService service : this.services) {
			if (service.get(list) instanceof Answer.Whole answer && answer.status() == 200) {
				forEachEntry(answer.body(), (entry) -> {
					found.putIfAbsent(entry.text("id"), Card.of(entry));
					noteAccounts(entry);
				});
			}
		}
		return found;
	}

	private static void forEachEntry(byte[] body, Consumer<Fields> action) {
		try (JsonDocument document = new JsonDocument(body, (_) -> false, (_) -> false)) {
			if (!document.beginsList()) {
				return;
			}
			for (JsonValue entry = document.nextEntry(); entry != null; entry = document.nextEntry()) {
				if (entry instanceof Fields fields) {
					action.accept(fields);
				}
			}
		}
		catch (JacksonException _) {
			// The comparison of the list itself reports it.
		}
	}

	private void noteAccounts(Fields entry) {
		for (Fields holder : List.of(entry, entry.nested("organization"))) {
			String creator = holder.nested("creator").text("id");
			if (!creator.isEmpty()) {
				this.accounts.add(Long.valueOf(creator));
			}
		}
	}

	private record Card(String phone, String name) {

		static Card of(Fields entry) {
			return new Card(entry.text("phone"),
					Stream.of("surname", "name", "second_name")
						.map(entry::text)
						.filter((word) -> !word.isEmpty())
						.collect(Collectors.joining(" ")));
		}

	}

}
