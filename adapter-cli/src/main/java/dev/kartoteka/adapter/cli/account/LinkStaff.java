package dev.kartoteka.adapter.cli.account;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

import dev.kartoteka.domain.account.EmailProof;
import dev.kartoteka.domain.account.IssuePasswordLink;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.env.Environment;

/** Prints a link that sets a new password. */
@Command(name = "link", sortOptions = false, mixinStandardHelpOptions = true,
		description = "Prints a link that sets a new password of an account, once, within three days.")
final class LinkStaff extends StaffCommand {

	@Override
	protected int run(BeanFactory useCases) {
		EmailProof proof = useCases.getBean(IssuePasswordLink.class).issue(name(useCases));
		Environment settings = useCases.getBean(Environment.class);
		String base = settings.getProperty("kartoteka.letters.link-base", "");
		if (!base.isBlank()) {
			String path = settings.getProperty("kartoteka.letters.password-reset-path",
					"password/reset/confirm/{uid}/{token}");
			print(base.replaceAll("/+$", "") + "/"
					+ path.replaceAll("^/+", "").replace("{uid}", proof.uid()).replace("{token}", proof.token()));
		}
		else {
			print("POST /auth/users/reset_password_confirm/ {\"uid\":\"%s\",\"token\":\"%s\",\"new_password\":\"…\"}"
				.formatted(proof.uid(), proof.token()));
		}
		return ExitCode.OK;
	}

}
