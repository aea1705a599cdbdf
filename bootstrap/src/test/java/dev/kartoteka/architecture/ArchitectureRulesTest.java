package dev.kartoteka.architecture;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Runs each rule over planted violations and over production. A rule that reports more or
 * less than was planted is wrong, even if production passes.
 */
@Tag("parallel")
@ResourceLock("ArchUnit")
class ArchitectureRulesTest {

	/** Those of the planted houses; one of them is of no known kind. */
	private static final List<String> MODULES = List.of("domain", "application", "adapter-web", "adapter-mail",
			"bootstrap", "reports");

	@ParameterizedTest
	@EnumSource
	void isKeptByProduction(ArchitectureRule rule) {
		rule.over(House.production()).check(ProductionClasses.all());
	}

	/**
	 * Each line is expected, and each expectation is met. A line is recognized by a part
	 * of it.
	 */
	@ParameterizedTest
	@EnumSource
	void reportsExactlyWhatIsPlanted(ArchitectureRule rule) {
		List<String> expected = plantedFor(rule);
		List<String> reported = reportedBy(rule);
		assertThat(reported).allSatisfy((line) -> assertThat(expected).filteredOn(line::contains).hasSize(1));
		assertThat(expected)
			.allSatisfy((part) -> assertThat(reported).anySatisfy((line) -> assertThat(line).contains(part)));
	}

