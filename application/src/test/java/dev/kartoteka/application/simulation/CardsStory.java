package dev.kartoteka.application.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.kartoteka.application.clientcard.ClientCardUseCases;
import dev.kartoteka.application.clientcardimport.ClientCardImportUseCases;
import dev.kartoteka.application.organization.OrganizationUseCases;
import dev.kartoteka.application.person.PersonUseCases;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.audit.AuditEntryView;
import dev.kartoteka.domain.audit.AuditFilter;
import dev.kartoteka.domain.clientcard.ChangeClientCard;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcard.DiscardClientCard;
import dev.kartoteka.domain.clientcard.IssueClientCard;
import dev.kartoteka.domain.clientcardimport.CancelClientCardImport;
import dev.kartoteka.domain.clientcardimport.CarryOnClientCardImports;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ClientCardImportId;
import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.clientcardimport.ImportRow;
import dev.kartoteka.domain.clientcardimport.ImportStatus;
import dev.kartoteka.domain.clientcardimport.StartClientCardImport;
import dev.kartoteka.domain.organization.DissolveOrganization;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.person.ErasePerson;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.VersionCondition;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two organizations issue, change, discard and import cards of the same three persons.
 * Persons are erased, and one of the organizations is dissolved.
 */
final class CardsStory implements Story {

	private static final List<PhoneNumber> PHONES = List.of(new PhoneNumber("+79000000001"),
			new PhoneNumber("+79000000002"), new PhoneNumber("+79000000003"));

	private static final Password PASSWORD = new Password("correct horse");

	private final World world;

	private final Staff staff;

	private final Caller alice;

	private final OrganizationId salon;

	private final OrganizationId garage;

	private final IssueClientCard issue;

	private final ChangeClientCard change;

	private final DiscardClientCard discard;

	private final StartClientCardImport startImport;

	private final CarryOnClientCardImports carryOn;

	private final CancelClientCardImport cancel;

	private final ErasePerson erase;

	private final DissolveOrganization dissolve;

	private final Map<ClientCardId, ClientCard.Snapshot> issued = new HashMap<>();

	private final List<String> changes = new ArrayList<>();

	private final Set<ClientCardId> gone = new HashSet<>();

	private final Set<ClientCardId> maybeGone = new HashSet<>();

	private final Set<PhoneNumber> maybeErased = new HashSet<>();

	private final Map<ClientCardImportId, String> imports = new HashMap<>();

	private boolean dissolved;

	private boolean maybeDissolved;

	private int texts;

	CardsStory(World world) {
		this.world = world;
		this.staff = new Staff(world);
		this.alice = world.given().loggedIn(world.given().anAccount("alice"));
		this.salon = world.given().anOrganization(this.alice.account());
		this.garage = world.given().anOrganization(this.alice.account());
		ClientCardUseCases cards = new ClientCardUseCases(world.fakes());
		this.issue = world.running(IssueClientCard.class, cards.issue());
		this.change = world.running(ChangeClientCard.class, cards.change());
		this.discard = world.running(DiscardClientCard.class, cards.discard());
		ClientCardImportUseCases importing = new ClientCardImportUseCases(world.fakes());
		this.startImport = world.running(StartClientCardImport.class, importing.start());
		this.carryOn = world.running(CarryOnClientCardImports.class, importing.carryOn());
		this.cancel = world.running(CancelClientCardImport.class, importing.cancel());
		this.erase = world.running(ErasePerson.class, PersonUseCases.erase(world.fakes()));
		this.dissolve = world.running(DissolveOrganization.class, new OrganizationUseCases(world.fakes()).dissolve());
	}

	@Override
	public List<Runnable> requests() {
		return List.of(this::issue, this::issue, this::issue, this::change, this::change, this::change, this::discard,
				this::startImport, this::carryOn, this::carryOn, this::cancel, this::erase, this::dissolve);
	}

	private void issue() {
		PhoneNumber phone = this.world.oneOf(PHONES);
		OrganizationId organization = this.world.oneOf(List.of(this.salon, this.salon, this.garage));
		ClientCardChanges details = ClientCardChanges.builder().name("Name").address(someAddress()).build();
		IssueClientCard.Draft draft = new IssueClientCard.Draft(details.ofNewCard(phone), PASSWORD);
		this.world
			.request("issue " + phone + " in " + organization,
					() -> this.issue.issue(
							new IssueClientCard.Command(this.alice, Optional.of(organization), Submission.of(draft))))
			.ifDone((card) -> this.issued.put(card.id(), card));
	}

