package dev.kartoteka.adapter.persistence.projectimport;

import java.util.List;

import dev.kartoteka.adapter.persistence.clientcard.AddedCards;
import dev.kartoteka.adapter.persistence.clientcard.DerivedNameWords;
import dev.kartoteka.adapter.persistence.shared.Fingerprint;
import dev.kartoteka.adapter.persistence.shared.ImportedRows;
import dev.kartoteka.adapter.persistence.shared.Utc;
import dev.kartoteka.adapter.persistence.shared.ValueMapper;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.projectimport.ProjectRow.CardRow;
import dev.kartoteka.domain.projectimport.RowKind;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.Version;

import org.springframework.stereotype.Component;

@Component
class CardTable extends ImportedTable<CardRow> {

	private static final String ADD = """
			insert into client_card (id, organization_id, client_id, surname, name, second_name, phone, address, links,
				data, name_words, created_at, updated_at, version)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?, ?, ?, ?)""";

	private static final String PHONES_IN_USE = """
			select wanted.value
			from unnest(?) as wanted (value)
			join client_card card on card.organization_id = split_part(wanted.value, '/', 1)::bigint
				and card.phone = split_part(wanted.value, '/', 2)""";

	private final AddedCards cards;

	private final ValueMapper values;

	CardTable(ImportedRows rows, References references, AddedCards cards, ValueMapper values) {
		super(RowKind.CLIENT_CARD, CardRow.class, "client_card", rows, references);
		this.cards = cards;
		this.values = values;
	}

	/** A card is looked up by its id without the organization. */
	@Override
	String directory() {
		return "client_card_directory";
	}

	@Override
	String tableOf(String field) {
		return field;
	}

	@Override
	String uniqueValuesInUse() {
		return PHONES_IN_USE;
	}

	@Override
	byte[] fingerprint(CardRow row) {
		ClientCardDetails details = row.details();
		return Fingerprint.of(row.organization().value(), row.client().value(), details.name().surname(),
				details.name().name(), details.name().secondName(), details.phone().e164(), details.address().value(),
				this.values.text(details.links()), this.values.text(details.data()), row.createdAt(), row.updatedAt());
	}

	@Override
	void insert(List<CardRow> added) {
		insert(ADD, added, this::columns);
		this.cards.follow(added.stream().map((row) -> row.organization().value()).toList(), ids(added));
	}

	private Object[] columns(CardRow row) {
		ClientCardDetails details = row.details();
		FullName name = details.name();
		return new Object[] { row.number(), row.organization().value(), row.client().value(), name.surname(),
				name.name(), name.secondName(), details.phone().e164(), details.address().value(),
				this.values.text(details.links()), this.values.text(details.data()), DerivedNameWords.of(name),
				Utc.of(row.createdAt()), Utc.of(row.updatedAt()), Version.FIRST.value() };
	}

}
