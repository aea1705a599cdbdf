package dev.kartoteka.domain.projectimport;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.OrganizationDetails;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.place.Coordinates;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceImageId;
import dev.kartoteka.domain.place.PlaceType;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ProjectRowTest {

	private static final Instant NOW = Instant.EPOCH;

	private static final OrganizationId SALON = new OrganizationId(2);

	private static final ClientCardDetails CARD = ClientCardDetails.of(new FullName("", "Anna", ""),
			new PhoneNumber("+79517487295"));

	static Stream<Arguments> rows() {
		OrganizationDetails details = new OrganizationDetails("Salon", "Hair", new PostalAddress("Street"), null, null);
		PlaceDetails place = new PlaceDetails(new DistrictId(6), "Park", "", "", Coordinates.ORIGIN,
				PlaceType.UNIQUE_PLACE);
		Reference toSalon = Reference.to("organization", 2);
		return Stream.of(
				arguments(new ProjectRow.OrganizationRow(new OrganizationId(1), new AccountId(3), details, NOW, NOW),
						Map.of(), List.of(Reference.to("creator", 3))),
				arguments(new ProjectRow.RoleRow(new RoleId(1), SALON, "Clerk", Set.of()), Map.of("name", "2/Clerk"),
						List.of(toSalon)),
				arguments(new ProjectRow.MemberRow(new MemberId(1), SALON, new AccountId(3), new RoleId(4), NOW),
						Map.of("user", "2/3"), List.of(toSalon, Reference.to("user", 3), new Reference("role", "2/4"))),
				arguments(new ProjectRow.CardRow(new ClientCardId(1), SALON, new ClientId(5), CARD, NOW, NOW),
						Map.of("phone", "2/+79517487295"), List.of(toSalon, Reference.to("client", 5))),
				arguments(new ProjectRow.LinkRow(1, new ClientId(5), SALON), Map.of(),
						List.of(Reference.to("client", 5), toSalon)),
				arguments(new ProjectRow.DistrictRow(new DistrictId(1), "Center", ""), Map.of(), List.of()),
				arguments(new ProjectRow.PlaceRow(new PlaceId(1), place), Map.of(),
						List.of(Reference.to("district", 6))),
				arguments(new ProjectRow.PlaceImageRow(new PlaceImageId(1), new PlaceId(7), "a.png", null), Map.of(),
						List.of(Reference.to("place", 7))),
				arguments(new ProjectRow.PictureRow(1, "a.png", null), Map.of(), List.of(Reference.to("id", 1))));
	}

	@ParameterizedTest
	@MethodSource("rows")
	void namesWhatIsUniqueAndWhatItRefersTo(ProjectRow row, Map<String, String> unique, List<Reference> references) {
		assertThat(row.number()).isOne();
		assertThat(row.uniqueValues()).isEqualTo(unique);
		assertThat(row.references()).isEqualTo(references);
	}

}
