package dev.kartoteka.domain.organization;

/** What somebody may be allowed to do within an organization. */
public enum Permission {

	ORGANIZATION_CHANGE, ORGANIZATION_DELETE, CLIENTCARD_VIEW, CLIENTCARD_CREATE, CLIENTCARD_CHANGE, CLIENTCARD_DELETE

}
