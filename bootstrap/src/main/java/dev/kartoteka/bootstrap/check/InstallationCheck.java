package dev.kartoteka.bootstrap.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jakarta.mail.MessagingException;

import dev.kartoteka.bootstrap.database.DatabaseState;
import dev.kartoteka.bootstrap.database.ReplicaState;
import dev.kartoteka.bootstrap.postgresql.EmbeddedState;
import dev.kartoteka.bootstrap.settings.DataFolder;
import dev.kartoteka.bootstrap.settings.EmbeddedDatabase;
import dev.kartoteka.bootstrap.settings.JwtSecret;
import dev.kartoteka.bootstrap.settings.KartotekaProperties;
import dev.kartoteka.bootstrap.start.FailureText;
import dev.kartoteka.domain.image.ImageStore;
import dev.kartoteka.domain.message.Mailer;
import dev.kartoteka.domain.shared.Outage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/**
 * Tries each part of an installation by itself, so that one failure does not hide others.
 */
final class InstallationCheck {

	private static final String SETTINGS = "Settings";

	private static final String DATABASE = "Database";

	private static final String READ_REPLICA = "Read replica";

	private static final String EMAILS = "Emails";

	private static final String FILE_NAMES = "sun.jnu.encoding";

	private final ConfigurableApplicationContext context;

	private final Environment environment;

	private final List<Finding> findings = new ArrayList<>();

	InstallationCheck(ConfigurableApplicationContext context) {
		this.context = context;
		this.environment = context.getEnvironment();
	}

	List<Finding> findings() {
		checkSettings();
		attempt("File names", this::checkFileNames);
		attempt("Token secret", this::checkSecret);
		attempt("Data folder", () -> checkFolder("Data folder", properties().dataDir()));
		attempt(DATABASE, isEmbedded() ? this::checkEmbeddedDatabase : this::checkDatabase);
		attempt(READ_REPLICA, this::checkReadReplica);
		attempt("Image store", this::checkImageStore);
		attempt("Erasure register", () -> checkFolder("Erasure register", properties().erasureFolder()));
		attempt(EMAILS, this::checkEmails);
		return List.copyOf(this.findings);
	}

	/** Binds what the classes of settings declare, and looks for misspelt variables. */
	private void checkSettings() {
		List<String> names = Arrays.stream(this.context.getBeanDefinitionNames())
			.filter((name) -> type(name).isAnnotationPresent(ConfigurationProperties.class))
			.toList();
		int before = this.findings.size();
		names.forEach((name) -> attempt(SETTINGS, () -> this.context.getBean(name)));
		if (this.findings.size() == before) {
			this.findings.add(Finding.ok(SETTINGS, "All values can be used."));
		}
		SettingNames known = SettingNames.of(names.stream().<Class<?>>map(this::type).toList());
		System.getenv()
			.keySet()
			.stream()
			.filter(known::isMisspelt)
			.sorted()
			.map((variable) -> Finding.wrong(SETTINGS,
					variable + " is no setting. Look for its name in docs/configuration.md."))
			.forEach(this.findings::add);
	}

	private Class<?> type(String bean) {
		return Objects.requireNonNullElse(this.context.getType(bean, false), Object.class);
	}

	private void checkFileNames() {
		String encoding = System.getProperty(FILE_NAMES, "");
		this.findings.add(encoding.equalsIgnoreCase("UTF-8") ? Finding.ok("File names", "They are in UTF-8.") : Finding
			.note("File names",
					"They are in %s, so commands open no files with other letters in their names. Set LC_ALL=C.UTF-8."
						.formatted(encoding)));
	}

	private void checkSecret() {
		if (!isEmbedded() || StringUtils.hasText(properties().jwtSecret())) {
			secret();
			this.findings.add(Finding.ok("Token secret", "It is set, and long enough."));
			return;
		}
		Path file = properties().dataDir().resolve(DataFolder.SECRET);
		this.findings.add(Files.exists(file) ? Finding.ok("Token secret", "It is in %s.".formatted(file))
				: Finding.note("Token secret", "A start generates one in %s.".formatted(file)));
	}

	private void secret() {
		if (isEmbedded()) {
			new JwtSecret(Objects.requireNonNull(properties().jwtSecret()), properties().jwtPreviousSecrets());
		}
		else {
			this.context.getBean(JwtSecret.class);
		}
	}

