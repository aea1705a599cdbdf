package dev.kartoteka.domain.clientcard;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;

/**
 * The changes to a card. The {@link #builder() builder} is for changes of a few fields.
 */
public record ClientCardChanges(Change<String> surname, Change<String> name, Change<String> secondName,
		Change<PhoneNumber> phone, Change<PostalAddress> address, Change<@Nullable ImageName> image,
		Change<@Nullable JsonText> links, Change<@Nullable JsonText> data) {

	/** Changes nothing. */
	public static final ClientCardChanges NONE = builder().build();

	/** Starts with no change; only what is set then changes. */
	public static Builder builder() {
		return new Builder();
	}

	/** Returns the details of a new card. What does not change is empty. */
	public ClientCardDetails ofNewCard(PhoneNumber phoneUnlessChanged) {
		return appliedTo(ClientCardDetails.of(nameChanging(FullName.UNKNOWN), phoneUnlessChanged));
	}

	public ClientCardDetails appliedTo(ClientCardDetails current) {
		return new ClientCardDetails(nameChanging(current.name()), this.phone.appliedTo(current.phone()),
				this.address.appliedTo(current.address()), this.image.appliedTo(current.image()),
				this.links.appliedTo(current.links()), this.data.appliedTo(current.data()));
	}

	private FullName nameChanging(FullName current) {
		return new FullName(this.surname.appliedTo(current.surname()), this.name.appliedTo(current.name()),
				this.secondName.appliedTo(current.secondName()));
	}

	/** Collects the new values of some fields. */
	public static final class Builder {

		private Change<String> surname = Change.none();

		private Change<String> name = Change.none();

		private Change<String> secondName = Change.none();

		private Change<PhoneNumber> phone = Change.none();

		private Change<PostalAddress> address = Change.none();

		private Change<@Nullable ImageName> image = Change.none();

		private Change<@Nullable JsonText> links = Change.none();

		private Change<@Nullable JsonText> data = Change.none();

		private Builder() {
		}

		public Builder surname(String newValue) {
			this.surname = Change.to(newValue);
			return this;
		}

		public Builder name(String newValue) {
			this.name = Change.to(newValue);
			return this;
		}

		public Builder secondName(String newValue) {
			this.secondName = Change.to(newValue);
			return this;
		}

		public Builder phone(PhoneNumber newValue) {
			this.phone = Change.to(newValue);
			return this;
		}

		public Builder address(PostalAddress newValue) {
			this.address = Change.to(newValue);
			return this;
		}

		public Builder image(@Nullable ImageName newValue) {
			this.image = Change.to(newValue);
			return this;
		}

		public Builder links(@Nullable JsonText newValue) {
			this.links = Change.to(newValue);
			return this;
		}

		public Builder data(@Nullable JsonText newValue) {
			this.data = Change.to(newValue);
			return this;
		}

		public ClientCardChanges build() {
			return new ClientCardChanges(this.surname, this.name, this.secondName, this.phone, this.address, this.image,
					this.links, this.data);
		}

	}

}
