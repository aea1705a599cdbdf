package dev.kartoteka.bootstrap.settings;

import dev.kartoteka.domain.organization.OrganizationCreators;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of organizations.
 *
 * @param createdBy who may create organizations
 */
@ConfigurationProperties("kartoteka.organizations")
public record OrganizationSettings(@DefaultValue("anyone") OrganizationCreators createdBy) {

}
