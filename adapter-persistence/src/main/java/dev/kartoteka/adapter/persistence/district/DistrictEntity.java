package dev.kartoteka.adapter.persistence.district;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.VersionedEntity;

/** A row of districts. */
@Entity
@Table(name = "district")
@SuppressWarnings("NullAway.Init")
final class DistrictEntity implements VersionedEntity {

	@Id
	private long id;

	private String title;

	private String abbreviation;

	private @Nullable String image;

	@Version
	private long version;

	public long getId() {
		return this.id;
	}

	public void setId(long id) {
		this.id = id;
	}

	public String getTitle() {
		return this.title;
	}

	public void setTitle(String title) {
		this.title = title;
	}

	public String getAbbreviation() {
		return this.abbreviation;
	}

	public void setAbbreviation(String abbreviation) {
		this.abbreviation = abbreviation;
	}

	public @Nullable String getImage() {
		return this.image;
	}

	public void setImage(@Nullable String image) {
		this.image = image;
	}

	@Override
	public long getVersion() {
		return this.version;
	}

	public void setVersion(long version) {
		this.version = version;
	}

}
