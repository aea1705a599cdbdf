package dev.kartoteka.bootstrap.demonstration;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.DemonstrationData.Size;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The amount of demonstration data. The defaults are the data set of the benchmarks.
 *
 * @param load whether to load data at this start
 * @param password of all loaded accounts; generated and logged if not given
 */
@ConfigurationProperties("kartoteka.demonstration-data")
record DemonstrationProperties(@DefaultValue("false") boolean load, @Nullable String password,
		@DefaultValue("200") int organizations, @DefaultValue("50") int users, @DefaultValue("100000") int cards,
		@DefaultValue("12") int districts, @DefaultValue("200") int placesPerDistrict) {

	Size size() {
		return new Size(this.organizations, this.users, this.cards, this.districts, this.placesPerDistrict);
	}

	@Override
	public String toString() {
		return "DemonstrationProperties[load=" + this.load + ", size=" + size() + "]";
	}

}
