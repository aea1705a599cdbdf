package dev.kartoteka.adapter.cli.django;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.kartoteka.adapter.cli.django.DjangoTables.Kind;
import dev.kartoteka.adapter.cli.projectimport.MediaFolder;
import dev.kartoteka.adapter.cli.shared.ImportOptions;
import dev.kartoteka.adapter.cli.shared.ProgramCommand;
import dev.kartoteka.adapter.cli.shared.RefusalReport;
import dev.kartoteka.adapter.cli.table.Instants;
import dev.kartoteka.adapter.cli.table.Source;

import org.springframework.beans.factory.BeanFactory;

/** Imports the data of a Django project, with their ids and password hashes. */
@Command(name = "import-django", sortOptions = false, mixinStandardHelpOptions = true,
		description = "Imports the data of a Django project; see docs/migration-from-django.md.")
public final class ImportDjango extends ProgramCommand {

	private static final String ALL = "all";

	@Option(names = "--tables", paramLabel = "all",
			description = "all: every table that is named as in the documents; other options take precedence.")
	private @Nullable String tables;

	@Option(names = "--users", paramLabel = "<table>",
			description = "Users: with --url the name of a table or a query (select …), else a CSV file.")
	private @Nullable String users;

	@Option(names = "--organizations", paramLabel = "<table>", description = "Organizations, likewise.")
	private @Nullable String organizations;

	@Option(names = "--permissions", paramLabel = "<table>", description = "Permissions with their codenames.")
	private @Nullable String permissions;

	@Option(names = "--roles", paramLabel = "<table>", description = "Roles of organizations.")
	private @Nullable String roles;

	@Option(names = "--role-permissions", paramLabel = "<table>", description = "The permissions of roles.")
	private @Nullable String rolePermissions;

	@Option(names = "--members", paramLabel = "<table>", description = "Members of organizations.")
	private @Nullable String members;

	@Option(names = "--clients", paramLabel = "<table>", description = "Clients.")
	private @Nullable String clients;

	@Option(names = "--cards", paramLabel = "<table>", description = "Client cards.")
	private @Nullable String cards;

	@Option(names = "--links", paramLabel = "<table>", description = "Organizations of clients.")
	private @Nullable String links;

	@Option(names = "--districts", paramLabel = "<table>", description = "Districts.")
	private @Nullable String districts;

	@Option(names = "--places", paramLabel = "<table>", description = "Places.")
	private @Nullable String places;

	@Option(names = "--place-images", paramLabel = "<table>", description = "Pictures of places; needs --media.")
	private @Nullable String placeImages;

	@Option(names = "--media", paramLabel = "<folder>",
			description = "Django's MEDIA_ROOT, with the files of all pictures. Default: pictures are left out.")
	private @Nullable Path media;

	@Option(names = "--url", paramLabel = "<jdbc-url>",
			description = "Django's database, such as jdbc:postgresql://db:5432/crm.")
	private @Nullable String url;

	@Option(names = "--username", paramLabel = "<name>", description = "The user of Django's database.")
	private @Nullable String username;

	@Option(names = "--password", paramLabel = "<password>",
			description = "Its password; KARTOTEKA_DJANGO_PASSWORD keeps it out of the list of processes.")
	private @Nullable String password;

	@Option(names = "--folder", paramLabel = "<folder>",
			description = "Where the CSV files are for --tables=all without --url. Default: the current folder.")
	private Path folder = Path.of("");

	@Option(names = "--report", paramLabel = "<file>",
			description = "Where refused rows are listed. Default: ${DEFAULT-VALUE}.")
	private Path report = Path.of("django-import-refused.csv");

	@Option(names = "--time-zone", paramLabel = "<zone>",
			description = "The zone of dates without an offset, such as Europe/Moscow. Default: ${DEFAULT-VALUE}.")
	private ZoneId timeZone = ZoneOffset.UTC;

	@Mixin
	private ImportOptions options = new ImportOptions();

	private boolean begun;

	@Override
	protected void validate() {
		if (this.tables != null && !this.tables.equals(ALL)) {
			throw wrongUsage("--tables can only be %s, not \"%s\".".formatted(ALL, this.tables));
		}
		if (this.tables == null && named().isEmpty()) {
			throw wrongUsage("Nothing to import: give --tables=all, or --users=… or --clients=… or another table.");
		}
		if (this.placeImages != null && this.media == null) {
			throw wrongUsage("--place-images needs --media=…, the folder with the files.");
		}
		this.options.validate(this);
	}

	/** The tables that the operator names. */
	private Map<Kind, String> named() {
		Map<Kind, @Nullable String> options = new LinkedHashMap<>();
		options.put(Kind.USERS, this.users);
		options.put(Kind.ORGANIZATIONS, this.organizations);
		options.put(Kind.PERMISSIONS, this.permissions);
		options.put(Kind.ROLES, this.roles);
		options.put(Kind.ROLE_PERMISSIONS, this.rolePermissions);
		options.put(Kind.MEMBERS, this.members);
		options.put(Kind.CLIENTS, this.clients);
		options.put(Kind.CARDS, this.cards);
		options.put(Kind.LINKS, this.links);
		options.put(Kind.DISTRICTS, this.districts);
		options.put(Kind.PLACES, this.places);
		options.put(Kind.PLACE_IMAGES, this.placeImages);
		Map<Kind, String> named = new EnumMap<>(Kind.class);
		options.forEach((kind, table) -> {
			if (table != null) {
				named.put(kind, table);
			}
		});
		return named;
	}

	@Override
	protected int run(BeanFactory useCases) {
		MediaFolder files = (this.media != null) ? new MediaFolder(this.media) : null;
		try (Source source = source(); RefusalReport refusals = new RefusalReport(this.report, "table", "row")) {
			ProjectImport project = new ProjectImport(useCases, source, tablesIn(source), refusals,
					new Instants(this.timeZone), files, this.options.batchSize());
			project.requireColumns();
			this.begun = true;
			return exitCode(project.run(), refusals);
		}
	}

	private Source source() {
		return (this.url == null) ? Source.files(this.folder) : Source.database(this.url, this.username, this.password);
	}

	private Map<Kind, String> tablesIn(Source source) {
		Map<Kind, String> chosen = new EnumMap<>(Kind.class);
		if (this.tables != null) {
			chosen.putAll(DjangoTables.in(source.tables(), named().keySet()));
		}
		chosen.putAll(named());
		return chosen;
	}

	private int exitCode(boolean complete, RefusalReport refusals) {
		if (complete) {
			return ExitCode.OK;
		}
		this.log.warn("Refused rows and the reasons: {}", refusals.path().toAbsolutePath());
		return WITH_REFUSALS;
	}

	@Override
	protected String afterFailure() {
		return this.begun ? " What was imported stays; run the command again to go on." : " Nothing was imported.";
	}

}
