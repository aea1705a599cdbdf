package dev.kartoteka.adapter.web;

import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.List;
import java.util.stream.Stream;

import org.mockito.Mockito;

import dev.kartoteka.domain.shared.DrivingPort;

import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.util.ClassUtils;

/** Makes a mock of each driving port in the domain a bean. */
class MockedPorts implements BeanFactoryPostProcessor {

	private static final String DOMAIN = "dev.kartoteka.domain";

	private final List<?> mocks = drivingPorts().map(Mockito::mock).toList();

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		this.mocks.forEach((mock) -> beans.registerSingleton(mock.getClass().getName(), mock));
	}

	/** Makes the mocks forget what a test has told them. */
	void reset() {
		this.mocks.forEach(Mockito::reset);
	}

	private static Stream<Class<?>> drivingPorts() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false) {

			@Override
			protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
				return definition.getMetadata().isInterface();
			}

		};
		scanner.addIncludeFilter((reader, _) -> isDrivingPort(reader));
		return scanner.findCandidateComponents(DOMAIN)
			.stream()
			.map(BeanDefinition::getBeanClassName)
			.map((name) -> ClassUtils.resolveClassName(String.valueOf(name), null));
	}

	// The annotation is kept in class files only, where Spring does not look for it.
	private static boolean isDrivingPort(MetadataReader reader) throws IOException {
		ClassModel type = ClassFile.of().parse(reader.getResource().getContentAsByteArray());
		return type.findAttribute(Attributes.runtimeInvisibleAnnotations())
			.stream()
			.flatMap((annotations) -> annotations.annotations().stream())
			.map(Annotation::classSymbol)
			.anyMatch((annotation) -> annotation.equals(DrivingPort.class.describeConstable().orElseThrow()));
	}

}
