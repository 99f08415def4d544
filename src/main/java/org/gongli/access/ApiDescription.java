package org.gongli.access;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongli.access.Policy.Rule;
import org.gongli.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/// What every operation of the interface for programs has in common: a name of its own, who may use it, and how it is refused. The policy says who.
@Component
class ApiDescription implements GlobalOpenApiCustomizer {

    private static final String PROBLEM = "Problem";
    private static final String JSON = "application/json";
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final Map<String, String> REFUSALS = new LinkedHashMap<>();

    static {
        REFUSALS.put("400", "Not understood: a parameter or the body is not what is described here.");
        REFUSALS.put("401", "The caller did not sign in, or the token is worth nothing any more.");
        REFUSALS.put("403", "The caller's role or the token's scopes do not reach this.");
        REFUSALS.put("404", "There is nothing of that id, or not for this caller.");
        REFUSALS.put("409", "Another request stands against it.");
        REFUSALS.put("422", "Understood and refused; `detail` says why, `code` names the reason for programs.");
        REFUSALS.put("503", "Not now: come again after the seconds in `Retry-After`. What was confirmed before stands.");
    }

    private final Policy policy;

    ApiDescription(Policy policy) {
        this.policy = policy;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas(PROBLEM, problem());
        api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            describe(path, method, operation);
            numbers(operation, api.getComponents().getSchemas());
            files(operation);
        }));
        api.getComponents().getSchemas().values().removeIf(ApiDescription::isId);
    }

    /// An id is a number in the address, and an object in the code alone.
    private static void numbers(Operation operation, Map<String, Schema> known) {
        Stream.ofNullable(operation.getParameters()).flatMap(List::stream).filter(parameter -> parameter.getSchema().get$ref() != null)
                .filter(parameter -> isId(known.get(parameter.getSchema().get$ref().replaceFirst(".*/", ""))))
                .forEach(parameter -> parameter.setSchema(new IntegerSchema().format("int64")));
    }

    /// A body with a file in it comes in parts.
    private static void files(Operation operation) {
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent().get(JSON) instanceof MediaType body && body.getSchema().getProperties() != null
                && body.getSchema().getProperties().containsKey("file")) {
            operation.getRequestBody().setContent(new Content().addMediaType("multipart/form-data", body));
        }
    }

    private static boolean isId(Schema<?> schema) {
        return schema.getProperties() != null && schema.getProperties().keySet().equals(Set.of("value"));
    }

    private void describe(String path, HttpMethod method, Operation operation) {
        operation.setOperationId(id(path, method));
        var rule = policy.rule(method.name(), path);
        if (rule != null) {
            operation.setDescription(operation.getDescription() == null ? callers(rule) : operation.getDescription() + "\n\n" + callers(rule));
        }
        REFUSALS.forEach((status, sentence) -> {
            if (operation.getResponses().containsKey(status) || applies(status, path, method, operation, rule)) {
                operation.getResponses().addApiResponse(status, refusal(sentence));
            }
        });
    }

    private static boolean applies(String status, String path, HttpMethod method, Operation operation, @Nullable Rule rule) {
        return switch (status) {
            case "400" -> operation.getRequestBody() != null || operation.getParameters() != null && !operation.getParameters().isEmpty();
            case "401" -> rule != null && !rule.admits(null);
            case "403" -> rule != null && !Arrays.stream(Role.values()).allMatch(rule::admits);
            case "404" -> path.contains("{");
            case "422" -> method != HttpMethod.GET;
            case "503" -> true;
            default -> false;
        };
    }

    private static ApiResponse refusal(String sentence) {
        return new ApiResponse().description(sentence).content(new Content().addMediaType(PROBLEM_JSON, new MediaType().schema(new Schema<>().$ref(PROBLEM))));
    }

    /// As in `getMePayoutsById`: the same for ever, as long as the address is.
    private static String id(String path, HttpMethod method) {
        return method.name().toLowerCase(Locale.ROOT) + Arrays.stream(path.replaceFirst("^/api/v1/", "").split("[/.-]"))
                .map(part -> part.startsWith("{") ? "By" + capital(part.substring(1, part.length() - 1)) : capital(part)).collect(Collectors.joining());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String callers(Rule rule) {
        if (rule.admits(null)) {
            return "For everybody.";
        }
        return "For: " + Arrays.stream(Role.values()).filter(rule::admits).map(role -> role.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")) + ".";
    }

    private static Schema<?> problem() {
        return new ObjectSchema().description("Problem details, RFC 9457")
                .addProperty("status", new IntegerSchema())
                .addProperty("title", new StringSchema())
                .addProperty("detail", new StringSchema().description("A sentence for people, in the language of `Accept-Language`"))
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().description("The same for ever, for programs"));
    }
}
