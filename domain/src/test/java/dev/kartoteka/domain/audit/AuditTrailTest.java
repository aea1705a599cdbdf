package dev.kartoteka.domain.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.AuditedField;
import dev.kartoteka.domain.shared.AuditedKind;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.AuditedValue;
import dev.kartoteka.domain.shared.JsonText;

import static org.assertj.core.api.Assertions.assertThat;

class AuditTrailTest {

	private static final Actor ALICE = Actor.ownerOf(new AccountId(3));

	private final List<AuditedChange> recorded = new ArrayList<>();

	private final AuditTrail trail = new Recording(this.recorded);

	@Test
	void recordsChangesWithTheirVerb() {
		AuditedState before = role("Clerk");
		AuditedState after = role("Boss");
		this.trail.created(ALICE, before);
		this.trail.updated(ALICE, before, after);
		this.trail.deleted(ALICE, after);
		this.trail.passwordLinkIssued(ALICE, after);
		this.trail.passwordSet(ALICE, after);
		AuditedValue clerk = new AuditedValue.Text("Clerk");
		AuditedValue boss = new AuditedValue.Text("Boss");
		assertThat(this.recorded).containsExactly(change("create", new AuditedChange.FieldChange("name", null, clerk)),
				change("update", new AuditedChange.FieldChange("name", clerk, boss)),
				change("delete", new AuditedChange.FieldChange("name", boss, null)), change("issue_password_link"),
				change("set_password"));
	}

	@Test
	void recordsNothingIfNothingHasChanged() {
		this.trail.updated(ALICE, role("Clerk"), role("Clerk"));
		assertThat(this.recorded).isEmpty();
	}

	@Test
	void namesTheCardsOfAnErasedPerson() {
		AuditedChange erasure = AuditedChange.erasure(Actor.OPERATOR, 5, List.of(7L, 9L));
		AuditedValue cards = new AuditedValue.Json(new JsonText("[7,9]"));
		assertThat(erasure).isEqualTo(new AuditedChange(Actor.OPERATOR, "erase_person", AuditedKind.ORGANIZATION, 5, 5L,
				List.of(new AuditedChange.FieldChange("clientcards", cards, null))));
	}

	@Test
	void namesTheActorAndItsSession() {
		Caller caller = new Caller(new AccountId(3), new SessionId(4));
		assertThat(Actor.of(caller)).isEqualTo(new Actor(new AccountId(3), new SessionId(4)));
		assertThat(ALICE).isEqualTo(new Actor(new AccountId(3), null));
		assertThat(Actor.OPERATOR).isEqualTo(new Actor(null, null));
	}

	private static AuditedState role(String name) {
		return new AuditedState(AuditedKind.ROLE, 1, 2L, List.of(AuditedField.text("name", name)));
	}

	private static AuditedChange change(String verb, AuditedChange.FieldChange... fields) {
		return new AuditedChange(ALICE, verb, AuditedKind.ROLE, 1, 2L, List.of(fields));
	}

	private record Recording(List<AuditedChange> recorded) implements AuditTrail {

		@Override
		public void record(List<AuditedChange> changes) {
			this.recorded.addAll(changes);
		}

		@Override
		public int removeOlderThan(Duration age, int most) {
			return 0;
		}

	}

}
