package org.musubi.reconciliation.service;

import org.musubi.access.OpenAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the service needs no account: what it says of itself, and all of it where the office opened it. */
@Configuration(proxyBeanMethods = false)
class ServiceAddresses {

    @Bean
    OpenAddress reconciliation(@Value("${musubi.reconciliation.open:false}") boolean open) {
        return new OpenAddress(request -> {
            var path = request.getRequestURI().substring(request.getContextPath().length());
            return open ? path.equals(ReconciliationApi.ROOT) || path.startsWith(ReconciliationApi.ROOT + "/")
                    : request.getMethod().equals("GET") && (path.equals(ReconciliationApi.DRAFT)
                            || path.equals(ReconciliationApi.ROOT) && request.getParameter("queries") == null && request.getParameter("extend") == null);
        });
    }
}
