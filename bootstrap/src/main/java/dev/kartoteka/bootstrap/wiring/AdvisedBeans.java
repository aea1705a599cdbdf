package dev.kartoteka.bootstrap.wiring;

import org.springframework.aop.config.AopConfigUtils;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Applies advisors with the infrastructure role, and no others, to the beans they match.
 */
class AdvisedBeans implements ImportBeanDefinitionRegistrar {

	@Override
	public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
		AopConfigUtils.registerAutoProxyCreatorIfNecessary(registry);
		AopConfigUtils.forceAutoProxyCreatorToUseClassProxying(registry);
	}

}