	@ParameterizedTest
	@EnumSource
	void doesNotPassOverNothing(ArchitectureRule rule) {
		JavaClasses nothing = new ClassFileImporter().importPackages("dev.kartoteka.nosuchpackage");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> rule.over(House.production()).check(nothing));
	}

	private static List<String> reportedBy(ArchitectureRule rule) {
		String root = rule.plantedRoot();
		JavaClasses classes = new ClassFileImporter().importPackages(root);
		return rule.over(new House(root, MODULES))
			.evaluate(classes)
			.getFailureReport()
			.getDetails()
			.stream()
			.map((line) -> line.replace(root + ".", ""))
			.toList();
	}

	private static List<String> plantedFor(ArchitectureRule rule) {
		return switch (rule) {
			case DOMAIN_KNOWS_ONLY_THE_JDK -> List.of("<domain.client.Component> is annotated with",
					"<domain.client.Impatient.service()> has return type <application.GreetClientService>",
					"<domain.client.Ledger.connection()> has return type <java.sql.Connection>",
					"<domain.client.Mirror.methods()>", "calls method <java.lang.System.getenv(java.lang.String)>");
			case APPLICATION_KNOWS_ONLY_THE_DOMAIN -> List.of("<application.client.SpringService> is annotated with",
					"<application.client.Backwards.controller()> has return type <adapter.web.Controller>",
					"<application.client.Worker.thread()> has return type <java.lang.Thread>");
			case ADAPTERS_DO_NOT_KNOW_EACH_OTHER -> List.of("<adapter.mail.client.Letter.recipients()>",
					"<adapter.web.client.ClientResource.client()> has return type <adapter.persistence.client.ClientEntity>");
			case ADAPTERS_SEE_PORTS_NOT_SERVICES -> List.of(
					"<adapter.mail.client.Helped.helper()> has return type <somewhere.Helper>",
					"<adapter.mail.client.Starter.program()> has return type <bootstrap.Program>",
					"<adapter.web.client.Shortcut.service()> has return type <application.client.GreetClientService>");
			case ADAPTERS_DO_NOT_CALL_DRIVEN_PORTS -> List.of(
					"<adapter.mail.client.MailConfiguration.numberOfLetters(domain.client.ClientReader)> references method",
					"<adapter.web.client.Caller.count(domain.client.ClientReader)> calls method",
					"<adapter.web.client.Caller.count(domain.client.ClientReader)> has parameter of type",
					"<adapter.web.client.Shortcut.readers()> has generic return type");
			case NOTHING_DEPENDS_ON_BOOTSTRAP -> List.of("<adapter.mail.Launcher> extends interface",
					"<application.client.Starter.program()>", "<domain.client.Configured.settings()>");
			case TECHNOLOGY_STAYS_HOME ->
				List.of("<adapter.security.Endpoint> is annotated with", "<adapter.mail.Post.status()>",
						"<adapter.persistence.Request.request()>", "<adapter.security.Lookup.manager()>",
						"<adapter.web.Guard.authentication()>", "<adapter.web.Table.rows()>");
			case ONLY_USE_CASES_ARE_TRANSACTIONAL ->
				List.of("<adapter.persistence.JpaClients>", "<adapter.persistence.Batches.template()>",
						"<adapter.web.ClientController.greet()>", "<bootstrap.wiring.FirstStart>",
						"<application.card.CardQueriesService> only reads but does not say so",
						"<application.card.PraiseClientService> is not in the application's package for client",
						"<application.client.BlameClientService> is final",
						"<application.client.Blamer> is not named BlameClientService",
						"<application.client.DismissClientService> implements a driving port but is no @UseCase",
						"<application.client.Idle> is a use case without a driving port",
						"<domain.client.BlameClient> has 2 implementations",
						"<domain.client.ForgetClient> has 0 implementations");
			case AGGREGATES_NAME_EACH_OTHER_BY_ID ->
				List.of("Dependencies of Slice client", "Dependencies of Slice district",
						"Dependencies of Slice settings", "Dependencies of Slice web - client",
						"<domain.card.CardDetails.clients> holds <domain.client.Client>",
						"<domain.card.CardHistory.clients> holds <domain.client.Client$Snapshot>");
			case OBJECTS_ARE_CLOSED -> List.of("<domain.card.Card> is an aggregate but not final",
					"<domain.place.DistrictRepository> keeps no aggregate of that name",
					"Constructor <domain.place.Place.<init>(java.lang.String)> of an aggregate is not private",
					"Field <adapter.web.Form.title> does not have modifier STATIC",
					"Field <bootstrap.Counter.count> does not have modifier FINAL",
					"<application.place.NoteService.setNote(java.lang.String)>",
					"<domain.place.Note.setText(java.lang.String)>");
			case TIME_COMES_FROM_A_CLOCK -> List.of("<application.client.Calendars.time()> calls method",
					"<application.client.Dated.time()> calls constructor",
					"<application.client.Gregory.time()> calls constructor",
					"<application.client.Millis.time()> calls method", "<application.client.Nanos.time()> calls method",
					"<application.client.Owner.clock()> calls method",
					"<application.client.Source.clock()> calls method",
					"<application.client.Ticker.clock()> calls method", "<domain.client.Hasty.time()> calls method",
					"<domain.client.Referring.time()> references method", "<domain.client.Zoned.day()> calls method");
			case ADAPTERS_HAVE_ONE_DOOR ->
				List.of("Adapter <mail> has no configuration", "Adapter <queue> has no configuration",
						"<adapter.web.Extra> is public, but", "<adapter.web.client.Helper> is public, but",
						"<adapter.web.shared.Lists> is public, but", "<adapter.web.shared.Unpromised> is public, but",
						"<application.client.Insider.web()>", "<bootstrap.Burglar.paging()>");
			case TEMPLATES_ONLY_SHOW -> List.of(
					"<adapter.web.client.JtelistGenerated.render(domain.client.ClientQueries)> has parameter of type",
					"<adapter.web.client.JtelistGenerated.render(domain.client.ClientQueries)> calls method",
					"<adapter.web.client.JtelistGenerated.headers()> has return type");
			case LISTS_ALONE_READ_FROM_THE_REPLICA ->
				List.of("<adapter.persistence.client.SqlClientAccessReader.mayGreet(long)> calls method",
						"<adapter.persistence.session.SqlSessionReader.sessions()> calls method",
						"<adapter.persistence.client.Shortcut> goes past ListQueries",
						"<application.client.ForgetClientsService.forget()> calls method");
			case PORTS_HAVE_THEIR_FORM ->
				List.of("<application.client.BlameClient> is a port but does not stand beside",
						"<domain.ClientReader> is a port but does not stand beside",
						"<domain.client.Nesting$NestedReader> is a port but does not stand beside",
						"<domain.client.ClientManager> is not named by its verb manage",
						"<domain.client.ClientCupboard> is not named by one of the roles",
						"<domain.client.DismissClient> has 2 methods",
						"<domain.client.Forgotten> leaves its implementation to others",
						"<domain.client.HideClient> is a port but no public interface",
						"<domain.client.Praise> is a port but no public interface",
						"<domain.client.ReadTokens> is a port of both kinds");
			case PACKAGES_ARE_NULL_MARKED ->
				List.of("Package <adapter.web> is not @NullMarked", "Package <domain.card> is not @NullMarked");
			case EVERY_CLASS_HAS_ITS_LAYER -> List.of("<Rooted> lies in no module's package",
					"<adapter.Common> lies in no module's package", "<domainmodel.Almost> lies in no module's package",
					"<util.Strings> lies in no module's package", "Module <adapter-mail> has no classes",
					"Module <application> has no classes", "Module <reports> is no layer that the rules know");
		};
	}

	@Test
	void noticesLayersWithoutAModule() {
		JavaClasses classes = new ClassFileImporter().importPackages(getClass().getPackageName());
		House house = new House(getClass().getPackageName(), List.of("planted"));
		assertThat(ArchitectureRule.EVERY_CLASS_HAS_ITS_LAYER.over(house)
			.evaluate(classes)
			.getFailureReport()
			.getDetails()).contains("Layer <domain> has no module", "Layer <application> has no module",
					"Layer <bootstrap> has no module", "Layer <adapter> has no module");
	}

}
