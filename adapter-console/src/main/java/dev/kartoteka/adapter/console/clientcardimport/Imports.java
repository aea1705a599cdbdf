package dev.kartoteka.adapter.console.clientcardimport;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.kartoteka.adapter.console.CardFileAccess;
import dev.kartoteka.adapter.console.http.OrganizationFrames;
import dev.kartoteka.adapter.console.http.Pages;
import dev.kartoteka.adapter.console.http.Reply;
import dev.kartoteka.adapter.console.http.Routes;
import dev.kartoteka.adapter.console.http.Upload;
import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.adapter.console.page.Document;
import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.adapter.console.page.Frame;
import dev.kartoteka.adapter.console.page.Pager;
import dev.kartoteka.domain.clientcardimport.CancelClientCardImport;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ClientCardImportId;
import dev.kartoteka.domain.clientcardimport.ClientCardImportQueries;
import dev.kartoteka.domain.clientcardimport.ImportError;
import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.clientcardimport.ImportStatus;
import dev.kartoteka.domain.clientcardimport.StartClientCardImport;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Listing.Slice;

import org.springframework.stereotype.Component;

import static dev.kartoteka.adapter.console.http.OrganizationFrames.organization;
import static dev.kartoteka.adapter.console.http.OrganizationFrames.path;

/** Imports of files of client cards: start, progress, mistakes, cancel. */
@Component
class Imports implements Pages {

	private static final String LIST = "/console/organizations/{organization}/imports/";

	private static final int SHOWN_MISTAKES = 100;

	private final OrganizationFrames frames;

	private final StartClientCardImport startClientCardImport;

	private final CancelClientCardImport cancelClientCardImport;

	private final ClientCardImportQueries queries;

	private final CardFileAccess files;

	Imports(OrganizationFrames frames, StartClientCardImport startClientCardImport,
			CancelClientCardImport cancelClientCardImport, ClientCardImportQueries queries, CardFileAccess files) {
		this.frames = frames;
		this.startClientCardImport = startClientCardImport;
		this.cancelClientCardImport = cancelClientCardImport;
		this.queries = queries;
		this.files = files;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at(LIST, Routes.Audience.ACCOUNTS).show(this::list);
		routes.at(LIST + "new/", Routes.Audience.ACCOUNTS).show(this::showNew).submit(this::start);
		routes.at(LIST + "{import}/", Routes.Audience.ACCOUNTS).show(this::show);
		routes.at(LIST + "{import}/mistakes/", Routes.Audience.ACCOUNTS).show(this::mistakes);
		routes.at(LIST + "{import}/cancel/", Routes.Audience.ACCOUNTS).submit(this::cancel);
	}

	private Reply list(Visit visit) {
		ImportTexts texts = new ImportTexts(visit.language());
		Slice<ClientCardImport.Snapshot> slice = this.queries.imports(visit.caller(), organization(visit))
			.slice(visit.cursor(), Pager.SIZE);
		List<PastImport> rows = slice.items()
			.stream()
			.map((found) -> PastImport.of(found, texts, visit.texts()))
			.toList();
		Pager pager = Pager.around(slice, (found) -> found.id().value(), visit.path(), Map.of());
		Frame frame = this.frames.frame(visit);
		return Reply
			.page((output, interceptor) -> JtelistGenerated.render(output, interceptor, frame, texts, rows, pager));
	}

	private Reply showNew(Visit visit) {
		this.frames.require(visit, Permission.CLIENTCARD_CREATE);
		return Reply.page(newPage(visit, form(visit)));
	}

	/** A file that cannot be read may be one whose columns have to be chosen. */
	private Reply start(Visit visit) {
		Form form = form(visit);
		if (form.isTicked("choose", "true")) {
			return choose(visit, form);
		}
		try {
			return visit.submitting(form, () -> {
				ClientCardImport.Snapshot begun = this.startClientCardImport
					.start(new StartClientCardImport.Command(visit.caller(), Optional.of(organization(visit)),
							Optional.of(modeIn(form)), visit.reader(form).submission(() -> order(visit, form))));
				return Reply.to(path(visit, "imports") + begun.id().value() + "/");
			}, newPage(visit, form));
		}
		catch (RuntimeException failure) {
			file(visit).ifPresent((file) -> offerColumns(file, visit, form));
			complain(failure, visit, form);
			return showColumns(422, visit, form);
		}
	}

	/** Shows which column is what, so that a person can change it. */
	private Reply choose(Visit visit, Form form) {
		this.frames.require(visit, Permission.CLIENTCARD_CREATE);
		Optional<Upload> file = file(visit);
		if (file.isEmpty()) {
			form.mistake("file", visit.mistakeTexts().file());
			return Reply.refused(newPage(visit, form));
		}
		offerColumns(file.get(), visit, form);
		return showColumns(form.hasMistakes() ? 422 : 200, visit, form);
	}

