package dev.kartoteka.domain.ports;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.TracedField;
import dev.kartoteka.domain.shared.TracedState;
import dev.kartoteka.domain.trail.Author;
import dev.kartoteka.domain.trail.ChangeFilter;
import dev.kartoteka.domain.trail.ChangeView;
import dev.kartoteka.domain.trail.TracedChange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What every trail of changes does. Changes are recorded within a transaction. */
public interface TrailContract extends PortsContract {

	OrganizationId SALON = new OrganizationId(7);

	OrganizationId GARAGE = new OrganizationId(8);

	@Test
	default void tellsWhoChangedWhatAndFromWhichSession() {
		Caller alice = aCaller("alice");
		ports().inTransaction(
				() -> ports().trail().updated(Author.of(alice), role(SALON, 1, "Desk"), role(SALON, 1, "Front desk")));
		assertThat(changesIn(SALON, ChangeFilter.NONE)).singleElement().satisfies((change) -> {
			assertThat(change.actor()).isEqualTo(alice.account().value());
			assertThat(change.actorUsername()).isEqualTo("alice");
			assertThat(change.session()).isEqualTo(alice.session().value());
			assertThat(change.verb()).isEqualTo("update");
			assertThat(change.object()).isEqualTo("role");
			assertThat(change.objectId()).isEqualTo(1);
			assertThat(change.changes()).isEqualTo(new JsonText("{\"name\":[\"Desk\",\"Front desk\"]}"));
		});
	}

	@Test
	default void knowsNothingOfAChangeWhoseTransactionFailed() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> ports().inTransaction((Runnable) () -> {
			ports().trail().created(Author.OPERATOR, role(SALON, 1, "Desk"));
			throw new IllegalStateException("something went wrong after that");
		}));
		assertThat(changesIn(SALON, ChangeFilter.NONE)).isEmpty();
	}

	@Test
	default void recordsNothingWhereNothingDiffers() {
		ports().inTransaction(() -> {
			ports().trail().updated(Author.OPERATOR, role(SALON, 1, "Desk"), role(SALON, 1, "Desk"));
			ports().trail().record(List.of());
		});
		assertThat(changesIn(SALON, ChangeFilter.NONE)).isEmpty();
	}

	@Test
	default void showsTheNewestFirstAndKeepsTheOrderOfManyAtOnce() {
		ports().inTransaction(() -> ports().trail()
			.record(List.of(TracedChange.creation(Author.OPERATOR, role(SALON, 1, "Desk")),
					TracedChange.deletion(Author.OPERATOR, role(SALON, 1, "Desk")),
					TracedChange.creation(Author.OPERATOR, role(SALON, 2, "Boss")))));
		assertThat(changesIn(SALON, ChangeFilter.NONE)).extracting(ChangeView::verb)
			.containsExactly("create", "delete", "create");
		assertThat(changesIn(SALON, ChangeFilter.NONE)).extracting(ChangeView::objectId).containsExactly(2L, 1L, 1L);
		assertThat(changesIn(SALON, ChangeFilter.NONE)).extracting(ChangeView::actor).containsOnlyNulls();
	}

	@Test
	default void filtersByActorObjectAndTime() {
		Caller alice = aCaller("alice");
		Caller bob = aCaller("bob");
		ports().inTransaction(() -> {
			ports().trail().created(Author.of(alice), role(SALON, 1, "Desk"));
			ports().trail().created(Author.of(bob), role(SALON, 2, "Boss"));
			ports().trail().created(Author.of(bob), member(SALON, 1));
			ports().trail().created(Author.of(bob), role(GARAGE, 3, "Boss"));
		});
		ChangeView oldest = changesIn(SALON, ChangeFilter.NONE).getLast();
		assertThat(changesIn(SALON, byActor(bob))).extracting(ChangeView::object).containsExactly("member", "role");
		assertThat(changesIn(SALON, byObject("role", null))).hasSize(2);
		assertThat(changesIn(SALON, byObject("role", 1L))).hasSize(1);
		assertThat(changesIn(SALON, byObject(null, 1L))).hasSize(2);
		assertThat(changesIn(SALON, new ChangeFilter(null, null, null, oldest.at(), null))).hasSize(3);
		assertThat(changesIn(SALON, new ChangeFilter(null, null, null, null, oldest.at()))).isEmpty();
		assertThat(changesIn(SALON, new ChangeFilter(null, null, null, oldest.at().plusSeconds(60), null))).isEmpty();
		assertThat(changesIn(SALON, new ChangeFilter(null, null, null, null, oldest.at().plusSeconds(60)))).hasSize(3);
		assertThat(ports().changeReader().changesOfAccounts(ChangeFilter.NONE).all()).isEmpty();
	}

	@Test
	default void keepsChangesOfAccountsApart() {
		AccountId alice = fixtures().anAccount("alice");
		ports().inTransaction(() -> {
			ports().trail()
				.passwordSet(Author.ownerOf(alice), new TracedState("account", alice.value(), null, List.of()));
			ports().trail().created(Author.ownerOf(alice), role(SALON, 1, "Desk"));
		});
		assertThat(ports().changeReader().changesOfAccounts(byObject("account", alice.value())).all()).singleElement()
			.satisfies((change) -> {
				assertThat(change.verb()).isEqualTo("set_password");
				assertThat(change.session()).isNull();
				assertThat(change.changes()).isEqualTo(new JsonText("{}"));
			});
	}

	private Caller aCaller(String username) {
		return fixtures().loggedIn(fixtures().anAccount(username));
	}

	private List<ChangeView> changesIn(OrganizationId organization, ChangeFilter filter) {
		return ports().changeReader().changesIn(organization, filter).all().toList();
	}

	private static ChangeFilter byActor(Caller actor) {
		return new ChangeFilter(actor.account().value(), null, null, null, null);
	}

	private static ChangeFilter byObject(@Nullable String object, @Nullable Long id) {
		return new ChangeFilter(null, object, id, null, null);
	}

	private static TracedState role(OrganizationId organization, long id, String name) {
		return new TracedState("role", id, organization.value(), List.of(TracedField.text("name", name)));
	}

	private static TracedState member(OrganizationId organization, long id) {
		return new TracedState("member", id, organization.value(), List.of(TracedField.number("user", 5)));
	}

}
