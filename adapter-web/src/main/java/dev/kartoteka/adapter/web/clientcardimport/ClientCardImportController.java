package dev.kartoteka.adapter.web.clientcardimport;

import java.util.Map;

import dev.kartoteka.adapter.web.shared.OrganizationField;
import dev.kartoteka.adapter.web.wire.input.Body;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.clientcardimport.CancelClientCardImport;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ClientCardImportId;
import dev.kartoteka.domain.clientcardimport.ClientCardImportQueries;
import dev.kartoteka.domain.clientcardimport.ImportError;
import dev.kartoteka.domain.clientcardimport.StartClientCardImport;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;

import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAccounts;

@Controller
class ClientCardImportController implements RouteDeclarations {

	private static final String PROGRESS = "/clients/client-card-import-r/";

	private static final int ACCEPTED = 202;

	private final StartClientCardImport startClientCardImport;

	private final CancelClientCardImport cancelClientCardImport;

	private final ClientCardImportQueries queries;

	private final ClientCardImportForm form;

	private final long maxFileBytes;

	ClientCardImportController(StartClientCardImport startClientCardImport,
			CancelClientCardImport cancelClientCardImport, ClientCardImportQueries queries, ClientCardImportForm form,
			@Value("${kartoteka.imports.max-file-size:64MB}") DataSize maxFileSize) {
		this.startClientCardImport = startClientCardImport;
		this.cancelClientCardImport = cancelClientCardImport;
		this.queries = queries;
		this.form = form;
		this.maxFileBytes = maxFileSize.toBytes();
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Client Card Import Create", "/clients/client-card-import-c/")
			.post(forAccounts(this::start).withIdempotencyKey());
		routes.at("Client Card Import List", "/clients/client-card-import-l/{organization}/")
			.get(forAccounts(this::list));
		routes.at("Client Card Import Retrieve", PROGRESS + "{id}/{organization}/").get(forAccounts(this::show));
		routes.at("Client Card Import Error List", PROGRESS + "{id}/{organization}/errors/")
			.get(forAccounts(this::listErrors));
		routes.at("Client Card Import Destroy", "/clients/client-card-import-ud/{id}/")
			.delete(forAccounts(this::cancel));
	}

	private Response start(Caller caller, Request request) {
		Body body = request.bodyWithFile(this.maxFileBytes);
		Submission<ClientCardImportForm.Upload> upload = this.form.uploadIn(body);
		ClientCardImport.Snapshot begun = this.startClientCardImport
			.start(new StartClientCardImport.Command(caller, OrganizationField.in(body),
					ClientCardImportForm.modeIn(body), upload.map(ClientCardImportForm.Upload::order)));
		String location = PROGRESS + begun.id().value() + "/" + begun.organization().value() + "/";
		ClientCardImportRepresentation shown = ClientCardImportRepresentation.of(begun,
				begun.dryRun() ? upload.accept().file().columnsOrProperties() : null);
		return new Response.Single(ACCEPTED, shown, Map.of("Location", location));
	}

	private Response list(Caller caller, Request request) {
		return Response.list(this.queries.imports(caller, new OrganizationId(request.id(0))),
				(found) -> found.id().value(), ClientCardImportRepresentation::of);
	}

	private Response show(Caller caller, Request request) {
		return Response.ok(ClientCardImportRepresentation
			.of(this.queries.progress(caller, idIn(request), new OrganizationId(request.id(1)))));
	}

	private Response listErrors(Caller caller, Request request) {
		return Response.list(this.queries.errors(caller, idIn(request), new OrganizationId(request.id(1))),
				ImportError::row, ImportErrorRepresentation::of);
	}

	private Response cancel(Caller caller, Request request) {
		this.cancelClientCardImport.cancel(new CancelClientCardImport.Command(caller, idIn(request)));
		return Response.noContent();
	}

	private static ClientCardImportId idIn(Request request) {
		return new ClientCardImportId(request.id(0));
	}

}
