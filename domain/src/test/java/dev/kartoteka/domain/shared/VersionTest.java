package dev.kartoteka.domain.shared;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class VersionTest {

	@Test
	void countsChangesFromZero() {
		assertThat(Version.FIRST.value()).isZero();
		assertThat(Version.FIRST.next()).isEqualTo(new Version(1));
		assertThatIllegalArgumentException().isThrownBy(() -> new Version(-1))
			.withMessage("A version is not negative: -1");
	}

	@Test
	void isAcceptedIfItIsExpected() {
		VersionCondition expected = new VersionCondition.OneOf(Set.of(new Version(1), new Version(3)));
		assertThatNoException().isThrownBy(() -> expected.require(new Version(3)));
		assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> expected.require(new Version(2)));
		assertThatNoException().isThrownBy(() -> VersionCondition.any().require(new Version(2)));
	}

}
