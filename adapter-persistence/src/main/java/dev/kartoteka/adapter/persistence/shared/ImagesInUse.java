package dev.kartoteka.adapter.persistence.shared;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.Unavailable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the register of images in step with the rows that name them. Each change belongs
 * to the transaction that changes such a row.
 */
@Component
public class ImagesInUse {

	/** In the order of the names, so that two transactions never wait for each other. */
	private static final String USE = """
			with noted as materialized (
				select name from image where name = any (?) and not taken order by name for no key update)
			update image i
			set removable_at = null
			from noted
			where i.name = noted.name""";

	/** In the order of the names, so that two transactions never wait for each other. */
	private static final String RELEASE = """
			insert into image (name, removable_at)
			select distinct name, now() from unnest(?) as released (name) order by name
			on conflict (name) do update set removable_at = excluded.removable_at""";

	private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

	private final JdbcClient jdbc;

	ImagesInUse(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/**
	 * Records that a row names one image instead of another; null stands for none.
	 * @throws Unavailable if the image was not used in time, so that its files are gone
	 * or are being removed
	 */
	public void replace(@Nullable String before, @Nullable String after) {
		if (Objects.equals(before, after)) {
			return;
		}
		if (before != null) {
			release(List.of(before));
		}
		if (after != null) {
			use(List.of(after));
		}
	}

	/**
	 * Records that rows name these images.
	 * @throws Unavailable if one was not used in time, so that its files are gone or are
	 * being removed
	 */
	public void use(Collection<String> images) {
		if (images.isEmpty()) {
			return;
		}
		String[] names = images.stream().distinct().toArray(String[]::new);
		if (this.jdbc.sql(USE).param(names).update() < names.length) {
			throw new Unavailable("The files of an image are removed, since it was not used in time.", RETRY_AFTER);
		}
	}

	/** Lets the files of images be removed that no row names any more. */
	public void release(Collection<String> images) {
		if (!images.isEmpty()) {
			this.jdbc.sql(RELEASE).param(images.toArray(String[]::new)).update();
		}
	}

}
