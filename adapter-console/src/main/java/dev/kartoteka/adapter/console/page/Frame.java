package dev.kartoteka.adapter.console.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.organization.OrganizationQueries.HeldRights;
import dev.kartoteka.domain.organization.Permission;

/**
 * What surrounds the content of a page.
 *
 * @param texts the texts of the layout
 * @param path the path of the page, to which a change of the language leads back
 * @param viewer who is signed in; null if none
 * @param organization the organization of the page; null if it belongs to none
 * @param assets the addresses of style sheet, script and icon
 * @param done what was just done, as a code; empty if nothing
 * @param resumed whether the form was typed in a session that ended
 */
public record Frame(CommonTexts texts, Language language, String path, @Nullable Viewer viewer,
		@Nullable Place organization, Assets assets, String done, boolean resumed) {

	private static final String CLIENT = "/console/client/";

	/** Returns the frame of a page that belongs to an organization. */
	public Frame in(long id, String name, HeldRights rights) {
		return new Frame(this.texts, this.language, this.path, this.viewer, new Place(id, name, rights), this.assets,
				this.done, this.resumed);
	}

	/** Whether the viewer holds the permission in the organization of the page. */
	public boolean may(Permission permission) {
		return this.organization != null && this.organization.rights().holds(permission);
	}

	/** Whether the viewer may read the audit trail of the organization of the page. */
	public boolean oversees() {
		return this.organization != null && this.organization.rights().oversight();
	}

	/** Returns the path of the organization of the page. */
	public String place() {
		return (this.organization != null) ? this.organization.path() : "/console/";
	}

	/** Returns the name of the organization of the page; empty if it belongs to none. */
	public String organizationName() {
		return (this.organization != null) ? this.organization.name() : "";
	}

	/** Returns the token for the forms of the page; empty if nobody is signed in. */
	public String formToken() {
		return (this.viewer != null) ? this.viewer.formToken() : "";
	}

	/** Returns the message that something was done; empty if nothing. */
	String notice() {
		return this.resumed ? this.texts.resumed() : this.texts.done(this.done);
	}

	/** Returns the links to the sections that the viewer may open. */
	List<Link> navigation() {
		if (this.organization != null) {
			return this.organization.links(this.texts);
		}
		if (this.viewer == null) {
			return List.of();
		}
		Link organizations = new Link("/console/", this.texts.organizations());
		return switch (this.viewer.kind()) {
			case CLIENT -> List.of(new Link(CLIENT, this.texts.ownRecord()),
					new Link(CLIENT + "sessions/", this.texts.sessions()));
			case ACCOUNT -> List.of(organizations);
			case STAFF -> List.of(organizations, new Link("/console/accounts/", this.texts.accounts()),
					new Link("/console/guide/", this.texts.guide()), new Link("/console/person/", this.texts.person()),
					new Link("/console/changes/", this.texts.history()),
					new Link("/console/operations/", this.texts.operations()));
		};
	}

	/** Whether the link leads to the section of this page. */
	boolean isCurrent(Link link) {
		if (link.href().equals("/console/")) {
			return isOverview();
		}
		if (link.href().equals(CLIENT)) {
			return this.path.equals(CLIENT);
		}
		return this.path.startsWith(link.href().replaceFirst("new/$", ""));
	}

	private boolean isOverview() {
		return this.path.equals("/console/") || this.path.startsWith("/console/organizations/");
	}

	/**
	 * Who is signed in.
	 *
	 * @param formToken for the forms of the page
	 */
	public record Viewer(String username, Kind kind, String formToken) {

		public boolean isClient() {
			return this.kind == Kind.CLIENT;
		}

		/** Omits the token, which is a secret. */
		@Override
		public String toString() {
			return "Viewer[username=" + this.username + "]";
		}

	}

	/** What kind of viewer is signed in. */
	public enum Kind {

		ACCOUNT, STAFF, CLIENT

	}

	/**
	 * The addresses of style sheets, scripts and icon, with hashes of their content.
	 *
	 * @param mostBytes how large all files of a form together may be
	 */
	public record Assets(String style, String htmx, String files, long mostBytes, String icon, String leafletStyle,
			String mapStyle, String leaflet, String map) {
	}

	/** The organization of a page, and what the viewer may do there. */
	public record Place(long id, String name, HeldRights rights) {

		String path() {
			return "/console/organizations/" + this.id + "/";
		}

		List<Link> links(CommonTexts texts) {
			return List
				.of(new Guarded(this.rights.holds(Permission.CLIENTCARD_VIEW), "cards/", texts.cards()),
						new Guarded(this.rights.holds(Permission.CLIENTCARD_CREATE), "imports/new/", texts.imports()),
						new Guarded(this.rights.holds(Permission.MEMBER_VIEW), "members/", texts.members()),
						new Guarded(this.rights.holds(Permission.ROLE_VIEW), "roles/", texts.roles()),
						new Guarded(this.rights.oversight(), "changes/", texts.history()),
						new Guarded(true, "settings/", texts.settings()))
				.stream()
				.filter(Guarded::open)
				.map((link) -> new Link(path() + link.path(), link.text()))
				.toList();
		}

		private record Guarded(boolean open, String path, String text) {
		}

	}

	/** A link of the navigation. */
	record Link(String href, String text) {
	}

}
