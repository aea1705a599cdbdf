package dev.kartoteka.adapter.persistence.shared;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the register of images in step with the rows that name them. Each change belongs
 * to the transaction that changes such a row.
 */
@Component
public class ImagesInUse {

	private static final String USE = """
			insert into image (name, removable_at) values (?, null)
			on conflict (name) do update set removable_at = null""";

	private static final String USE_ALL = """
			insert into image (name, removable_at)
			select distinct name, null::timestamptz from unnest(?) as used (name) order by name
			on conflict (name) do update set removable_at = null""";

	/** In the order of the names, so that two transactions never wait for each other. */
	private static final String RELEASE = """
			insert into image (name, removable_at)
			select distinct name, now() from unnest(?) as released (name) order by name
			on conflict (name) do update set removable_at = excluded.removable_at""";

	private final JdbcClient jdbc;

	ImagesInUse(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/** Records that a row names one image instead of another; null stands for none. */
	public void replace(@Nullable String before, @Nullable String after) {
		if (Objects.equals(before, after)) {
			return;
		}
		if (before != null) {
			release(List.of(before));
		}
		if (after != null) {
			this.jdbc.sql(USE).param(after).update();
		}
	}

	/** Records that rows name these images. */
	public void use(Collection<String> images) {
		if (!images.isEmpty()) {
			this.jdbc.sql(USE_ALL).param(images.toArray(String[]::new)).update();
		}
	}

	/** Lets the files of images be removed that no row names any more. */
	public void release(Collection<String> images) {
		if (!images.isEmpty()) {
			this.jdbc.sql(RELEASE).param(images.toArray(String[]::new)).update();
		}
	}

}
