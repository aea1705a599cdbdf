package dev.kartoteka.adapter.media;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The whole adapter. Wants the {@link ImageFolder} and the driving port
 * {@link dev.kartoteka.domain.image.SweepImages}.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class MediaAdapterConfiguration {

}
