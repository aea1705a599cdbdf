package dev.kartoteka.application;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.account.AccountUseCases;
import dev.kartoteka.application.clientcard.ClientCardUseCases;
import dev.kartoteka.domain.account.ActivateAccount;
import dev.kartoteka.domain.account.AppointFirstStaff;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.DeactivateAccount;
import dev.kartoteka.domain.account.LogIn;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.account.RegisterAccount;
import dev.kartoteka.domain.account.RegisterAccount.Registered;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.clientcard.AmendClientCard;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcard.DiscardClientCard;
import dev.kartoteka.domain.clientcard.IssueClientCard;
import dev.kartoteka.domain.clientcard.NameWords;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.session.Origin;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.VersionCondition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The whole business in one story, from the first staff account to the last card. */
class ClientCardStoryTest extends UseCasesInMemory {

	private static final PhoneNumber MARIAS_PHONE = new PhoneNumber("+79517487295");

	private final AccountUseCases accounts = new AccountUseCases(this.ports, this.hasher, this.tokens);

	private final ClientCardUseCases cards = new ClientCardUseCases(this.ports, this.hasher);

	@Test
	void twoOrganizationsShareAClientAndKeepTheirOwnCardsOfHer() {
		// The operator appoints the first staff account, which lets Alice and Bob in.
		this.accounts.appointFirstStaff()
			.appoint(new AppointFirstStaff.Command(new Username("admin"), new Password("let me in please")));
		Caller staff = loggedIn("admin", "let me in please");
		Caller alice = registeredAndActivated("alice", staff);
		Caller bob = registeredAndActivated("bob", staff);

		// Alice's salon issues a card to Maria, whom nobody has known before.
		OrganizationId salon = this.given.anOrganization(alice.account());
		ClientCard.Snapshot salonsCard = issue(alice, salon, new FullName("Иванова", "Мария", ""));

		// Bob's garage knows her under another name; she is the same client.
		OrganizationId garage = this.given.anOrganization(bob.account());
		ClientCard.Snapshot garagesCard = issue(bob, garage, new FullName("", "Маша", ""));
		assertThat(garagesCard.client()).isEqualTo(salonsCard.client());

		// Each finds its own card only, and sees who else knows her.
		assertThat(find(alice, salon, "мар").organization().id()).isEqualTo(salon.value());
		assertThat(find(bob, garage, "маш").client().organizations()).extracting(OrganizationView::id)
			.containsExactly(garage.value(), salon.value());
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> find(bob, salon, "мар"));

		// Maria marries; only the salon is told.
		ClientCardChanges marriage = new ClientCardChanges(Change.to("Петрова"), Change.none(), Change.none(),
				Change.none(), Change.none(), Change.none(), Change.none());
		this.cards.amend()
			.amend(new AmendClientCard.Command(alice, salonsCard.id(), Optional.empty(), Submission.of(marriage),
					VersionCondition.any()));
		assertThat(find(alice, salon, "петрова мария").client().surname()).isEqualTo("Иванова");

		// The garage closes its books on her. She remains the salon's client.
		this.cards.discard()
			.discard(new DiscardClientCard.Command(bob, garagesCard.id(), Submission.of(Optional.of(garage)),
					VersionCondition.any()));
		assertThat(find(alice, salon, "мария").client().organizations()).extracting(OrganizationView::id)
			.containsExactly(salon.value());

		// Alice is shut out, from one moment to the next.
		this.accounts.deactivateAccount().deactivate(new DeactivateAccount.Command(staff, alice.account()));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> find(alice, salon, "мария"));
	}

	private Caller registeredAndActivated(String username, Caller staff) {
		Registered registered = this.accounts.registerAccount()
			.register(new RegisterAccount.Command(new Username(username), null, null, new Password("correct horse"),
					FullName.UNKNOWN, PostalAddress.UNKNOWN));
		this.accounts.activateAccount().activate(new ActivateAccount.Command(staff, registered.id()));
		return loggedIn(username, "correct horse");
	}

	private Caller loggedIn(String username, String password) {
		String access = this.accounts.logIn()
			.logIn(new LogIn.Command(new LoginName(username, null), new Password(password), new Origin("", "")))
			.access();
		return this.tokens.read(access).orElseThrow();
	}

	private ClientCard.Snapshot issue(Caller caller, OrganizationId organization, FullName name) {
		ClientCardDetails details = new ClientCardDetails(name, MARIAS_PHONE, PostalAddress.UNKNOWN, null, null);
		return this.cards.issue()
			.issue(new IssueClientCard.Command(caller, Optional.of(organization),
					Submission.of(new IssueClientCard.Draft(details, new Password("clientclient")))));
	}

	private ClientCardView find(Caller caller, OrganizationId organization, String words) {
		return this.cards.queries()
			.cards(caller, organization, new ClientCardFilter.NameHas(NameWords.sought(words)))
			.all()
			.findFirst()
			.orElseThrow();
	}

}
