package dev.kartoteka.application.projectimport;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.projectimport.ImportedRowRegister;
import dev.kartoteka.domain.projectimport.KnownRows;
import dev.kartoteka.domain.projectimport.MovePasswordsToCards;
import dev.kartoteka.domain.projectimport.ProjectRow;
import dev.kartoteka.domain.projectimport.RowKind;

import static org.assertj.core.api.Assertions.assertThat;

class MovePasswordsToCardsServiceTest {

	@Test
	void goesOnAfterTheLastClient() {
		Register register = new Register();
		MovePasswordsToCards move = new MovePasswordsToCardsService(register);
		assertThat(move.moveNext(null)).contains(new ClientId(1));
		assertThat(move.moveNext(new ClientId(1))).contains(new ClientId(2));
		assertThat(move.moveNext(new ClientId(2))).isEmpty();
	}

	/** Has two clients with passwords. */
	private static final class Register implements ImportedRowRegister {

		@Override
		public KnownRows findKnown(RowKind kind, List<? extends ProjectRow> rows) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void add(RowKind kind, List<? extends ProjectRow> accepted) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void reserveIdsUpTo(RowKind kind, long id) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Optional<ClientId> movePasswordsToCards(@Nullable ClientId after) {
			long next = (after != null) ? after.value() + 1 : 1;
			return (next <= 2) ? Optional.of(new ClientId(next)) : Optional.empty();
		}

	}

}
