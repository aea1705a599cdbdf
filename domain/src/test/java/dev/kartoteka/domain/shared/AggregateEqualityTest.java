package dev.kartoteka.domain.shared;

import java.time.Instant;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ClientCardImportId;
import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.invitation.EmailInvitation;
import dev.kartoteka.domain.invitation.EmailInvitationId;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationDetails;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.place.Coordinates;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceImage;
import dev.kartoteka.domain.place.PlaceImageId;
import dev.kartoteka.domain.place.PlaceType;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.session.Origin;
import dev.kartoteka.domain.session.Session;
import dev.kartoteka.domain.session.SessionHolder;
import dev.kartoteka.domain.session.SessionId;

import static org.assertj.core.api.Assertions.assertThat;

class AggregateEqualityTest {

	private static final OrganizationId ORGANIZATION = new OrganizationId(1);

	private static final PhoneNumber PHONE = new PhoneNumber("+79517487295");

	/** Returns what makes an object with an id, each time in another state. */
	static Stream<LongFunction<Object>> aggregates() {
		return Stream.of(
				(id) -> District.restore(new District.Snapshot(new DistrictId(id), text(), "", null, new Version(0))),
				(id) -> Role.restore(new Role.Snapshot(new RoleId(id), ORGANIZATION, text(), Set.of(), new Version(0))),
				(id) -> Member.restore(new Member.Snapshot(new MemberId(id), ORGANIZATION,
						new AccountId(System.nanoTime()), new RoleId(1), null, Instant.EPOCH, null, new Version(0))),
				(id) -> PlaceImage.restore(new PlaceImage.Snapshot(new PlaceImageId(id), new PlaceId(1),
						ImageName.random(ImageFormat.PNG))),
				(id) -> Account.appointStaff(new AccountId(id), new Username(text()), PasswordHash.NONE,
						Fixtures.CLOCK),
				(id) -> Client.introduce(new ClientId(id), new FullName("", text(), ""), PHONE, PostalAddress.UNKNOWN,
						Fixtures.CLOCK),
				(id) -> ClientCard.issue(new ClientCardId(id), ORGANIZATION, new ClientId(1),
						ClientCardDetails.of(new FullName("", text(), ""), PHONE), Fixtures.CLOCK),
				(id) -> ClientCardImport.begin(new ClientCardImportId(id), new OrganizationId(System.nanoTime()),
						ImportMode.UPSERT, false, Actor.OPERATOR, Fixtures.CLOCK),
				(id) -> Organization.create(new OrganizationId(id), new AccountId(1),
						new OrganizationDetails(text(), "Text", new PostalAddress("Text"), null, null), Fixtures.CLOCK),
				(id) -> Place.add(new PlaceId(id),
						new PlaceDetails(new DistrictId(1), text(), "", "", Coordinates.ORIGIN,
								PlaceType.UNIQUE_PLACE)),
				(id) -> Session.begin(new SessionId(id), new SessionHolder(SessionHolder.Kind.ACCOUNT, 1),
						new Origin(text(), ""), Fixtures.CLOCK),
				(id) -> EmailInvitation.create(
						EmailInvitation.Seal.of(new EmailInvitationId(id), new EmailAddress("dora@example.org"),
								Fixtures.CLOCK),
						Role.createForEverything(new RoleId(1), ORGANIZATION), new AccountId(1), text()));
	}

	private static String text() {
		return "Text " + System.nanoTime();
	}

	@ParameterizedTest
	@MethodSource("aggregates")
	void isThatOfIds(LongFunction<Object> aggregate) {
		Object one = aggregate.apply(1);
		assertThat(one).isEqualTo(aggregate.apply(1))
			.hasSameHashCodeAs(aggregate.apply(1))
			.isNotEqualTo(aggregate.apply(2))
			.isNotEqualTo("1");
		assertThat(one.hashCode()).isNotEqualTo(aggregate.apply(2).hashCode());
	}

}
