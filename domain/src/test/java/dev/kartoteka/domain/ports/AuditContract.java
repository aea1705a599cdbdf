package dev.kartoteka.domain.ports;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditEntryView;
import dev.kartoteka.domain.audit.AuditFilter;
import dev.kartoteka.domain.audit.AuditedChange;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.AuditedField;
import dev.kartoteka.domain.shared.AuditedKind;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.JsonText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The contract of the audit trail. Changes are recorded within a transaction. */
public interface AuditContract extends PortsContract {

	OrganizationId SALON = new OrganizationId(7);

	OrganizationId GARAGE = new OrganizationId(8);

	@Test
	default void tellsWhoChangedWhatAndFromWhichSession() {
		Caller alice = aCaller("alice");
		ports().inTransaction(
				() -> ports().audit().updated(Actor.of(alice), role(SALON, 1, "Desk"), role(SALON, 1, "Front desk")));
		assertThat(changesIn(SALON, AuditFilter.NONE)).singleElement().satisfies((change) -> {
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
	default void writesEveryKindOfValueAsJson() {
		assertThat(recorded(AuditedField.text("name", "a"), AuditedField.number("role", 5),
				AuditedField.flag("on", true), AuditedField.texts("permissions", List.of("a", "b")),
				AuditedField.json("links", new JsonText("{\"a\":[1,null]}")), AuditedField.text("email", null)))
			.isEqualTo("""
					{"name":[null,"a"],"role":[null,5],"on":[null,true],"permissions":[null,["a","b"]],\
					"links":[null,{"a":[1,null]}]}""");
	}

	@Test
	default void writesAnOldValueFirst() {
		ports().inTransaction(() -> ports().audit().deleted(Actor.OPERATOR, role(SALON, 1, "Desk")));
		assertThat(changesIn(SALON, AuditFilter.NONE).getFirst().changes().json())
			.isEqualTo("{\"name\":[\"Desk\",null]}");
	}

	@Test
	default void escapesTextsAsJson() {
		assertThat(recorded(AuditedField.text("name", "\"\\\n\u0001 Ё😀/")))
			.isEqualTo("{\"name\":[null,\"\\\"\\\\\\u000a\\u0001 Ё😀/\"]}");
	}

	/** The limit holds for the JSON of the value, with its quotation marks. */
	@Test
	default void keepsOnlyTheLengthOfLongValues() {
		String longest = "x".repeat(4096 - 2);
		assertThat(recorded(AuditedField.text("name", longest))).contains(longest);
		assertThat(recorded(AuditedField.text("name", longest + "x")))
			.isEqualTo("{\"name\":[null,{\"omitted_characters\":4097}]}");
		assertThat(recorded(AuditedField.text("name", "\n".repeat(1000))))
			.isEqualTo("{\"name\":[null,{\"omitted_characters\":6002}]}");
	}

	@Test
	default void knowsNothingOfAChangeWhoseTransactionFailed() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> ports().inTransaction((Runnable) () -> {
			ports().audit().created(Actor.OPERATOR, role(SALON, 1, "Desk"));
			throw new IllegalStateException("something went wrong after that");
		}));
		assertThat(changesIn(SALON, AuditFilter.NONE)).isEmpty();
	}

	@Test
	default void recordsNothingWhereNothingDiffers() {
		ports().inTransaction(() -> {
			ports().audit().updated(Actor.OPERATOR, role(SALON, 1, "Desk"), role(SALON, 1, "Desk"));
			ports().audit().record(List.of());
		});
		assertThat(changesIn(SALON, AuditFilter.NONE)).isEmpty();
	}

	@Test
	default void showsTheNewestFirstAndKeepsTheOrderOfManyAtOnce() {
		ports().inTransaction(() -> ports().audit()
			.record(List.of(AuditedChange.creation(Actor.OPERATOR, role(SALON, 1, "Desk")),
					AuditedChange.deletion(Actor.OPERATOR, role(SALON, 1, "Desk")),
					AuditedChange.creation(Actor.OPERATOR, role(SALON, 2, "Boss")))));
		assertThat(changesIn(SALON, AuditFilter.NONE)).extracting(AuditEntryView::verb)
			.containsExactly("create", "delete", "create");
		assertThat(changesIn(SALON, AuditFilter.NONE)).extracting(AuditEntryView::objectId).containsExactly(2L, 1L, 1L);
		assertThat(changesIn(SALON, AuditFilter.NONE)).extracting(AuditEntryView::actor).containsOnlyNulls();
	}

	@Test
	default void filtersByActorObjectAndTime() {
		Caller alice = aCaller("alice");
		Caller bob = aCaller("bob");
		ports().inTransaction(() -> {
			ports().audit().created(Actor.of(alice), role(SALON, 1, "Desk"));
			ports().audit().created(Actor.of(bob), role(SALON, 2, "Boss"));
			ports().audit().created(Actor.of(bob), member(SALON, 1));
			ports().audit().created(Actor.of(bob), role(GARAGE, 3, "Boss"));
		});
		AuditEntryView oldest = changesIn(SALON, AuditFilter.NONE).getLast();
		assertThat(changesIn(SALON, byActor(bob))).extracting(AuditEntryView::object).containsExactly("member", "role");
		assertThat(changesIn(SALON, byObject(AuditedKind.ROLE, null))).hasSize(2);
		assertThat(changesIn(SALON, byObject(AuditedKind.ROLE, 1L))).hasSize(1);
		assertThat(changesIn(SALON, byObject(null, 1L))).hasSize(2);
		assertThat(changesIn(SALON, new AuditFilter(null, null, null, oldest.at(), null))).hasSize(3);
		assertThat(changesIn(SALON, new AuditFilter(null, null, null, null, oldest.at()))).isEmpty();
		assertThat(changesIn(SALON, new AuditFilter(null, null, null, oldest.at().plusSeconds(60), null))).isEmpty();
		assertThat(changesIn(SALON, new AuditFilter(null, null, null, null, oldest.at().plusSeconds(60)))).hasSize(3);
		assertThat(ports().auditReader().changesOfAccounts(AuditFilter.NONE).all()).isEmpty();
	}

	@Test
	default void keepsChangesOfAccountsApart() {
		AccountId alice = fixtures().anAccount("alice");
		ports().inTransaction(() -> {
			ports().audit()
				.passwordSet(Actor.ownerOf(alice),
						new AuditedState(AuditedKind.ACCOUNT, alice.value(), null, List.of()));
			ports().audit().created(Actor.ownerOf(alice), role(SALON, 1, "Desk"));
		});
		assertThat(ports().auditReader().changesOfAccounts(byObject(AuditedKind.ACCOUNT, alice.value())).all())
			.singleElement()
			.satisfies((change) -> {
				assertThat(change.verb()).isEqualTo("set_password");
				assertThat(change.session()).isNull();
				assertThat(change.changes()).isEqualTo(new JsonText("{}"));
			});
	}

	@Test
	default void removesOldEntriesAndNoOthers() {
		ports().inTransaction(() -> ports().audit()
			.record(List.of(AuditedChange.creation(Actor.OPERATOR, role(SALON, 1, "Desk")),
					AuditedChange.creation(Actor.OPERATOR, role(SALON, 2, "Boss")))));
		assertThat(ports().audit().removeOlderThan(Duration.ofHours(1), 10)).isZero();
		assertThat(ports().audit().removeOlderThan(Duration.ofSeconds(-1), 1)).isEqualTo(1);
		assertThat(changesIn(SALON, AuditFilter.NONE)).hasSize(1);
		assertThat(ports().audit().removeOlderThan(Duration.ofSeconds(-1), 10)).isEqualTo(1);
		assertThat(changesIn(SALON, AuditFilter.NONE)).isEmpty();
	}

	private Caller aCaller(String username) {
		return fixtures().loggedIn(fixtures().anAccount(username));
	}

	private String recorded(AuditedField... fields) {
		ports().inTransaction(() -> ports().audit()
			.created(Actor.OPERATOR, new AuditedState(AuditedKind.ROLE, 1, SALON.value(), List.of(fields))));
		return changesIn(SALON, AuditFilter.NONE).getFirst().changes().json();
	}

	private List<AuditEntryView> changesIn(OrganizationId organization, AuditFilter filter) {
		return ports().auditReader().changesIn(organization, filter).all().toList();
	}

	private static AuditFilter byActor(Caller actor) {
		return new AuditFilter(actor.account().value(), null, null, null, null);
	}

	private static AuditFilter byObject(@Nullable AuditedKind object, @Nullable Long id) {
		return new AuditFilter(null, object, id, null, null);
	}

	private static AuditedState role(OrganizationId organization, long id, String name) {
		return new AuditedState(AuditedKind.ROLE, id, organization.value(), List.of(AuditedField.text("name", name)));
	}

	private static AuditedState member(OrganizationId organization, long id) {
		return new AuditedState(AuditedKind.MEMBER, id, organization.value(), List.of(AuditedField.number("user", 5)));
	}

}