	/** A file without columns has to be replaced; any other is kept. */
	private Reply showColumns(int status, Visit visit, Form form) {
		if (!form.values(Columns.NAMES).isEmpty()) {
			visit.keepFiles(form);
		}
		return Reply.page(status, newPage(visit, form));
	}

	private StartClientCardImport.Order order(Visit visit, Form form) {
		ImportMode mode = modeIn(form);
		Optional<Upload> file = file(visit);
		Columns columns = Columns.in(form, this.files.fields());
		if (file.isEmpty()) {
			form.mistake("file", visit.mistakeTexts().file());
		}
		if (columns.lackOneFor(mode)) {
			form.mistake("columns", new ImportTexts(visit.language()).columnsLack());
		}
		return new StartClientCardImport.Order(mode, form.isTicked("dry_run", "true"),
				() -> file.map((upload) -> this.files.rows(upload.part(), mode, columns.fields()).get())
					.orElseGet(Stream::of));
	}

	private static Optional<Upload> file(Visit visit) {
		return visit.file("file").filter((upload) -> upload.size() > 0);
	}

	private void offerColumns(Upload file, Visit visit, Form form) {
		try {
			Columns found = new Columns(this.files.columns(file.part()));
			Columns.in(form, this.files.fields()).orIfOfAnotherFile(found).show(form);
		}
		catch (RuntimeException failure) {
			complain(failure, visit, form);
		}
	}

	private void complain(RuntimeException failure, Visit visit, Form form) {
		String complaint = this.files.complaint(failure).orElseThrow(() -> failure);
		form.mistake(form.values(Columns.NAMES).isEmpty() ? "file" : "columns",
				new ImportTexts(visit.language()).unreadable(complaint));
	}

	private static ImportMode modeIn(Form form) {
		for (ImportMode mode : ImportMode.values()) {
			if (mode.name().equals(form.value("mode"))) {
				return mode;
			}
		}
		return ImportMode.CREATE;
	}

	private Document.Template newPage(Visit visit, Form form) {
		return (output, interceptor) -> JtestartGenerated.render(output, interceptor, this.frames.frame(visit),
				new ImportTexts(visit.language()), form, this.files.fields());
	}

	private Reply show(Visit visit) {
		ImportTexts texts = new ImportTexts(visit.language());
		ClientCardImport.Snapshot progress = this.queries.progress(visit.caller(), id(visit), organization(visit));
		List<RowMistake> mistakes = (progress.progress().refused() > 0) ? errors(visit).page(1, SHOWN_MISTAKES)
			.items()
			.stream()
			.map((error) -> RowMistake.of(error, texts))
			.toList() : List.of();
		Frame frame = this.frames.frame(visit);
		return Reply.page((output, interceptor) -> JteprogressGenerated.render(output, interceptor, frame, texts,
				progress.progress(), progress.status(), progress.dryRun(), progress.status() == ImportStatus.RUNNING,
				mistakes));
	}

	private Reply mistakes(Visit visit) {
		Listing<ImportError> errors = errors(visit);
		ImportTexts texts = new ImportTexts(visit.language());
		return new Reply.Download("text/csv;charset=utf-8", "mistakes.csv", (out) -> write(errors, texts, out));
	}

	/** With a byte order mark and semicolons, as Excel opens it in Russia. */
	private static void write(Listing<ImportError> errors, ImportTexts texts, OutputStream out) throws IOException {
		out.write(("\uFEFF" + texts.row() + ";" + texts.mistake() + "\r\n").getBytes(StandardCharsets.UTF_8));
		try (Stream<ImportError> all = errors.all()) {
			for (ImportError error : (Iterable<ImportError>) all::iterator) {
				RowMistake mistake = RowMistake.of(error, texts);
				out.write((mistake.row() + ";\"" + mistake.text().replace("\"", "\"\"") + "\"\r\n")
					.getBytes(StandardCharsets.UTF_8));
			}
		}
	}

	private Listing<ImportError> errors(Visit visit) {
		return this.queries.errors(visit.caller(), id(visit), organization(visit));
	}

	private Reply cancel(Visit visit) {
		this.cancelClientCardImport.cancel(new CancelClientCardImport.Command(visit.caller(), id(visit)));
		return Reply.to(path(visit, "imports") + visit.id(1) + "/", "cancelled");
	}

	private static Form form(Visit visit) {
		return visit.form(new ImportTexts(visit.language())::label);
	}

	private static ClientCardImportId id(Visit visit) {
		return new ClientCardImportId(visit.id(1));
	}

}
