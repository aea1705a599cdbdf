package dev.kartoteka.adapter.console.http;

import dev.kartoteka.adapter.console.page.Frame;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationQueries;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Forbidden;

import org.springframework.stereotype.Component;

/** Makes the frames of pages whose path begins with an organization. */
@Component
public class OrganizationFrames {

	private final OrganizationQueries organizations;

	OrganizationFrames(OrganizationQueries organizations) {
		this.organizations = organizations;
	}

	/**
	 * Returns the frame of the page.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller may not read the
	 * organization
	 */
	public Frame frame(Visit visit) {
		OrganizationId id = organization(visit);
		OrganizationQueries.WithRights found = this.organizations.withRights(visit.caller(), id);
		return visit.frame().in(id.value(), found.organization().name(), found.rights());
	}

	/**
	 * Requires a permission for a page that only those need who hold it.
	 * @throws Forbidden if the caller lacks it
	 */
	public void require(Visit visit, Permission permission) {
		if (!this.organizations.rights(visit.caller(), organization(visit)).holds(permission)) {
			throw new Forbidden("The caller lacks " + permission + ".");
		}
	}

	/** Returns the organization that the path names first. */
	public static OrganizationId organization(Visit visit) {
		return new OrganizationId(visit.id(0));
	}

	/** Returns the path of a section of the organization. */
	public static String path(Visit visit, String section) {
		return "/console/organizations/" + visit.id(0) + "/" + section + "/";
	}

}
