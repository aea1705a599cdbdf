package dev.kartoteka.endtoend;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An organization with everything that belongs to it, created for each attempt. The
 * people stay the same.
 */
final class RightsScene {

	static final String CLIENTS_PHONE = "+79510000001";

	private final Store store;

	private final People people;

	private final long organization;

	private final long role;

	private final long unusedRole;

	private final long member;

	private final long invitation;

	private final long emailInvitation;

	private final long card;

	private final long cardImport;

	private RightsScene(Store store, People people, @Nullable String permission) {
		this.store = store;
		this.people = people;
		this.organization = store.organization(people.creator(), "Salon");
		this.role = store.role(this.organization, "role", List.of());
		this.unusedRole = store.role(this.organization, "unused", List.of());
		this.member = store.member(this.organization, people.colleague(), this.role);
		store.member(this.organization, people.memberWithout(), this.role);
		List<String> permissions = (permission == null) ? List.of() : List.of(permission);
		long permitted = store.role(this.organization, "permitted", permissions);
		store.member(this.organization, people.memberWith(), permitted);
		store.offer(this.organization, people.memberWith(), people.creator());
		this.invitation = store.invitation(this.organization, people.invited(), permitted);
		this.emailInvitation = store.emailInvitation(this.organization, people.colleague(), this.role);
		this.card = store.card(this.organization, "Ann", CLIENTS_PHONE);
		this.cardImport = store.cardImport(this.organization);
	}

	/** A new organization, in which one member holds that permission and nothing else. */
	static RightsScene with(@Nullable String permission, Store store, People people) {
		return new RightsScene(store, people, permission);
	}

	long organization() {
		return this.organization;
	}

	/** A role that a member has. */
	long role() {
		return this.role;
	}

	long unusedRole() {
		return this.unusedRole;
	}

	/** A member who sends no request. */
	long member() {
		return this.member;
	}

	/** The open invitation of the visitor who is invited. */
	long invitation() {
		return this.invitation;
	}

	/** An open invitation by email. */
	long emailInvitation() {
		return this.emailInvitation;
	}

	long card() {
		return this.card;
	}

	/** An import of cards that no program works on. */
	long cardImport() {
		return this.cardImport;
	}

	long client() {
		return this.store.number("select id from client where phone = ?", CLIENTS_PHONE);
	}

	/** A new one without places. */
	long district() {
		return this.store.district();
	}

	/** A new one in a district of its own. */
	long place() {
		return this.store.place(district());
	}

	/** A new one of a new place. */
	long placeImage() {
		return this.store.placeImage(place());
	}

	long memberWith() {
		return this.people.memberWith().id();
	}

	/** An account that sends no request. */
	long bystander() {
		return this.people.bystander().id();
	}

	/** The body to make the bystander a member. */
	String newMember() {
		return "{\"organization\":%d,\"role\":%d,\"user\":%d}".formatted(this.organization, this.unusedRole,
				this.people.bystander().id());
	}

	/** The body to invite a person by email. */
	String newEmailInvitation() {
		return "{\"organization\":%d,\"role\":%d,\"email\":\"new%d@example.org\"}".formatted(this.organization,
				this.unusedRole, this.organization);
	}

	/** The accounts of the visitors, and further ones. */
	record People(Person stranger, Person invited, Person memberWithout, Person memberWith, Person creator,
			Person colleague, Person bystander, Person inactive, Person gone) {

		static People in(Store store) {
			return new People(store.person("stranger"), store.person("invited"), store.person("without"),
					store.person("with"), store.person("creator"), store.person("colleague"), store.person("bystander"),
					store.person("inactive"), store.person("gone"));
		}

		/** Returns the account of the visitor, if the visitor has one. */
		Person accountOf(Visitor visitor, Store store) {
			return Objects.requireNonNull(switch (visitor) {
				case STRANGER -> this.stranger;
				case INVITED -> this.invited;
				case MEMBER_WITHOUT -> this.memberWithout;
				case MEMBER_WITH -> this.memberWith;
				case CREATOR -> this.creator;
				case STAFF -> store.staff();
				case INACTIVE -> this.inactive;
				case ENDED_SESSION -> this.gone;
				case ANONYMOUS, CLIENT -> null;
			});
		}

	}

}
