package dev.kartoteka.architecture;

import java.util.List;
import java.util.Optional;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/**
 * What the rules are applied to: a tree of packages, of which each module owns one
 * branch. {@code adapter-web} owns {@code <root>.adapter.web}, and so on.
 *
 * @param root the package above all modules
 * @param modules the names of the Maven modules
 */
record House(String root, List<String> modules) {

	/** Production itself, with the modules that the root POM names. */
	static House production() {
		return new House("dev.kartoteka", ProjectFolder.modules());
	}

	String domain() {
		return this.root + ".domain";
	}

	String application() {
		return this.root + ".application";
	}

	String adapters() {
		return this.root + ".adapter";
	}

	String bootstrap() {
		return this.root + ".bootstrap";
	}

	String packageOf(String module) {
		return this.root + "." + module.replace('-', '.');
	}

	/** The adapter to which the class belongs, such as {@code web}. */
	Optional<String> adapterOf(JavaClass type) {
		return segmentBelow(adapters(), type);
	}

	/** The first package below the parent on the way to the class. */
	static Optional<String> segmentBelow(String parent, JavaClass type) {
		String name = type.getPackageName();
		if (!name.startsWith(parent + ".")) {
			return Optional.empty();
		}
		String rest = name.substring(parent.length() + 1);
		int end = rest.indexOf('.');
		return Optional.of((end < 0) ? rest : rest.substring(0, end));
	}

	DescribedPredicate<JavaClass> ownClasses() {
		return within(this.root);
	}

	static DescribedPredicate<JavaClass> within(String parent) {
		return DescribedPredicate.describe("in " + parent, (type) -> isWithin(parent, type));
	}

	static boolean isWithin(String parent, JavaClass type) {
		return (type.getPackageName() + ".").startsWith(parent + ".");
	}

}
