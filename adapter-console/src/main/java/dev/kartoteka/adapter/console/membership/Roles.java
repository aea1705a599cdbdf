package dev.kartoteka.adapter.console.membership;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import dev.kartoteka.adapter.console.http.FormReader;
import dev.kartoteka.adapter.console.http.OrganizationFrames;
import dev.kartoteka.adapter.console.http.Pages;
import dev.kartoteka.adapter.console.http.Reply;
import dev.kartoteka.adapter.console.http.Routes;
import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.adapter.console.page.Document;
import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.adapter.console.page.Frame;
import dev.kartoteka.adapter.console.page.Pager;
import dev.kartoteka.domain.membership.ChangeRole;
import dev.kartoteka.domain.membership.CreateRole;
import dev.kartoteka.domain.membership.DeleteRole;
import dev.kartoteka.domain.membership.MembershipQueries;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.membership.RoleView;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.Listing.Slice;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Component;

import static dev.kartoteka.adapter.console.http.OrganizationFrames.organization;
import static dev.kartoteka.adapter.console.http.OrganizationFrames.path;

/** The roles of an organization, each a grid of permissions. */
@Component
class Roles implements Pages {

	private static final String LIST = "/console/organizations/{organization}/roles/";

	private static final List<String> SUBJECTS = List.of("clientcard", "member", "role", "organization");

	private static final List<String> VERBS = List.of("view", "create", "change", "delete");

	private final OrganizationFrames frames;

	private final MembershipQueries queries;

	private final CreateRole createRole;

	private final ChangeRole changeRole;

	private final DeleteRole deleteRole;

	Roles(OrganizationFrames frames, MembershipQueries queries, CreateRole createRole, ChangeRole changeRole,
			DeleteRole deleteRole) {
		this.frames = frames;
		this.queries = queries;
		this.createRole = createRole;
		this.changeRole = changeRole;
		this.deleteRole = deleteRole;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at(LIST, Routes.Audience.ACCOUNTS).show(this::list);
		routes.at(LIST + "new/", Routes.Audience.ACCOUNTS).show(this::showNew).submit(this::create);
		routes.at(LIST + "{role}/", Routes.Audience.ACCOUNTS).show(this::show).submit(this::change);
		routes.at(LIST + "{role}/delete/", Routes.Audience.ACCOUNTS).submit(this::delete);
	}

	private Reply list(Visit visit) {
		Slice<RoleView> slice = this.queries.roles(visit.caller(), organization(visit))
			.slice(visit.cursor(), Pager.SIZE);
		Frame frame = this.frames.frame(visit);
		return Reply.page((output, interceptor) -> JterolesGenerated.render(output, interceptor, frame,
				new MembershipTexts(visit.language()), slice.items(),
				Pager.around(slice, RoleView::id, visit.path(), Map.of())));
	}

	private Reply showNew(Visit visit) {
		this.frames.require(visit, Permission.ROLE_CREATE);
		return Reply.page(page(visit, form(visit), false));
	}

	private Reply create(Visit visit) {
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		Submission<CreateRole.Draft> draft = reader
			.submission(() -> new CreateRole.Draft(reader.required("name", Role.MAX_NAME_LENGTH), permissions(form)));
		return visit.submitting(form, () -> {
			this.createRole.create(new CreateRole.Command(visit.caller(), Optional.of(organization(visit)), draft));
			return Reply.to(path(visit, "roles"), "created");
		}, page(visit, form, false));
	}

	private Reply show(Visit visit) {
		Form form = form(visit);
		return Reply.page(page(visit, form.isNew() ? stored(visit) : form, true));
	}

	private Form stored(Visit visit) {
		RoleView role = this.queries.role(visit.caller(), id(visit), organization(visit));
		return form(visit.withoutForm()).with("name", role.name())
			.ticking("permissions", role.permissions().stream().map(Permission::codename).toList())
			.with("version", Long.toString(role.version()));
	}

	private Reply change(Visit visit) {
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		Submission<ChangeRole.Changes> changes = reader
			.submission(() -> new ChangeRole.Changes(Change.to(reader.required("name", Role.MAX_NAME_LENGTH)),
					Change.to(permissions(form))));
		return visit.changing(form, () -> {
			this.changeRole.change(new ChangeRole.Command(visit.caller(), id(visit), Optional.of(organization(visit)),
					changes, reader.condition()));
			return Reply.to(path(visit, "roles"), "saved");
		}, () -> stored(visit), written(visit), page(visit, form, true));
	}

	private Reply delete(Visit visit) {
		this.deleteRole
			.delete(new DeleteRole.Command(visit.caller(), id(visit), Submission.of(Optional.of(organization(visit)))));
		return Reply.to(path(visit, "roles"), "removed");
	}

	private static BinaryOperator<String> written(Visit visit) {
		MembershipTexts texts = new MembershipTexts(visit.language());
		return (_, value) -> Permission.named(value).map(texts::permission).orElse(value);
	}

	private static Form form(Visit visit) {
		return visit.form(new MembershipTexts(visit.language())::label);
	}

	private static Set<Permission> permissions(Form form) {
		return form.values("permissions")
			.stream()
			.flatMap((codename) -> Permission.named(codename).stream())
			.collect(Collectors.toUnmodifiableSet());
	}

	private Document.Template page(Visit visit, Form form, boolean stored) {
		return (output, interceptor) -> JteroleGenerated.render(output, interceptor, this.frames.frame(visit),
				new MembershipTexts(visit.language()), form, grid(), stored, visit.path());
	}

	/** Returns the permissions by what they concern; empty where there is none. */
	private static Map<String, List<Optional<Permission>>> grid() {
		Map<String, List<Optional<Permission>>> grid = new LinkedHashMap<>();
		SUBJECTS.forEach((subject) -> grid.put(subject,
				VERBS.stream().map((verb) -> Permission.named(subject + "_" + verb)).toList()));
		long shown = grid.values().stream().flatMap(List::stream).filter(Optional::isPresent).count();
		if (shown != Arrays.stream(Permission.values()).count()) {
			throw new IllegalStateException("The grid does not show every permission");
		}
		return grid;
	}

	private static RoleId id(Visit visit) {
		return new RoleId(visit.id(1));
	}

}
