package dev.kartoteka.adapter.persistence.shared;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.TestStore;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.DistrictView;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Listing.Cursor;
import dev.kartoteka.domain.shared.Listing.Page;
import dev.kartoteka.domain.shared.Listing.Slice;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists in the order of their ids; the contract of the ports covers the other order. */
@Tag("slow")
class KeysetListingTest {

	private final TestStore store = TestStore.empty();

	private final List<Long> ids = new ArrayList<>();

	private final Listing<Long> listing = this.store.districtReader().districts().map(DistrictView::id);

	@BeforeEach
	void addDistricts() {
		Fixtures fixtures = new Fixtures(this.store);
		for (int i = 0; i < 6; i++) {
			DistrictId district = fixtures.aDistrict("District " + i);
			this.ids.add(district.value());
		}
	}

	@Test
	void readsPages() {
		assertThat(this.listing.page(1, 4)).isEqualTo(new Page<>(this.ids.subList(0, 4), 6));
		assertThat(this.listing.page(2, 4)).isEqualTo(new Page<>(this.ids.subList(4, 6), 6));
		assertThat(this.listing.page(2, 6)).isEqualTo(new Page<>(List.of(), 6));
		assertThat(this.listing.page(Long.MAX_VALUE, 1000)).isEqualTo(new Page<>(List.of(), 6));
	}

	@Test
	void readsSlicesForwards() {
		assertThat(this.listing.slice(new Cursor.Start(), 6)).isEqualTo(new Slice<>(this.ids, false, false));
		assertThat(this.listing.slice(new Cursor.After(this.ids.get(1)), 2))
			.isEqualTo(new Slice<>(this.ids.subList(2, 4), true, true));
		assertThat(this.listing.slice(new Cursor.After(this.ids.get(3)), 2))
			.isEqualTo(new Slice<>(this.ids.subList(4, 6), true, false));
		assertThat(this.listing.slice(new Cursor.After(this.ids.get(5)), 2))
			.isEqualTo(new Slice<>(List.of(), true, false));
	}

	@Test
	void readsSlicesBackwards() {
		assertThat(this.listing.slice(new Cursor.Before(this.ids.get(5)), 2))
			.isEqualTo(new Slice<>(this.ids.subList(3, 5), true, true));
		assertThat(this.listing.slice(new Cursor.Before(this.ids.get(2)), 2))
			.isEqualTo(new Slice<>(this.ids.subList(0, 2), false, true));
		assertThat(this.listing.slice(new Cursor.Before(this.ids.get(0)), 2))
			.isEqualTo(new Slice<>(List.of(), false, true));
	}

	@Test
	void goesOnFromAnItemThatIsGone() {
		this.store.jdbc().update("delete from district where id = ?", this.ids.get(2));
		assertThat(this.listing.slice(new Cursor.After(this.ids.get(2)), 2))
			.isEqualTo(new Slice<>(this.ids.subList(3, 5), true, true));
		this.store.jdbc().update("delete from district where id < ?", this.ids.get(2));
		assertThat(this.listing.slice(new Cursor.After(this.ids.get(2)), 2))
			.isEqualTo(new Slice<>(this.ids.subList(3, 5), false, true));
	}

	@Test
	void bearsKeysBeyondEveryItem() {
		assertThat(this.listing.slice(new Cursor.After(Long.MIN_VALUE), 6))
			.isEqualTo(new Slice<>(this.ids, false, false));
		assertThat(this.listing.slice(new Cursor.After(Long.MAX_VALUE), 6))
			.isEqualTo(new Slice<>(List.of(), true, false));
		assertThat(this.listing.slice(new Cursor.Before(Long.MAX_VALUE), 6))
			.isEqualTo(new Slice<>(this.ids, false, false));
		assertThat(this.listing.slice(new Cursor.Before(Long.MIN_VALUE), 6))
			.isEqualTo(new Slice<>(List.of(), false, true));
	}

}
