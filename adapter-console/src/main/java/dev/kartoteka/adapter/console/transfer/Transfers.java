package dev.kartoteka.adapter.console.transfer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import dev.kartoteka.adapter.console.http.FormReader;
import dev.kartoteka.adapter.console.http.OrganizationFrames;
import dev.kartoteka.adapter.console.http.Pages;
import dev.kartoteka.adapter.console.http.Reply;
import dev.kartoteka.adapter.console.http.Routes;
import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.adapter.console.page.Document;
import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.adapter.console.page.Frame;
import dev.kartoteka.adapter.console.page.Pager;
import dev.kartoteka.adapter.console.page.PersonName;
import dev.kartoteka.domain.account.AccountFilter;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountQueries;
import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.membership.MemberView;
import dev.kartoteka.domain.membership.MembershipQueries;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.transfer.AcceptOrganization;
import dev.kartoteka.domain.transfer.OfferOrganization;
import dev.kartoteka.domain.transfer.TransferOffer;
import dev.kartoteka.domain.transfer.TransferQueries;

import org.springframework.stereotype.Component;

import static dev.kartoteka.adapter.console.http.OrganizationFrames.organization;
import static dev.kartoteka.adapter.console.http.OrganizationFrames.path;

/** Hands an organization over: its owner offers it, a member accepts it. */
@Component
class Transfers implements Pages {

	private static final String SETTINGS = "/console/organizations/{organization}/settings/";

	private static final int MOST_MEMBERS = 1000;

	private final OrganizationFrames frames;

	private final TransferQueries queries;

	private final MembershipQueries members;

	private final AccountQueries accounts;

	private final OfferOrganization offerOrganization;

	private final AcceptOrganization acceptOrganization;

	Transfers(OrganizationFrames frames, TransferQueries queries, MembershipQueries members, AccountQueries accounts,
			OfferOrganization offerOrganization, AcceptOrganization acceptOrganization) {
		this.frames = frames;
		this.queries = queries;
		this.members = members;
		this.accounts = accounts;
		this.offerOrganization = offerOrganization;
		this.acceptOrganization = acceptOrganization;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at(SETTINGS + "transfer/", Routes.Audience.ACCOUNTS)
			.show(this::showOffer)
			.submit(this::offer)
			.recordedAs("ORGANIZATION_OFFERED");
		routes.at(SETTINGS + "accept/", Routes.Audience.ACCOUNTS)
			.show(this::showAccept)
			.submit(this::accept)
			.recordedAs("ORGANIZATION_ACCEPTED");
	}

	/** For the owner, and for staff, who need it if the owner's account is not active. */
	private Reply showOffer(Visit visit) {
		if (!this.frames.frame(visit).oversees()) {
			throw new Forbidden("The caller is neither the creator nor staff.");
		}
		return Reply.page(offerPage(visit, form(visit)));
	}

	private Reply offer(Visit visit) {
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		return visit.submitting(form, () -> {
			this.offerOrganization.offer(new OfferOrganization.Command(visit.caller(), organization(visit),
					reader.submission(() -> new OfferOrganization.Draft(new AccountId(reader.id("creator").orElse(1L)),
							reader.password("current_password"))),
					visit.address()));
			return Reply.to(path(visit, "settings"), "offered");
		}, offerPage(visit, form));
	}

	private Document.Template offerPage(Visit visit, Form form) {
		return (output, interceptor) -> {
			Frame frame = this.frames.frame(visit);
			String sought = visit.query("q").strip();
			List<Candidate> candidates = frame.may(Permission.MEMBER_VIEW) ? members(visit) : found(visit, sought);
			String offered = this.queries.offer(visit.caller(), organization(visit))
				.map((offer) -> nameOf(offer, candidates))
				.orElse("");
			JteofferGenerated.render(output, interceptor, frame, new TransferTexts(visit.language()), form, candidates,
					frame.may(Permission.MEMBER_VIEW), sought, offered, action(visit, sought));
		};
	}

	/** The form is shown again with the accounts that were found. */
	private static String action(Visit visit, String sought) {
		return sought.isEmpty() ? visit.path()
				: visit.path() + "?q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8);
	}

	private List<Candidate> members(Visit visit) {
		return this.members.members(visit.caller(), organization(visit))
			.page(1, MOST_MEMBERS)
			.items()
			.stream()
			.flatMap((member) -> Candidate.of(member).stream())
			.toList();
	}

	/** Staff who do not see the members seek among all accounts. */
	private List<Candidate> found(Visit visit, String sought) {
		return sought.isEmpty() ? List.of() : this.accounts
			.accounts(visit.caller(), Submission.of(new AccountFilter(Optional.of(true), Optional.empty(), sought)))
			.page(1, Pager.SIZE)
			.items()
			.stream()
			.map((account) -> Candidate.of(account.account(), account.username()))
			.toList();
	}

	private static String nameOf(TransferOffer offer, List<Candidate> candidates) {
		return candidates.stream()
			.filter((candidate) -> candidate.account() == offer.account().value())
			.map(Candidate::name)
			.findFirst()
			.orElseGet(() -> "№ " + offer.account().value());
	}

	private Reply showAccept(Visit visit) {
		if (!isOffered(visit)) {
			throw new Forbidden("The organization is not offered to the caller.");
		}
		return Reply.page(acceptPage(visit, form(visit)));
	}

	private boolean isOffered(Visit visit) {
		return this.queries.offer(visit.caller(), organization(visit))
			.filter((offer) -> offer.account().equals(visit.caller().account()))
			.isPresent();
	}

	private Reply accept(Visit visit) {
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		return visit.submitting(form, () -> {
			this.acceptOrganization.accept(new AcceptOrganization.Command(visit.caller(), organization(visit),
					reader.submission(() -> reader.password("current_password")), visit.address()));
			return Reply.to(path(visit, "settings"), "taken-over");
		}, acceptPage(visit, form));
	}

	private Document.Template acceptPage(Visit visit, Form form) {
		return (output, interceptor) -> JteacceptGenerated.render(output, interceptor, this.frames.frame(visit),
				new TransferTexts(visit.language()), form);
	}

	private static Form form(Visit visit) {
		return visit.form(new TransferTexts(visit.language())::label);
	}

	/** A member who has accepted the invitation. */
	record Candidate(long account, String name) {

		static Optional<Candidate> of(MemberView member) {
			return Optional.ofNullable(member.profile()).map((profile) -> of(profile, "№ " + member.account()));
		}

		/** Returns the candidate by name and email, or else by another name. */
		static Candidate of(AccountView account, String otherwise) {
			String name = PersonName.of(account.surname(), account.name(), account.secondName());
			String known = (name + " " + account.email()).strip();
			return new Candidate(account.id(), known.isEmpty() ? otherwise : known);
		}

	}

}
