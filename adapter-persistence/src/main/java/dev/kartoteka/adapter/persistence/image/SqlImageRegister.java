package dev.kartoteka.adapter.persistence.image;

import java.time.Duration;
import java.util.List;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.Micros;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ImageRegister;

import org.springframework.stereotype.Component;

/**
 * Records images outside of any transaction; {@code ImagesInUse} records which of them
 * are in use. The database's clock decides when an image is removed, since all replicas
 * share it.
 */
@Component
class SqlImageRegister implements ImageRegister {

	private static final String NOTE = "insert into image (name, removable_at)"
			+ " values (?, now() + ? * interval '1 microsecond')";

	/** Skips images that another transaction has locked, to remove or to use them. */
	private static final String TAKE = """
			with unused as materialized (
				select name
				from image
				where removable_at <= now()
				order by removable_at
				limit ?
				for update skip locked)
			update image i
			set removable_at = now() + ? * interval '1 microsecond', taken = true
			from unused
			where i.name = unused.name
			returning i.name""";

	private static final String FORGET = "delete from image where name = ? and removable_at is not null";

	private final AutocommitQueries queries;

	SqlImageRegister(AutocommitQueries queries) {
		this.queries = queries;
	}

	@Override
	public void note(ImageName image, Duration grace) {
		this.queries.change(NOTE, image.value(), Micros.of(grace));
	}

	@Override
	public List<ImageName> takeUnused(int most, Duration lease) {
		return this.queries.list(TAKE, (row) -> ImageName.in(row.text()), most, Micros.of(lease))
			.stream()
			.flatMap((name) -> name.stream())
			.toList();
	}

	@Override
	public void forget(ImageName image) {
		this.queries.change(FORGET, image.value());
	}

}
