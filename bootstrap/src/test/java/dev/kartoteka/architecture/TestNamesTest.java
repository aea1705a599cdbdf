package dev.kartoteka.architecture;

import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("parallel")
@ResourceLock("ArchUnit")
class TestNamesTest {

	private static final String PLANTED = TestNamesTest.class.getPackageName() + ".planted";

	@Test
	void everyTestOfTheProjectIsRun() {
		DescribedPredicate<JavaClass> planted = House.within(PLANTED);
		TestNames.everyTestIsRun().check(ProductionClasses.ofTests().that(DescribedPredicate.not(planted)));
	}

	@Test
	void noticesTestsThatAreNotRun() {
		String root = PLANTED + ".testnames";
		List<String> reported = TestNames.everyTestIsRun()
			.evaluate(new ClassFileImporter().importPackages(root))
			.getFailureReport()
			.getDetails();
		assertThat(reported).extracting((line) -> line.replace(root + ".", ""))
			.containsExactlyInAnyOrder(
					"Class <Forgotten> has tests, but Surefire does not find them in (Forgotten.java:0)",
					"Class <Forgotten$Inside> has tests, but Surefire does not find them in (Forgotten.java:0)",
					"Class <FoundTest$NotNested> has tests, but Surefire does not find them in (FoundTest.java:0)",
					"Class <Unkept> has tests, but no …Test inherits them in (Unkept.java:0)");
	}

}
