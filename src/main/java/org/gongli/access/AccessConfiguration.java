package org.gongli.access;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.Set;
import org.gongli.shared.Role;
import org.gongli.ui.DeskSection;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;

/// What this module adds to the desk and to the description of the interface for programs.
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final String ABOUT = """
            The interface for programs of a city federation of trade unions. Times are instants in UTC, days are those of China, amounts are yuan where a name does not say `fen`. \
            Lists come a page at a time: `next` goes back as `after`, and is null on the last page. Sentences follow `Accept-Language` (`zh-CN` or `en`). \
            Refusals are problem details (RFC 9457) with a `code` for programs.""";
    private static final String SCHEME = "token";
    private static final int ACCOUNTS = 900;
    private static final int TOKENS = 910;

    @Bean
    DeskSection accountsSection() {
        return new DeskSection("nav.accounts", "user-shield", "/accounts", ACCOUNTS, Set.of(Role.ADMINISTRATOR));
    }

    @Bean
    DeskSection tokensSection() {
        return new DeskSection("nav.tokens", "key", "/tokens", TOKENS, Set.of(Role.CHAIR, Role.TOWN, Role.CITY, Role.AUDITOR, Role.ADMINISTRATOR));
    }

    /// Who is asking comes with the request, and is no parameter that a program gives.
    @Bean
    GlobalOperationCustomizer viewerIsNoParameter() {
        return (operation, handler) -> {
            var own = Arrays.stream(handler.getMethodParameters()).filter(ViewerArgument::supports).map(MethodParameter::getParameterName).toList();
            if (operation.getParameters() != null) {
                operation.getParameters().removeIf(parameter -> own.contains(parameter.getName()));
            }
            return operation;
        };
    }

    @Bean
    OpenAPI openApi() {
        var bearer = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
                .description("A token from `POST /api/v1/sign-in`, or one made at `/tokens`. It reaches what its scopes cover, and never more than its holder.");
        return new OpenAPI().info(new Info().title("Gongli").description(ABOUT).version("v1").license(new License().name("Apache-2.0")))
                .components(new Components().addSecuritySchemes(SCHEME, bearer)).addSecurityItem(new SecurityRequirement().addList(SCHEME));
    }
}
