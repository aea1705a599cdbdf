package dev.kartoteka.application.clientcard;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.audit.AuditEntryView;
import dev.kartoteka.domain.clientcard.ChangeClientCard;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.DiscardClientCard;
import dev.kartoteka.domain.clientcard.IssueClientCard;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.VersionCondition;

import static org.assertj.core.api.Assertions.assertThat;

/** What the audit trail says of client cards. */
class ClientCardTrailTest extends UseCasesInMemory {

	private final ClientCardUseCases cards = new ClientCardUseCases(this.fakes);

	private final Caller alice = this.given.loggedIn(this.given.anAccount("alice"));

	private final OrganizationId salon = this.given.anOrganization(this.alice.account());

	@Test
	void tellsWhoIssuesChangesAndDiscards() {
		ClientCardId card = this.cards.issue()
			.issue(new IssueClientCard.Command(this.alice, Optional.of(this.salon),
					Submission.of(new IssueClientCard.Draft(
							ClientCardDetails.of(new FullName("", "Anna", ""), Fixtures.aPhone()),
							new Password("clientclient")))))
			.id();
		change(card, ClientCardChanges.builder().name("Anya").build(), Optional.empty());
		change(card, ClientCardChanges.NONE, Optional.empty());
		change(card, ClientCardChanges.NONE, Optional.of(new Password("another one")));
		this.cards.discard()
			.discard(new DiscardClientCard.Command(this.alice, card, Submission.of(Optional.empty()),
					VersionCondition.any()));
		assertThat(trail()).containsExactly("create", "update {\"name\":[\"Anna\",\"Anya\"]}", "set_password {}",
				"delete");
		assertThat(trailOf(this.salon)).allMatch((entry) -> entry.objectId() == card.value())
			.extracting(AuditEntryView::actor)
			.containsOnly(this.alice.account().value());
	}

	private void change(ClientCardId card, ClientCardChanges changes, Optional<Password> password) {
		this.cards.change()
			.change(new ChangeClientCard.Command(this.alice, card, Optional.empty(),
					Submission.of(new ChangeClientCard.Draft(changes, password)), VersionCondition.any()));
	}

	private List<String> trail() {
		return trailOf(this.salon).stream().map(ClientCardTrailTest::text).toList();
	}

	private static String text(AuditEntryView entry) {
		boolean whole = entry.verb().equals("create") || entry.verb().equals("delete");
		return whole ? entry.verb() : entry.verb() + " " + entry.changes().json();
	}

}
