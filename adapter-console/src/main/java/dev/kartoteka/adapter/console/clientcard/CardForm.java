package dev.kartoteka.adapter.console.clientcard;

import java.security.SecureRandom;

import dev.kartoteka.adapter.console.http.FormReader;
import dev.kartoteka.adapter.console.http.Phones;
import dev.kartoteka.adapter.console.http.Pictures;
import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.domain.clientcard.ChangeClientCard;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcard.IssueClientCard;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PostalAddress;

import org.springframework.stereotype.Component;

/** Fills the form of a card in, and reads it. */
@Component
class CardForm {

	/** Without letters and digits that look alike. */
	private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final int PASSWORD_LENGTH = 12;

	private final Pictures pictures;

	private final Phones phones;

	private final SecureRandom random = new SecureRandom();

	CardForm(Pictures pictures, Phones phones) {
		this.pictures = pictures;
		this.phones = phones;
	}

	/** Returns the form of a new card; the password is a proposal. */
	Form ofNewCard(Visit visit) {
		Form form = visit.form(new CardTexts(visit.language())::label);
		return form.value("password").isEmpty() ? form.with("password", proposedPassword()) : form;
	}

	/** Returns the form of a card, as stored if nothing was typed. */
	Form of(ClientCardView card, Visit visit) {
		Form form = visit.form(new CardTexts(visit.language())::label);
		if (form.isNew()) {
			form.with("surname", card.surname())
				.with("name", card.name())
				.with("second_name", card.secondName())
				.with("phone", this.phones.written(card.phone()))
				.with("address", card.address())
				.with("links", card.links())
				.with("data", card.data())
				.with("pictured", Boolean.toString(card.image() != null))
				.with("version", Long.toString(card.version()));
		}
		return form;
	}

	IssueClientCard.Draft draft(Form form, Visit visit) {
		FormReader reader = visit.reader(form);
		ClientCardDetails details = new ClientCardDetails(name(reader), reader.phone("phone", this.phones),
				new PostalAddress(reader.optional("address", PostalAddress.MAX_LENGTH)),
				this.pictures.optional("image", form, visit), reader.json("links"), reader.json("data"));
		return new IssueClientCard.Draft(details, reader.password("password"));
	}

	ChangeClientCard.Draft changes(Form form, Visit visit) {
		FormReader reader = visit.reader(form);
		FullName name = name(reader);
		ClientCardChanges.Builder changes = ClientCardChanges.builder()
			.surname(name.surname())
			.name(name.name())
			.secondName(name.secondName())
			.phone(reader.phone("phone", this.phones))
			.address(new PostalAddress(reader.optional("address", PostalAddress.MAX_LENGTH)))
			.links(reader.json("links"))
			.data(reader.json("data"));
		ImageName image = this.pictures.optional("image", form, visit);
		if (image != null || form.isTicked("remove_image", "true")) {
			changes.image(image);
		}
		return new ChangeClientCard.Draft(changes.build(), reader.optionalPassword("password"));
	}

	private static FullName name(FormReader reader) {
		return new FullName(reader.optional("surname", FullName.MAX_LENGTH),
				reader.required("name", FullName.MAX_LENGTH), reader.optional("second_name", FullName.MAX_LENGTH));
	}

	private String proposedPassword() {
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < PASSWORD_LENGTH; i++) {
			password.append(LETTERS.charAt(this.random.nextInt(LETTERS.length())));
		}
		return password.toString();
	}

}
