import java.util.List;
import java.util.stream.Stream;

/** The Java that runs this, for programs that no setting of the builder's may reach. */
class Java {

	static ProcessBuilder with(List<String> arguments) {
		String java = ProcessHandle.current().info().command().orElse("java");
		ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(java), arguments.stream()).toList());
		builder.environment().keySet().removeIf((name) -> name.matches("(SPRING|MANAGEMENT|SERVER|KARTOTEKA)_.*"));
		return builder;
	}

}
