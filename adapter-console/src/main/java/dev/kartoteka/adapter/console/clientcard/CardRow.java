package dev.kartoteka.adapter.console.clientcard;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.console.http.Phones;
import dev.kartoteka.adapter.console.page.CommonTexts;
import dev.kartoteka.adapter.console.page.PersonName;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.shared.JsonText;

/** A card as pages show it. */
record CardRow(long id, String fullName, String phone, String address, @Nullable String image, String links,
		String data, boolean confirmed, String created, String changed) {

	static CardRow of(ClientCardView card, Phones phones, CommonTexts texts) {
		String fullName = PersonName.of(card.surname(), card.name(), card.secondName());
		return new CardRow(card.id(), fullName, phones.written(card.phone()), card.address(), imageUrl(card.image()),
				json(card.links()), json(card.data()), card.client().confirmedPhone(), texts.date(card.createdAt()),
				texts.date(card.updatedAt()));
	}

	/** Returns the content of a column of the list. */
	String in(CardColumn column, CardTexts texts) {
		return switch (column) {
			case PHONE -> this.phone;
			case CONFIRMED -> this.confirmed ? texts.yes() : texts.no();
			case ADDRESS -> this.address;
			case CREATED -> this.created;
			case CHANGED -> this.changed;
		};
	}

	private static @Nullable String imageUrl(@Nullable String name) {
		return (name != null) ? "/media/" + name : null;
	}

	private static String json(@Nullable JsonText value) {
		return (value != null) ? value.json() : "";
	}

}
