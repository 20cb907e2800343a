package org.musubi.reconciliation.service;

import org.musubi.access.OpenAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the service needs no account: what it says of itself. */
@Configuration(proxyBeanMethods = false)
class ServiceAddresses {

    @Bean
    OpenAddress manifests() {
        return new OpenAddress(request -> {
            var path = request.getRequestURI().substring(request.getContextPath().length());
            return request.getMethod().equals("GET") && (path.equals(ReconciliationApi.DRAFT)
                    || path.equals(ReconciliationApi.ROOT) && request.getParameter("queries") == null && request.getParameter("extend") == null);
        });
    }
}
