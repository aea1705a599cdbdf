package dev.kartoteka.adapter.persistence.clientcard;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.AggregateStore;
import dev.kartoteka.adapter.persistence.shared.CardCredentials;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardRepository;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Refusal;
import dev.kartoteka.domain.shared.Violation;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JpaClientCardRepository implements ClientCardRepository {

	private static final String MOVE = """
			update client_card
			set client_id = ?
			where client_id = ? and organization_id in (
				select organization_id from client_organization where client_id = ?)""";

	private static final String ADD_WHAT_FOLLOWS = String.join("; ", CardWords.ADD, ClientOrganizations.ADD,
			CardDirectory.ADD);

	private static final String REMOVE_WHAT_FOLLOWS = String.join("; ", ClientOrganizations.REMOVE_WITH_LAST_CARD,
			CardWords.REMOVE, CardDirectory.REMOVE);

	private final AggregateStore store;

	private final ClientCardEntities cards;

	private final ClientCardMapper mapper;

	private final CardWords words;

	private final ClientOrganizations organizations;

	private final CardCredentials credentials;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	JpaClientCardRepository(AggregateStore store, ClientCardEntities cards, ClientCardMapper mapper, CardWords words,
			ClientOrganizations organizations, CardCredentials credentials, DataSource dataSource) {
		this.store = store;
		this.cards = cards;
		this.mapper = mapper;
		this.words = words;
		this.organizations = organizations;
		this.credentials = credentials;
		this.jdbc = JdbcClient.create(dataSource);
		this.batches = new JdbcTemplate(dataSource);
	}

	@Override
	public ClientCardId nextId() {
		return new ClientCardId(this.store.nextId("client_card_id_seq"));
	}

	@Override
	public void add(ClientCard card) {
		ClientCardEntity entity = newEntity(card);
		this.store.add(entity, JpaClientCardRepository::refusalOf);
		addWhatFollows(entity.id(), entity.state());
	}

	/** In one round trip, since each costs as much as the statement. */
	private void addWhatFollows(long card, ClientCardEntity.State state) {
		this.jdbc.sql(ADD_WHAT_FOLLOWS)
			.params(state.organization(), card, state.nameWords(), state.client(), state.organization(), card,
					state.organization())
			.update();
	}

	@Override
	public void addAll(List<ClientCard> cards) {
		List<ClientCardEntity> entities = cards.stream().map(this::newEntity).toList();
		this.store.addAll(entities, JpaClientCardRepository::refusalOf);
		addInBatch(CardWords.ADD, entities,
				(card) -> List.of(card.state().organization(), card.id(), card.state().nameWords()));
		addInBatch(ClientOrganizations.ADD, entities,
				(card) -> List.of(card.state().client(), card.state().organization()));
		addInBatch(CardDirectory.ADD, entities, (card) -> List.of(card.id(), card.state().organization()));
	}

	private void addInBatch(String sql, List<ClientCardEntity> cards, Function<ClientCardEntity, List<Object>> row) {
		this.batches.batchUpdate(sql, cards.stream().map((card) -> row.apply(card).toArray()).toList());
	}

	private ClientCardEntity newEntity(ClientCard card) {
		return new ClientCardEntity(card.id().value(), this.mapper.toState(card.snapshot()));
	}

	@Override
	public Optional<ClientCard> findForChange(OrganizationId organization, ClientCardId id) {
		return this.cards.findForChange(organization.value(), id.value()).map(this::restored);
	}

	@Override
	public ClientCard update(ClientCard card) {
		ClientCardEntity.State before = stored(card);
		ClientCardEntity updated = this.store.update(ClientCardEntity.class, card.id().value(), card.version(),
				this.mapper.toState(card.snapshot()), JpaClientCardRepository::refusalOf);
		this.words.replace(card.id().value(), before, updated.state());
		return restored(updated);
	}

	@Override
	public void remove(ClientCard card) {
		ClientCardEntity.State state = stored(card);
		this.credentials.removeOf(state.organization(), card.id().value());
		this.store.remove(ClientCardEntity.class, card.id().value(), card.version(), (_) -> null);
		removeWhatFollows(card.id().value(), state);
	}

	/**
	 * In one round trip. The number of rows is that of the first statement: one if the
	 * organization has no other card of the client.
	 */
	private void removeWhatFollows(long card, ClientCardEntity.State state) {
		int last = this.jdbc.sql(REMOVE_WHAT_FOLLOWS)
			.params(state.client(), state.organization(), state.organization(), card, state.nameWords(), card)
			.update();
		if (last == 0) {
			this.organizations.removeAll(List.of(new ClientOrganizations.Held(state.client(), state.organization())));
		}
	}

	private ClientCardEntity.State stored(ClientCard card) {
		return this.store.stateOf(ClientCardEntity.class, card.id().value(), card.version());
	}

	@Override
	public void moveAll(ClientId from, ClientId to) {
		this.jdbc.sql(MOVE).params(to.value(), from.value(), from.value()).update();
		this.organizations.moveAll(from.value(), to.value());
	}

	private ClientCard restored(ClientCardEntity entity) {
		return ClientCard.restore(this.mapper.toSnapshot(entity));
	}

	private static @Nullable Refusal refusalOf(String constraint) {
		return switch (constraint) {
			case "client_card_phone_key" -> InvalidInput.of("phone", new Violation.PhoneAlreadyOnACard());
			case "client_card_organization_fkey" -> new Forbidden("The organization was dissolved in the meantime.");
			default -> null;
		};
	}

}
