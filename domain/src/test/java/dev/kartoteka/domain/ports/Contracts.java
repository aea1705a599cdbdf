package dev.kartoteka.domain.ports;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contract suites of the driven ports, for a test that none is left out. */
public final class Contracts {

	private Contracts() {
	}

	/** Returns every suite that runs on {@link DrivenPorts}. */
	public static Set<Class<?>> all() {
		return PackageClasses.ofThisPackage().filter(Contracts::isSuite).collect(Collectors.toSet());
	}

	/** Returns the suites that the nested classes of a test run. */
	public static Set<Class<?>> runBy(Class<?> test) {
		return Stream.of(test.getDeclaredClasses())
			.flatMap((nested) -> Stream.of(nested.getInterfaces()))
			.filter(Contracts::isSuite)
			.collect(Collectors.toSet());
	}

	private static boolean isSuite(Class<?> type) {
		return type.isInterface() && type != PortsContract.class && PortsContract.class.isAssignableFrom(type);
	}

}
