package dev.kartoteka.domain.credential;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.SharedSalt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class LogInCredentialsTest {

	private static final PasswordHash OLDER = new PasswordHash("older");

	private static final PasswordHash NEWER = new PasswordHash("newer");

	private static final PasswordHash OWN = new PasswordHash("own");

	private static final Credential FIRST = new Credential(new CredentialId(1, 5), FullName.UNKNOWN, OLDER);

	private static final Credential SECOND = new Credential(new CredentialId(2, 7), FullName.UNKNOWN, NEWER);

	private static final PhoneNumber PHONE = new PhoneNumber("+79517487295");

	@Test
	void matchTheOwnPasswordOrThoseOfTheCards() {
		assertThat(credentials(Optional.of(OWN), FIRST, SECOND).hashes()).containsExactly(OWN);
		assertThat(credentials(Optional.empty(), FIRST, SECOND).hashes()).containsExactly(OLDER, NEWER);
	}

	@Test
	void areFoundByIdOrByHash() {
		LogInCredentials credentials = credentials(Optional.empty(), FIRST, SECOND);
		assertThat(credentials.hashesOf(List.of(SECOND.id(), new CredentialId(1, 9)))).containsExactly(NEWER);
		assertThat(credentials.having(List.of(OLDER, OWN))).containsExactly(FIRST);
	}

	@Test
	void shareTheSaltOfTheNewest() {
		assertThat(credentials(Optional.empty(), SECOND, FIRST).salt())
			.isEqualTo(new SharedSalt("+79517487295", Optional.of(NEWER)));
		assertThat(credentials(Optional.empty(), FIRST, SECOND).salt().sample()).contains(NEWER);
		assertThat(credentials(Optional.empty()).salt()).isEqualTo(new SharedSalt("+79517487295", Optional.empty()));
	}

	@Test
	void haveIdsFromOne() {
		assertThat(new CredentialId(1, 1).value()).isOne();
		assertThatIllegalArgumentException().isThrownBy(() -> new CredentialId(1, 0));
	}

	@Test
	void openARecordToItsOwnerOrToACard() {
		ClientAccess byACard = new ClientAccess(false, Set.of(FIRST.id()));
		ClientAccess owner = new ClientAccess(true, Set.of());
		assertThatNoException().isThrownBy(byACard::require);
		assertThatNoException().isThrownBy(owner::require);
		assertThatNoException().isThrownBy(owner::requireOwner);
		assertThatExceptionOfType(Forbidden.class).isThrownBy(byACard::requireOwner);
		assertThatExceptionOfType(Forbidden.class).isThrownBy(ClientAccess.NONE::require);
		assertThatExceptionOfType(Forbidden.class).isThrownBy(ClientAccess.NONE::requireOwner);
	}

	private static LogInCredentials credentials(Optional<PasswordHash> own, Credential... credentials) {
		return new LogInCredentials(new ClientId(1), PHONE, FullName.UNKNOWN, own, List.of(credentials));
	}

}
