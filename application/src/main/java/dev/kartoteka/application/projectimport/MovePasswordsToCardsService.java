package dev.kartoteka.application.projectimport;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.projectimport.ImportedRowRegister;
import dev.kartoteka.domain.projectimport.MovePasswordsToCards;

@UseCase
class MovePasswordsToCardsService implements MovePasswordsToCards {

	private final ImportedRowRegister register;

	MovePasswordsToCardsService(ImportedRowRegister register) {
		this.register = register;
	}

	@Override
	public Optional<ClientId> moveNext(@Nullable ClientId after) {
		return this.register.movePasswordsToCards(after);
	}

}
