package dev.kartoteka.adapter.web.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.FieldType;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.audit.AuditEntryView;
import dev.kartoteka.domain.audit.AuditFilter;
import dev.kartoteka.domain.audit.AuditQueries;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.AuditedKind;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.instant;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.lookupId;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.oneOf;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAccounts;

/** The audit trail. */
@Controller
class AuditController implements RouteDeclarations {

	private static final Field<@Nullable Long> ACTOR = Field.optional("actor", lookupId());

	private static final Field<@Nullable AuditedKind> OBJECT = Field.optional("object",
			kind(AuditedKind::belongsToOrganization));

	private static final Field<@Nullable AuditedKind> ACCOUNT = Field.optional("object",
			kind(AuditedKind.ACCOUNT::equals));

	private static final Field<@Nullable Long> OBJECT_ID = Field.optional("object_id", lookupId());

	private static final Field<@Nullable Instant> SINCE = Field.optional("since", instant());

	private static final Field<@Nullable Instant> UNTIL = Field.optional("until", instant());

	private static final Fields IN_ORGANIZATION = Fields.of(ACTOR, OBJECT, OBJECT_ID, SINCE, UNTIL);

	private static final Fields OF_ACCOUNTS = Fields.of(ACTOR, ACCOUNT, OBJECT_ID, SINCE, UNTIL);

	private final AuditQueries queries;

	AuditController(AuditQueries queries) {
		this.queries = queries;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Change List", "/organizations/change-l/{organization}/").get(forAccounts(this::listInOrganization));
		routes.at("User Change List", "/auth/change-l/").get(forAccounts(this::listOfAccounts));
	}

	private Response listInOrganization(Caller caller, Request request) {
		return list(this.queries.changesIn(caller, new OrganizationId(request.id(0)),
				filter(request, IN_ORGANIZATION, OBJECT)), request);
	}

	private Response listOfAccounts(Caller caller, Request request) {
		return list(this.queries.changesOfAccounts(caller, filter(request, OF_ACCOUNTS, ACCOUNT)), request);
	}

	private static Submission<AuditFilter> filter(Request request, Fields fields, Field<@Nullable AuditedKind> object) {
		return fields.read(request.query().asBody()).map((values) -> filter(values, object));
	}

	private static AuditFilter filter(Values values, Field<@Nullable AuditedKind> object) {
		return new AuditFilter(values.get(ACTOR), values.get(object), values.get(OBJECT_ID), values.get(SINCE),
				values.get(UNTIL));
	}

	private static FieldType<AuditedKind> kind(Predicate<AuditedKind> offered) {
		Map<String, AuditedKind> kinds = Arrays.stream(AuditedKind.values())
			.filter(offered)
			.collect(Collectors.toUnmodifiableMap(AuditedKind::wireName, Function.identity()));
		return oneOf(kinds.keySet()).map((name) -> Objects.requireNonNull(kinds.get(name)));
	}

	private static Response list(Listing<AuditEntryView> changes, Request request) {
		boolean withSession = "session".equals(request.query().get("expand"));
		return Response.list(changes, AuditEntryView::id, (change) -> AuditEntryRepresentation.of(change, withSession));
	}

}
