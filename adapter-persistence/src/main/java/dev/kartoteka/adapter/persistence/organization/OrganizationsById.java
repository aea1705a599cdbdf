package dev.kartoteka.adapter.persistence.organization;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;

import dev.kartoteka.adapter.persistence.shared.ReadQueries;
import dev.kartoteka.domain.organization.OrganizationView;

/**
 * The organizations of one response. Each is read once and shared. The least recently
 * used ones are evicted, so that a long response needs no more memory than a short one.
 */
public class OrganizationsById {

	private static final String SQL = "select " + OrganizationRows.COLUMNS + " from organization o "
			+ OrganizationRows.JOIN_CREATOR + " where o.id = any (?)";

	private static final int REMEMBERED = 1000;

	private final ReadQueries queries;

	private final Map<Long, OrganizationView> remembered = new LeastRecentlyUsed<>();

	public OrganizationsById(ReadQueries queries) {
		this.queries = queries;
	}

	/** Returns those that exist, with at most one statement. */
	public Map<Long, OrganizationView> find(LongStream ids) {
		Map<Long, OrganizationView> found = new HashMap<>();
		long[] unknown = ids.distinct().filter((id) -> !recalled(id, found)).toArray();
		if (unknown.length > 0) {
			for (OrganizationView organization : this.queries.list(SQL, OrganizationRows::read, (Object) unknown)) {
				found.put(organization.id(), organization);
				this.remembered.put(organization.id(), organization);
			}
		}
		return found;
	}

	private boolean recalled(long id, Map<Long, OrganizationView> found) {
		OrganizationView organization = this.remembered.get(id);
		if (organization != null) {
			found.put(id, organization);
		}
		return organization != null;
	}

	private static final class LeastRecentlyUsed<K, V> extends LinkedHashMap<K, V> {

		LeastRecentlyUsed() {
			super(16, 0.75F, true);
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
			return size() > REMEMBERED;
		}

	}

}