	private void change() {
		someCard().ifPresent((card) -> {
			PostalAddress address = someAddress();
			VersionCondition condition = this.world.random().nextBoolean() ? VersionCondition.any()
					: new VersionCondition.OneOf(Set.of(card.version()));
			ChangeClientCard.Draft draft = new ChangeClientCard.Draft(
					ClientCardChanges.builder().address(address).build(), Optional.empty());
			this.world.request("change " + card.id() + " to " + address,
					() -> this.change.change(new ChangeClientCard.Command(this.alice, card.id(), Optional.empty(),
							Submission.of(draft), condition)))
				.ifDone((changed) -> {
					this.issued.computeIfPresent(card.id(), (_, _) -> changed);
					this.changes.add(quoted(address));
				});
		});
	}

	private void discard() {
		someCard().ifPresent((card) -> {
			Answer<Boolean> answer = this.world.request("discard " + card.id(),
					() -> this.discard.discard(new DiscardClientCard.Command(this.alice, card.id(),
							Submission.of(Optional.empty()), VersionCondition.any())));
			noteRemoval(answer, Set.of(card.id()));
		});
	}

	private void startImport() {
		PostalAddress address = someAddress();
		Stream.Builder<ImportRow> rows = Stream.builder();
		for (int i = 0; i < 2; i++) {
			rows.add(new ImportRow.Good(i + 2L, PHONES.get(i),
					ClientCardChanges.builder().name("Name").address(address).build(), null));
		}
		this.world
			.request("import " + address,
					() -> this.startImport.start(new StartClientCardImport.Command(this.alice, Optional.of(this.salon),
							Optional.of(ImportMode.UPSERT),
							Submission.of(new StartClientCardImport.Order(ImportMode.UPSERT, false, rows::build)))))
			.ifDone((begun) -> this.imports.put(begun.id(), quoted(address)));
	}

	private void carryOn() {
		this.world.request("carry on", this.carryOn::carryOn);
	}

	private void cancel() {
		this.imports.keySet()
			.stream()
			.sorted((one, other) -> Long.compare(one.value(), other.value()))
			.findFirst()
			.ifPresent((id) -> this.world.request("cancel " + id,
					() -> this.cancel.cancel(new CancelClientCardImport.Command(this.alice, id))));
	}

	private void erase() {
		PhoneNumber phone = this.world.oneOf(PHONES);
		Set<ClientCardId> known = cardsWith(phone);
		ErasePerson.Draft draft = new ErasePerson.Draft(phone, this.staff.password(), false);
		this.maybeErased.add(phone);
		Answer<?> answer = this.world.request("erase " + phone, () -> this.erase
			.erase(new ErasePerson.Command(this.staff.caller(), Submission.of(draft), Staff.ADDRESS)));
		noteRemoval(answer, known);
	}

	private void dissolve() {
		Answer<Boolean> answer = this.world.request("dissolve " + this.garage, () -> this.dissolve
			.dissolve(new DissolveOrganization.Command(this.alice, this.garage, this.world.random().nextBoolean())));
		this.dissolved |= answer.isDone();
		this.maybeDissolved |= !answer.isRefused();
	}

	private void noteRemoval(Answer<?> answer, Set<ClientCardId> cards) {
		if (answer.isDone()) {
			this.gone.addAll(cards);
		}
		if (!answer.isRefused()) {
			this.maybeGone.addAll(cards);
		}
	}

	private Optional<ClientCard.Snapshot> someCard() {
		List<ClientCard.Snapshot> known = this.issued.values()
			.stream()
			.sorted((one, other) -> Long.compare(one.id().value(), other.id().value()))
			.toList();
		return known.isEmpty() ? Optional.empty() : Optional.of(this.world.oneOf(known));
	}

	private Set<ClientCardId> cardsWith(PhoneNumber phone) {
		Set<ClientCardId> found = new HashSet<>();
		this.issued.forEach((id, card) -> {
			if (card.details().phone().equals(phone)) {
				found.add(id);
			}
		});
		return found;
	}

	/** An address that no other request names. */
	private PostalAddress someAddress() {
		return new PostalAddress("Street " + ++this.texts);
	}

