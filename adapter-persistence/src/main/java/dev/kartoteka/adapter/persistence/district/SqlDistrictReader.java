package dev.kartoteka.adapter.persistence.district;

import java.util.List;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.CoalescedReads;
import dev.kartoteka.adapter.persistence.shared.KeysetListing;
import dev.kartoteka.adapter.persistence.shared.ListQueries;
import dev.kartoteka.adapter.persistence.shared.PublicItems;
import dev.kartoteka.adapter.persistence.shared.ReadQueries;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.adapter.persistence.shared.SelectedItems;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.DistrictReader;
import dev.kartoteka.domain.district.DistrictView;
import dev.kartoteka.domain.shared.Listing;

import org.springframework.stereotype.Component;

@Component
class SqlDistrictReader implements DistrictReader {

	private static final String EXISTS = "select exists (select from district where id = ?)";

	private final AutocommitQueries queries;

	private final ListQueries listQueries;

	private final CoalescedReads reads;

	SqlDistrictReader(AutocommitQueries queries, ListQueries listQueries, CoalescedReads reads) {
		this.queries = queries;
		this.listQueries = listQueries;
		this.reads = reads;
	}

	@Override
	public Listing<DistrictView> districts() {
		ReadQueries source = this.listQueries.forList();
		SelectedItems<DistrictView> items = new SelectedItems<>(source,
				"d.id, d.title, d.abbreviation, d.image, d.version", "district d where true", "d.id", List.of(),
				(row) -> new DistrictView(row.number(), row.text(), row.text(), row.optionalText(), row.number()),
				DistrictView::id);
		PublicItems<DistrictView> districts = new PublicItems<>(DistrictView.class, source, items, this.reads);
		return KeysetListing.oldestFirst(() -> districts);
	}

	@Override
	public boolean exists(DistrictId id) {
		return this.queries.one(EXISTS, Row::flag, id.value());
	}

}
