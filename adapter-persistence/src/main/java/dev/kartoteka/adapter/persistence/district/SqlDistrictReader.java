package dev.kartoteka.adapter.persistence.district;

import java.util.List;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.DetachedQueries;
import dev.kartoteka.adapter.persistence.shared.KeyedItems;
import dev.kartoteka.adapter.persistence.shared.KeysetListing;
import dev.kartoteka.adapter.persistence.shared.PublicItems;
import dev.kartoteka.adapter.persistence.shared.PublicReads;
import dev.kartoteka.adapter.persistence.shared.SelectedItems;
import dev.kartoteka.domain.district.DistrictReader;
import dev.kartoteka.domain.district.DistrictView;
import dev.kartoteka.domain.shared.Listing;

@Component
class SqlDistrictReader implements DistrictReader {

	private final KeyedItems<DistrictView> districts;

	SqlDistrictReader(DetachedQueries queries, PublicReads reads) {
		KeyedItems<DistrictView> everyDistrict = new SelectedItems<>(queries, "d.id, d.title, d.abbreviation, d.image",
				"district d where true", "d.id", List.of(),
				(row) -> new DistrictView(row.number(), row.text(), row.text(), row.optionalText()), DistrictView::id);
		this.districts = new PublicItems<>(DistrictView.class, everyDistrict, reads);
	}

	@Override
	public Listing<DistrictView> districts() {
		return KeysetListing.oldestFirst(() -> this.districts);
	}

}