	private static String quoted(PostalAddress address) {
		return '"' + address.value() + '"';
	}

	@Override
	public void verify() {
		Trail trail = new Trail(this.world, this.salon);
		List<ClientCardView> cards = cardsOf(this.salon);
		assertThat(cards).extracting(ClientCardView::phone).doesNotHaveDuplicates();
		for (ClientCardView view : cards) {
			verify(this.world.ports()
				.cards()
				.findForChange(this.salon, new ClientCardId(view.id()))
				.orElseThrow()
				.snapshot(), trail);
		}
		verifyGarage();
		verifyAcknowledged(cards.stream().map((view) -> new ClientCardId(view.id())).toList(), trail);
		verifyImports(trail);
	}

	private static void verify(ClientCard.Snapshot card, Trail trail) {
		List<AuditEntryView> entries = trail.of(card.id());
		assertThat(entries).filteredOn((entry) -> entry.verb().equals("create")).hasSize(1);
		assertThat(entries).noneMatch((entry) -> entry.verb().equals("delete"));
		assertThat(entries).filteredOn((entry) -> entry.verb().equals("update")).hasSize((int) card.version().value());
		assertThat(entries.getFirst().changes().json()).endsWith(quoted(card.details().address()) + "]}");
	}

	private void verifyGarage() {
		List<ClientCardView> cards = cardsOf(this.garage);
		assertThat(cards).extracting(ClientCardView::phone).doesNotHaveDuplicates();
		if (this.dissolved) {
			assertThat(cards).isEmpty();
			assertThat(this.world.ports().organizationReader().organization(this.garage)).isEmpty();
		}
	}

	private void verifyAcknowledged(List<ClientCardId> present, Trail trail) {
		assertThat(present).noneMatch(this.gone::contains);
		this.issued.forEach((id, card) -> {
			boolean mayBeAbsent = this.maybeGone.contains(id) || this.maybeErased.contains(card.details().phone())
					|| card.organization().equals(this.garage);
			assertThat(mayBeAbsent || present.contains(id)).as("card %s is present", id).isTrue();
		});
		if (this.maybeErased.isEmpty() && !this.maybeDissolved) {
			List<String> garage = new Trail(this.world, this.garage).texts();
			assertThat(this.changes).allMatch((address) -> Stream.concat(trail.texts().stream(), garage.stream())
				.anyMatch((text) -> text.contains(address)));
		}
	}

	/** Lets the imports end first. */
	private void verifyImports(Trail before) {
		this.world.clock().pass(Duration.ofMinutes(1));
		while (this.carryOn.carryOn()) {
			this.world.clock().pass(Duration.ofMinutes(1));
		}
		Trail trail = new Trail(this.world, this.salon);
		assertThat(trail.texts().size()).isGreaterThanOrEqualTo(before.texts().size());
		this.imports.forEach((id, address) -> {
			ClientCardImport.Snapshot ended = this.world.ports().cardImportReader().find(id).orElseThrow();
			assertThat(ended.status()).isNotEqualTo(ImportStatus.RUNNING).isNotEqualTo(ImportStatus.FAILED);
			if (this.maybeErased.isEmpty()) {
				assertThat(trail.entries())
					.filteredOn((entry) -> entry.verb().equals("create") && entry.changes().json().contains(address))
					.hasSize((int) ended.progress().created());
			}
			if (ended.status() == ImportStatus.FINISHED) {
				assertThat(ended.progress().done()).isEqualTo(ended.progress().total());
			}
		});
		assertThat(cardsOf(this.salon)).extracting(ClientCardView::phone).doesNotHaveDuplicates();
	}

	private List<ClientCardView> cardsOf(OrganizationId organization) {
		return this.world.ports().cardReader().cards(organization, new ClientCardFilter.Everything()).all().toList();
	}

	/** The audit trail of an organization, newest first. */
	private record Trail(List<AuditEntryView> entries) {

		Trail(World world, OrganizationId organization) {
			this(world.ports().auditReader().changesIn(organization, AuditFilter.NONE).all().toList());
		}

		List<AuditEntryView> of(ClientCardId card) {
			return this.entries.stream()
				.filter((entry) -> entry.object().equals("clientcard") && entry.objectId() == card.value())
				.toList();
		}

		List<String> texts() {
			return this.entries.stream().map((entry) -> entry.changes().json()).toList();
		}

	}

}
