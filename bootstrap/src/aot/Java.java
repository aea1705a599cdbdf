
import java.util.List;
import java.util.stream.Stream;

/** Starts the same Java, without the settings of the person who builds. */
class Java {

	static ProcessBuilder with(List<String> arguments) {
		String java = ProcessHandle.current().info().command().orElse("java");
		ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(java), arguments.stream()).toList());
		builder.environment().keySet().removeIf((name) -> name.matches("(SPRING|MANAGEMENT|SERVER|KARTOTEKA)_.*"));
		return builder;
	}

}
