package dev.kartoteka.adapter.console.clientcardimport;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.console.CardFileReader;
import dev.kartoteka.adapter.console.http.OrganizationFrames;
import dev.kartoteka.adapter.console.http.Pages;
import dev.kartoteka.adapter.console.http.Reply;
import dev.kartoteka.adapter.console.http.Routes;
import dev.kartoteka.adapter.console.http.Upload;
import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.adapter.console.page.Document;
import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.adapter.console.page.Frame;
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

	private final CardFileReader files;

	Imports(OrganizationFrames frames, StartClientCardImport startClientCardImport,
			CancelClientCardImport cancelClientCardImport, ClientCardImportQueries queries, CardFileReader files) {
		this.frames = frames;
		this.startClientCardImport = startClientCardImport;
		this.cancelClientCardImport = cancelClientCardImport;
		this.queries = queries;
		this.files = files;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at(LIST + "new/", Routes.Audience.ACCOUNTS).show(this::showNew).submit(this::start);
		routes.at(LIST + "{import}/", Routes.Audience.ACCOUNTS).show(this::show);
		routes.at(LIST + "{import}/mistakes/", Routes.Audience.ACCOUNTS).show(this::mistakes);
		routes.at(LIST + "{import}/cancel/", Routes.Audience.ACCOUNTS).submit(this::cancel);
	}

	private Reply showNew(Visit visit) {
		this.frames.require(visit, Permission.CLIENTCARD_CREATE);
		return Reply.page(newPage(visit, form(visit)));
	}

	private Reply start(Visit visit) {
		Form form = form(visit);
		Optional<Upload> file = visit.file("file").filter((upload) -> upload.size() > 0);
		ImportMode mode = modeIn(form);
		try {
			return visit.submitting(form, () -> {
				ClientCardImport.Snapshot begun = this.startClientCardImport
					.start(new StartClientCardImport.Command(visit.caller(), Optional.of(organization(visit)),
							Optional.of(mode), visit.reader(form).submission(() -> {
								if (file.isEmpty()) {
									form.mistake("file", visit.mistakeTexts().file());
								}
								return new StartClientCardImport.Order(mode, form.isTicked("dry_run", "true"),
										() -> file.map((upload) -> this.files.rows().apply(upload.part(), mode).get())
											.orElseGet(Stream::of));
							})));
				return Reply.to(path(visit, "imports") + begun.id().value() + "/");
			}, newPage(visit, form));
		}
		catch (RuntimeException failure) {
			String complaint = this.files.complaint().apply(failure).orElseThrow(() -> failure);
			form.mistake("file", new ImportTexts(visit.language()).unreadable(complaint));
			return Reply.refused(newPage(visit, form));
		}
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
				new ImportTexts(visit.language()), form);
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