	private void checkFolder(String part, Path folder) {
		Path path = folder.toAbsolutePath().normalize();
		Path existing = path;
		while (existing != null && Files.notExists(existing)) {
			existing = existing.getParent();
		}
		if (existing == null || !Files.isDirectory(existing) || !Files.isWritable(existing)) {
			this.findings.add(Finding.wrong(part,
					"%s can't be written. Give this user the right to write there.".formatted(path)));
		}
		else {
			this.findings.add(existing.equals(path) ? Finding.ok(part, "%s can be written.".formatted(path))
					: Finding.note(part, "%s is created when it is needed.".formatted(path)));
		}
	}

	private void checkEmbeddedDatabase() {
		EmbeddedState state = EmbeddedState.in(properties().dataDir());
		if (!state.exists()) {
			this.findings
				.add(Finding.note(DATABASE, "A start creates one in the data folder. Set SPRING_DATASOURCE_URL to use"
						+ " your own PostgreSQL instead."));
		}
		else {
			this.findings.add(Finding.ok(DATABASE, state.running() ? "The embedded one is running."
					: "The embedded one is stopped. A start brings it up to date."));
		}
	}

	private void checkDatabase() throws SQLException {
		report(DatabaseState.of(this.context.getBean(DataSourceProperties.class), this.context.getEnvironment()));
	}

	private void report(DatabaseState state) {
		if (state.readOnly()) {
			this.findings.add(
					Finding.wrong(DATABASE, "It accepts no changes. Set SPRING_DATASOURCE_URL to the primary server."));
		}
		else if (state.pending() > 0 && !state.mayCreate()) {
			this.findings.add(Finding.wrong(DATABASE, "Its user may not create tables. Make it the owner."));
		}
		else {
			this.findings.add(Finding.ok(DATABASE, "PostgreSQL %s accepts the user.".formatted(state.version())));
		}
		if (state.pending() > 0) {
			this.findings.add(Finding.note(DATABASE, "A start runs %d migrations.".formatted(state.pending())));
		}
		if (state.locked()) {
			this.findings.add(Finding.note(DATABASE,
					"A program runs migrations, or was killed while it did: then run update databasechangeloglock"
							+ " set locked = false."));
		}
	}

	private void checkReadReplica() throws SQLException {
		String url = properties().readReplica().url();
		if (StringUtils.hasText(url)) {
			report(ReplicaState.of(url, this.context.getBean(DataSourceProperties.class), this.environment));
		}
	}

	private void report(ReplicaState state) {
		if (!state.standby() || !state.ofDatabase()) {
			this.findings.add(Finding.wrong(READ_REPLICA,
					"It is no standby of the database. Set KARTOTEKA_READ_REPLICA_URL to one, or unset it."));
		}
		else {
			this.findings.add(Finding.ok(READ_REPLICA,
					"It is a standby of the database, %,d bytes behind.".formatted(state.bytesBehind())));
		}
	}

	private void checkImageStore() {
		this.context.getBean(ImageStore.class).check();
		this.findings.add(Finding.ok("Image store", "It takes files."));
	}

	private void checkEmails() throws MessagingException {
		this.context.getBean(Mailer.class);
		String host = this.environment.getProperty("spring.mail.host");
		if (StringUtils.hasText(host)) {
			this.context.getBean(JavaMailSenderImpl.class).testConnection();
			this.findings.add(Finding.ok(EMAILS, "The mail server %s accepts the user.".formatted(host)));
		}
		else {
			this.findings
				.add(Finding.note(EMAILS, "They become files in the data folder, since SPRING_MAIL_HOST is not set."));
		}
	}

	private void attempt(String part, Part check) {
		try {
			check.run();
		}
		catch (Outage ex) {
			this.findings.add(Finding.wrong(part, String.valueOf(ex.getMessage())));
		}
		catch (Exception ex) {
			this.findings.add(Finding.wrong(part, StringUtils.capitalize(FailureText.of(ex, this.context))));
		}
	}

	private KartotekaProperties properties() {
		return this.context.getBean(KartotekaProperties.class);
	}

	private boolean isEmbedded() {
		return EmbeddedDatabase.isChosen(this.environment);
	}

	@FunctionalInterface
	private interface Part {

		void run() throws SQLException, MessagingException;

	}

}
