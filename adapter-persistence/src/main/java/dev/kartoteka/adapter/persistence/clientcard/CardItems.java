package dev.kartoteka.adapter.persistence.clientcard;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.kartoteka.adapter.persistence.organization.OrganizationsById;
import dev.kartoteka.adapter.persistence.shared.KeyedItems;
import dev.kartoteka.adapter.persistence.shared.ReadQueries;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.adapter.persistence.shared.SelectedItems;
import dev.kartoteka.adapter.persistence.shared.Window;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.organization.OrganizationView;

/**
 * Whole cards, with two statements for each portion: one for the cards with their
 * clients, one for those organizations that have not appeared before.
 */
class CardItems implements KeyedItems<ClientCardView> {

	private static final String COLUMNS = CardRow.COLUMNS + ", " + CardRow.JSON_COLUMNS + ", array("
			+ "select k.organization_id union"
			+ " select held.organization_id from client_organization held where held.client_id = c.id order by 1 desc)";

	private static final String THEMSELVES = " k join client c on c.id = k.client_id";

	private static final String BY_ID = " wanted join client_card k on k.organization_id = ? and k.id = wanted.id"
			+ " join client c on c.id = k.client_id";

	private final ReadQueries queries;

	private final MatchingCards matching;

	private final SelectedItems<Long> wanted;

	private final OrganizationsById organizations;

	CardItems(ReadQueries queries, MatchingCards wanted) {
		this.queries = queries;
		this.matching = wanted;
		this.wanted = new SelectedItems<>(queries, "k.id", wanted.from(), "k.id", wanted.parameters(), Row::number,
				Long::longValue);
		this.organizations = new OrganizationsById(queries);
	}

	@Override
	public List<ClientCardView> read(Window window) {
		String sql = "select " + COLUMNS + " from " + cardsIn(window) + window.order("k.id");
		List<FoundCard> found = this.queries.list(sql, FoundCard::read, parameters(window));
		Map<Long, OrganizationView> known = this.organizations.find(found.stream().flatMapToLong(FoundCard::all));
		return found.stream().flatMap((card) -> card.view(known)).toList();
	}

	/** What is skipped is counted in the index, without looking at the cards. */
	private boolean readsAtOnce(Window window) {
		return this.matching.whole() && window.skip() == 0;
	}

	private Object[] parameters(Window window) {
		Object[] ofWanted = this.wanted.parameters(window);
		return readsAtOnce(window) ? ofWanted
				: Stream.concat(Stream.of(ofWanted), Stream.of(this.matching.organization())).toArray();
	}

	private String cardsIn(Window window) {
		return readsAtOnce(window) ? "(" + this.wanted.select("k.*", window) + ")" + THEMSELVES
				: "(" + this.wanted.select("k.id", window) + ")" + BY_ID;
	}

	@Override
	public boolean anyIn(Window window) {
		return this.wanted.anyIn(window);
	}

	@Override
	public long count() {
		return this.wanted.count();
	}

	@Override
	public long keyOf(ClientCardView card) {
		return card.id();
	}

	/** A card, and the organizations that hold a card of its client, newest first. */
	private record FoundCard(CardRow card, List<Long> ofClient) {

		static FoundCard read(Row row) throws SQLException {
			return new FoundCard(CardRow.read(row), Arrays.asList(row.numbers()));
		}

		LongStream all() {
			return LongStream.concat(LongStream.of(this.card.organization()),
					this.ofClient.stream().mapToLong(Long::longValue));
		}

		/** Nothing if the organization was dissolved between the two statements. */
		Stream<ClientCardView> view(Map<Long, OrganizationView> known) {
			OrganizationView own = known.get(this.card.organization());
			List<OrganizationView> organizations = this.ofClient.stream()
				.map(known::get)
				.filter(Objects::nonNull)
				.toList();
			return (own == null) ? Stream.empty() : Stream.of(this.card.view(own, organizations));
		}

	}

}
