package org.musubi.reconciliation.service;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.musubi.base.ErrorId;
import org.musubi.base.Languages;
import org.musubi.base.Messages;
import org.musubi.names.MatchReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The addresses of the reconciliation service: version 0.2 at its root, with the parameters {@code queries} and {@code extend};
 * the 1.0 draft below it, and wherever questions come as JSON.
 */
@RestController
class ReconciliationApi {

    static final String ROOT = "/api/reconcile";
    static final String DRAFT = ROOT + "/" + Manifest.DRAFT;

    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationApi.class);
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int USUAL_SUGGESTIONS = 10;
    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final Matches matches;
    private final Suggestions suggestions;
    private final Values values;
    private final boolean open;

    ReconciliationApi(Matches matches, Suggestions suggestions, Values values, @Value("${musubi.reconciliation.open:false}") boolean open) {
        this.matches = matches;
        this.suggestions = suggestions;
        this.values = values;
        this.open = open;
    }

    @RequestMapping(ROOT)
    ResponseEntity<String> root(HttpServletRequest request) throws IOException {
        var queries = parameter(request, "queries");
        var extend = parameter(request, "extend");
        if (queries.isPresent()) {
            return answer(request, old(parsed(queries.get()), reader(request)));
        }
        if (extend.isPresent()) {
            return answer(request, Extensions.old(parsed(extend.get()), values, reader(request)));
        }
        if (!request.getMethod().equals("POST")) {
            return answer(request, Manifest.old(address(), open, reader(request)));
        }
        var type = request.getContentType();
        if (type == null || !MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type))) {
            throw Refusal.malformed("noQueries");
        }
        return match(request);
    }

    @GetMapping(DRAFT)
    ResponseEntity<String> draftManifest(HttpServletRequest request) {
        return answer(request, Manifest.draft(address(), open, reader(request)));
    }

    @PostMapping({ROOT + "/match", DRAFT + "/match"})
    ResponseEntity<String> match(HttpServletRequest request) throws IOException {
        return answer(request, draft(body(request), reader(request)));
    }

    @PostMapping({ROOT + "/extend", DRAFT + "/extend"})
    ResponseEntity<String> extend(HttpServletRequest request) throws IOException {
        return answer(request, Extensions.draft(body(request), values, reader(request)));
    }

    @GetMapping({ROOT + "/extend/propose", DRAFT + "/extend/propose"})
    ResponseEntity<String> propose(HttpServletRequest request) {
        var type = parameter(request, "type");
        var limit = number(request, "limit", Integer.MAX_VALUE);
        var proposal = new LinkedHashMap<String, Object>();
        proposal.put("properties", Extensions.proposed(type.orElse(null), limit, reader(request)));
        type.ifPresent(id -> proposal.put("type", id));
        if (limit < Integer.MAX_VALUE) {
            proposal.put("limit", limit);
        }
        return answer(request, proposal);
    }

    @GetMapping({ROOT + "/suggest/{what}", DRAFT + "/suggest/{what}"})
    ResponseEntity<String> suggest(HttpServletRequest request, @PathVariable String what) {
        var reader = reader(request);
        var prefix = parameter(request, "prefix").orElseThrow(() -> Refusal.malformed("noPrefix"));
        var offset = number(request, "offset", number(request, "cursor", 0));
        var limit = number(request, "limit", USUAL_SUGGESTIONS);
        return answer(request, Map.of("result", switch (what) {
            case "entity" -> suggestions.entities(prefix, parameter(request, "type").filter(type -> !type.isBlank())
                    .map(type -> Manifest.KINDS.stream().filter(type::equals).toList()).orElse(Manifest.KINDS), offset, limit, reader);
            case "type" -> suggestions.types(prefix, offset, limit, reader);
            case "property" -> suggestions.properties(prefix, offset, limit, reader);
            default -> throw Refusal.unknown("address");
        }));
    }

    @GetMapping({ROOT + "/preview", DRAFT + "/preview"})
    ResponseEntity<String> preview(HttpServletRequest request) {
        var reader = reader(request);
        var record = parameter(request, "id").flatMap(id -> values.find(id, reader)).orElseThrow(() -> Refusal.unknown("record"));
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_LANGUAGE, reader.toLanguageTag()).header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8")).body(Previews.document(values, record, address(), reader));
    }

    @GetMapping(ROOT + "/flyout/{what}")
    ResponseEntity<String> flyout(HttpServletRequest request, @PathVariable String what) {
        var reader = reader(request);
        var id = parameter(request, "id").orElse("");
        var html = switch (what) {
            case "entity" -> values.find(id, reader).map(record -> Previews.explained(record.label().text(), "") + Previews.card(values, record, reader));
            case "type" -> Optional.of(id).filter(Manifest.KINDS::contains).map(kind -> Previews.explained(Messages.text(reader, "kind." + kind), ""));
            case "property" -> Property.of(id).map(property -> Previews.explained(property.label(reader), property.description(reader)));
            default -> Optional.<String>empty();
        };
        return answer(request, Map.of("id", id, "html", html.orElseThrow(() -> Refusal.unknown("record"))));
    }

    @RequestMapping("/api/**")
    ResponseEntity<String> unknown() {
        throw Refusal.unknown("address");
    }

    private Map<String, Object> old(JsonNode batch, Locale reader) {
        var queries = QueryReader.old(batch);
        var found = matches.of(List.copyOf(queries.values()), reader).iterator();
        var answers = new LinkedHashMap<String, Object>();
        queries.keySet().forEach(key -> answers.put(key, Map.of("result", found.next().stream().map(one -> candidate(one, reader, false)).toList())));
        return answers;
    }

    private Map<String, Object> draft(JsonNode batch, Locale reader) {
        return Map.of("results", matches.of(QueryReader.draft(batch), reader).stream()
                .map(found -> Map.of("candidates", found.stream().map(one -> candidate(one, reader, true)).toList())).toList());
    }

    private static Map<String, Object> candidate(Matches.Found found, Locale reader, boolean named) {
        var candidate = new LinkedHashMap<String, Object>();
        candidate.put("id", found.id());
        candidate.put("name", found.name());
        candidate.put("description", found.description());
        candidate.put("type", List.of(Manifest.type(found.kind(), reader)));
        candidate.put("score", found.score());
        candidate.put("features", found.reasons().stream().map(reason -> feature(reason, reader, named)).toList());
        candidate.put("match", found.certain());
        return candidate;
    }

    /** A reason as a feature: 1 speaks for the candidate, -1 against. */
    private static Map<String, Object> feature(MatchReason reason, Locale reader, boolean named) {
        var value = reason.against() ? -1 : 1;
        return named ? Map.of("id", reason.code(), "name", Matches.words(reason, reader), "value", value) : Map.of("id", reason.code(), "value", value);
    }

    private static JsonNode body(HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw Refusal.tooLarge("tooLarge", MOST_BYTES / 1024 / 1024);
        }
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw Refusal.malformed("json");
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw Refusal.malformed("json");
        }
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        try {
            return Optional.ofNullable(request.getParameter(name));
        } catch (IllegalStateException e) {
            // The server reads forms only up to a size of its own.
            throw Refusal.tooLarge("tooLarge", MOST_BYTES / 1024 / 1024);
        }
    }

    private static int number(HttpServletRequest request, String name, int otherwise) {
        var text = parameter(request, name).filter(value -> !value.isBlank());
        if (text.isPresent() && !text.get().matches("\\d{1,6}")) {
            throw Refusal.malformed("number", name);
        }
        return text.map(Integer::valueOf).orElse(otherwise);
    }

    private static Locale reader(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Languages.SPOKEN.getFirst()
                : Collections.list(request.getLocales()).stream().flatMap(locale -> Languages.spoken(locale.toLanguageTag()).stream()).findFirst().orElse(Languages.SPOKEN.getFirst());
    }

    private static String address() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private static ResponseEntity<String> answer(HttpServletRequest request, Object content) {
        return answer(HttpStatus.OK, reader(request), content);
    }

    private static ResponseEntity<String> answer(HttpStatus status, Locale reader, Object content) {
        return ResponseEntity.status(status).header(HttpHeaders.CONTENT_LANGUAGE, reader.toLanguageTag()).varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsString(content));
    }

    @ExceptionHandler
    ResponseEntity<String> refused(Refusal refusal, HttpServletRequest request) {
        var id = ErrorId.next();
        id.logging(() -> LOG.info("A request to {} is refused: {} {}", request.getRequestURI(), refusal.reason(), List.of(refusal.arguments())));
        return failed(id, refusal.status(), Messages.text(reader(request), "service.refused." + refusal.reason(), refusal.arguments()), request);
    }

    @ExceptionHandler
    ResponseEntity<String> broken(Exception error, HttpServletRequest request) throws Exception {
        if (error instanceof AccessDeniedException) {
            // The filter chain knows how to ask for a password.
            throw error;
        }
        var id = ErrorId.next();
        id.logging(() -> LOG.error("A request to {} failed", request.getRequestURI(), error));
        return failed(id, HttpStatus.INTERNAL_SERVER_ERROR, Messages.text(reader(request), "service.failed"), request);
    }

    private static ResponseEntity<String> failed(ErrorId id, HttpStatus status, String sentence, HttpServletRequest request) {
        return answer(status, reader(request), Map.of("error", sentence, "id", id.value()));
    }
}
