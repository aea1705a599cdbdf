package dev.kartoteka.domain.projectimport;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.OrganizationDetails;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceImageId;

/** A row of another system. */
public sealed interface ProjectRow {

	/** The id in the other system, which the object keeps. */
	long number();

	/** Values that no two rows of the kind may share, by field. */
	default Map<String, String> uniqueValues() {
		return Map.of();
	}

	/** The objects that have to exist before. */
	default List<Reference> references() {
		return List.of();
	}

	/** An organization. */
	record OrganizationRow(OrganizationId id, AccountId creator, OrganizationDetails details, Instant createdAt,
			Instant updatedAt) implements ProjectRow {

		@Override
		public long number() {
			return this.id.value();
		}

		@Override
		public List<Reference> references() {
			return List.of(Reference.to("creator", this.creator.value()));
		}

	}

	/** A role with its permissions. */
	record RoleRow(RoleId id, OrganizationId organization, String name,
			Set<Permission> permissions) implements ProjectRow {

		public RoleRow {
			permissions = Set.copyOf(permissions);
		}

		@Override
		public long number() {
			return this.id.value();
		}

		@Override
		public Map<String, String> uniqueValues() {
			return Map.of("name", this.organization.value() + "/" + this.name);
		}

		@Override
		public List<Reference> references() {
			return List.of(Reference.to("organization", this.organization.value()));
		}

	}

	/** A member who has accepted. */
	record MemberRow(MemberId id, OrganizationId organization, AccountId account, RoleId role,
			Instant acceptedAt) implements ProjectRow {

		@Override
		public long number() {
			return this.id.value();
		}

		@Override
		public Map<String, String> uniqueValues() {
			return Map.of("user", this.organization.value() + "/" + this.account.value());
		}

		@Override
		public List<Reference> references() {
			return List.of(Reference.to("organization", this.organization.value()),
					Reference.to("user", this.account.value()),
					new Reference("role", this.organization.value() + "/" + this.role.value()));
		}

	}

	/** A client card, without its picture. */
	record CardRow(ClientCardId id, OrganizationId organization, ClientId client, ClientCardDetails details,
			Instant createdAt, Instant updatedAt) implements ProjectRow {

		@Override
		public long number() {
			return this.id.value();
		}

		@Override
		public Map<String, String> uniqueValues() {
			return Map.of("phone", this.organization.value() + "/" + this.details.phone().e164());
		}

		@Override
		public List<Reference> references() {
			return List.of(Reference.to("organization", this.organization.value()),
					Reference.to("client", this.client.value()));
		}

	}

	/** A client who belongs to an organization, with or without a card. */
	record LinkRow(long number, ClientId client, OrganizationId organization) implements ProjectRow {

		@Override
		public List<Reference> references() {
			return List.of(Reference.to("client", this.client.value()),
					Reference.to("organization", this.organization.value()));
		}

	}

	/** A district, without its picture. */
	record DistrictRow(DistrictId id, String title, String abbreviation) implements ProjectRow {

		@Override
		public long number() {
			return this.id.value();
		}

	}

	/** A place, without its pictures. */
	record PlaceRow(PlaceId id, PlaceDetails details) implements ProjectRow {

		@Override
		public long number() {
			return this.id.value();
		}

		@Override
		public List<Reference> references() {
			return List.of(Reference.to("district", this.details.district().value()));
		}

	}

	/**
	 * A picture of a place.
	 *
	 * @param file the name of the file in the other system
	 * @param image the stored image; null if the row was imported before or cannot be
	 */
	record PlaceImageRow(PlaceImageId id, PlaceId place, String file, @Nullable ImageName image) implements ProjectRow {

		@Override
		public long number() {
			return this.id.value();
		}

		@Override
		public List<Reference> references() {
			return List.of(Reference.to("place", this.place.value()));
		}

	}

	/**
	 * The picture of an account, a client card or a district that was imported before.
	 *
	 * @param number the id of that object
	 * @param file the name of the file in the other system
	 * @param image the stored image; null if it was imported before or cannot be
	 */
	record PictureRow(long number, String file, @Nullable ImageName image) implements ProjectRow {

		@Override
		public List<Reference> references() {
			return List.of(Reference.to("id", this.number));
		}

	}

}
