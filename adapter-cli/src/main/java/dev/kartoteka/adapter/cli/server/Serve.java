package dev.kartoteka.adapter.cli.server;

import picocli.CommandLine.Command;

/** The help of the command that starts the server. The program itself starts it. */
@Command(name = "serve", mixinStandardHelpOptions = true,
		customSynopsis = "java -jar kartoteka.jar [serve] [--name.of.setting=value]...",
		description = "Serves the API until it is stopped. Kartoteka does so without a command, too.",
		footer = { "", "docs/configuration.md lists the settings. Each can also be an environment variable." })
public final class Serve {

}
