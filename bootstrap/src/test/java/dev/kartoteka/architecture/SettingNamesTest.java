package dev.kartoteka.architecture;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import dev.kartoteka.bootstrap.check.SettingNames;

import org.springframework.boot.context.properties.ConfigurationProperties;

import static org.assertj.core.api.Assertions.assertThat;

/** The command {@code check} takes no setting for a misspelt one. */
@Tag("parallel")
@ResourceLock("ArchUnit")
class SettingNamesTest {

	@Test
	void knowEverySetting() {
		List<Class<?>> classes = ProductionClasses.all()
			.stream()
			.filter((type) -> type.isAnnotatedWith(ConfigurationProperties.class))
			.<Class<?>>map(JavaClass::reflect)
			.toList();
		assertThat(SettingNames.of(classes).plain())
			.containsAll(Settings.defaults().keySet().stream().map(Settings::normalized).toList());
	}

}
