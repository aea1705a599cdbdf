package dev.kartoteka.bootstrap.check;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/** The names of Kartoteka's own settings. */
public final class SettingNames {

	private static final String PREFIX = "kartoteka";

	/**
	 * Settings that are read one by one, without a class for them, or by a class that is
	 * not there if the console is switched off.
	 */
	private static final Set<String> SINGLE = Set.of("kartoteka.console.enabled", "kartoteka.console.map.attribution",
			"kartoteka.console.map.tiles", "kartoteka.default-phone-region", "kartoteka.imports.max-file-size",
			"kartoteka.open-lists.max-age", "kartoteka.rate-limits-enabled", "kartoteka.response-deadline",
			"kartoteka.sample-data", "kartoteka.service-name");

	/** Options of commands, and variables of the build. */
	private static final Pattern OTHERS = Pattern.compile("kartoteka(compare|django|geojson|test).*");

	private static final Pattern INDEX = Pattern.compile("_\\d+$");

	private final Set<String> plainNames = new TreeSet<>();

	private SettingNames() {
	}

	/**
	 * Returns the names that the classes declare, and those that are read one by one.
	 * @param classes records with {@link ConfigurationProperties}; others are left out
	 */
	public static SettingNames of(Collection<Class<?>> classes) {
		SettingNames names = new SettingNames();
		SINGLE.forEach(names::add);
		for (Class<?> type : classes) {
			ConfigurationProperties annotation = type.getAnnotation(ConfigurationProperties.class);
			if (annotation != null && type.isRecord() && annotation.value().startsWith(PREFIX)) {
				names.addComponents(annotation.value(), type);
			}
		}
		return names;
	}

	/** Returns the names without punctuation, in lower case. */
	public Set<String> plain() {
		return Set.copyOf(this.plainNames);
	}

	/** Returns whether the environment variable begins like a setting and is none. */
	boolean isMisspelt(String variable) {
		String plain = plain(INDEX.matcher(variable).replaceFirst(""));
		return variable.startsWith("KARTOTEKA_") && !OTHERS.matcher(plain).matches()
				&& !this.plainNames.contains(plain);
	}

	private void addComponents(String prefix, Class<?> type) {
		for (Parameter parameter : canonicalConstructor(type).getParameters()) {
			Name name = parameter.getAnnotation(Name.class);
			String key = prefix + "." + ((name != null) ? name.value() : parameter.getName());
			add(key);
			if (parameter.getType().isRecord()) {
				addComponents(key, parameter.getType());
			}
		}
	}

	private static Constructor<?> canonicalConstructor(Class<?> type) {
		Class<?>[] components = Arrays.stream(type.getRecordComponents())
			.map(RecordComponent::getType)
			.toArray(Class<?>[]::new);
		try {
			return type.getDeclaredConstructor(components);
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void add(String key) {
		this.plainNames.add(plain(key));
	}

	private static String plain(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

}
