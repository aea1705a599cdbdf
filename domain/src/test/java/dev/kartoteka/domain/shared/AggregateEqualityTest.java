package dev.kartoteka.domain.shared;

import java.time.Instant;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceImage;
import dev.kartoteka.domain.place.PlaceImageId;

import static org.assertj.core.api.Assertions.assertThat;

class AggregateEqualityTest {

	private static final OrganizationId ORGANIZATION = new OrganizationId(1);

	/** Returns what makes an object with an id, each time in another state. */
	static Stream<LongFunction<Object>> aggregates() {
		return Stream.of(
				(id) -> District.restore(new District.Snapshot(new DistrictId(id), text(), "", null, new Version(0))),
				(id) -> Role.restore(new Role.Snapshot(new RoleId(id), ORGANIZATION, text(), Set.of(), new Version(0))),
				(id) -> Member.restore(new Member.Snapshot(new MemberId(id), ORGANIZATION,
						new AccountId(System.nanoTime()), new RoleId(1), null, Instant.EPOCH, null, new Version(0))),
				(id) -> PlaceImage.restore(new PlaceImage.Snapshot(new PlaceImageId(id), new PlaceId(1),
						ImageName.random(ImageFormat.PNG))));
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
