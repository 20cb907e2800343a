package org.musubi.reconciliation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.reconciliation.service.ReconciliationClient.DRAFT;
import static org.musubi.reconciliation.service.ReconciliationClient.OLD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.access.DemoAccounts;
import org.musubi.reconciliation.service.ReconciliationClient.Reply;
import org.musubi.testing.SampleDataTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

@SampleDataTest
class ReconciliationApiTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/reconciliation");

    @Autowired
    private WebApplicationContext application;
    private ReconciliationClient client;

    @BeforeEach
    void aReaderAsks() {
        client = ReconciliationClient.of(application).as(DemoAccounts.READER);
    }

    private JsonNode first(String query) throws Exception {
        return client.form("queries", "{\"q\": " + query + "}").json().path("q").path("result").path(0);
    }

    @Test
    void theManifestOfEachVersionIsThereForEverybody() throws Exception {
        var old = client.as(null).read(OLD);
        assertThat(old.status()).isEqualTo(200);
        assertThat(old.json().path("versions").path(0).asString()).isEqualTo("0.2");
        assertThat(old.json().path("batchSize").asInt()).isEqualTo(100);
        assertThat(old.json().path("identifierSpace").asString()).isEqualTo("http://localhost/records/");
        assertThat(old.json().path("view").path("url").asString()).isEqualTo("http://localhost/records/{{id}}");
        assertThat(old.json().path("suggest").path("entity").path("service_path").asString()).isEqualTo("/suggest/entity");
        assertThat(old.json().path("authentication").path("type").asString()).isEqualTo("basic");

        var draft = client.as(null).speaking("ja-JP, en;q=0.5").read(DRAFT);
        assertThat(draft.json().path("versions").path(0).asString()).isEqualTo("1.0-draft");
        assertThat(draft.json().path("suggest").path("entity").asBoolean()).isTrue();
        assertThat(draft.json().path("defaultTypes").path(0).path("name").asString()).isEqualTo("場所");
        assertThat(draft.response().getHeader("Content-Language")).isEqualTo("ja");
    }

    @Test
    void aNameInAnyScriptLeadsToTheRecordWithReasons() throws Exception {
        for (var written : List.of("本渓市", "Benxi", "Pen-hsi", "Бэньси", "번시")) {
            assertThat(first("{\"query\": \"%s\", \"type\": \"place\"}".formatted(written)).path("name").asString()).as(written).isEqualTo("Benxi");
        }
        var found = first("{\"query\": \"Бэньси\", \"type\": \"place\"}");
        assertThat(found.path("type").path(0).path("id").asString()).isEqualTo("place");
        assertThat(found.path("features").valueStream().map(feature -> feature.path("id").asString())).contains("palladius");
        assertThat(found.path("description").asString()).contains("Russian");
    }

    @Test
    void questionsOfTheDraftAreAnsweredInTheirOrderWithReasonsInWords() throws Exception {
        var body = """
                {"queries": [{"type": "place", "conditions": [{"matchType": "name", "propertyValue": "本渓市"}]},
                             {"conditions": [{"matchType": "name", "propertyValue": "Nowhere at all"}]}]}""";
        for (var address : List.of(OLD, OLD + "/match", DRAFT + "/match")) {
            var results = client.speaking("ja").json(address, body).json().path("results");
            assertThat(results.size()).as(address).isEqualTo(2);
            var candidate = results.path(0).path("candidates").path(0);
            assertThat(candidate.path("match").asBoolean()).isTrue();
            assertThat(candidate.path("score").asDouble()).isBetween(80.0, 100.0);
            assertThat(candidate.path("features").path(0).path("name").asString()).isNotBlank();
            assertThat(results.path(1).path("candidates").isEmpty()).isTrue();
        }
    }

    @Test
    void anOfficeSpeaksForAPersonAndCanBeRequired() throws Exception {
        var with = first("{\"query\": \"干国磐\", \"type\": \"person\", \"properties\": [{\"pid\": \"office\", \"v\": \"市長\"}]}");
        assertThat(with.path("features").valueStream().map(feature -> feature.path("id").asString())).contains("same-office");

        var required = """
                {"queries": [{"type": "person", "conditions": [{"matchType": "name", "propertyValue": "干国磐"},
                  {"matchType": "property", "propertyId": "office", "propertyValue": "%s", "required": true}]}]}""";
        assertThat(client.json(DRAFT + "/match", required.formatted("市長")).json().path("results").path(0).path("candidates").size()).isEqualTo(1);
        assertThat(client.json(DRAFT + "/match", required.formatted("校長")).json().path("results").path(0).path("candidates").isEmpty()).isTrue();
    }

    @Test
    void theIdOfARecordIsTheRecord() throws Exception {
        var id = first("{\"query\": \"本渓市\"}").path("id").asString();
        assertThat(first("{\"query\": \"%s\"}".formatted(id)).path("match").asBoolean()).isTrue();
        var byId = "{\"queries\": [{\"conditions\": [{\"matchType\": \"id\", \"propertyValue\": \"%s\"}]}]}".formatted(id);
        assertThat(client.json(DRAFT + "/match", byId).json().path("results").path(0).path("candidates").path(0).path("id").asString()).isEqualTo(id);
        assertThat(client.read(OLD + "/suggest/entity", "prefix", id).json().path("result").path(0).path("id").asString()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.2", "1.0-draft"})
    void ourExamplesBehaveAsTheirFoldersSay(String version) throws Exception {
        for (var folder : List.of("valid", "invalid")) {
            for (var example : examples(EXAMPLES.resolve(version).resolve(folder))) {
                var text = Files.readString(example);
                var reply = version.equals("0.2") ? client.form("queries", text) : client.json(DRAFT + "/match", text);
                assertThat(reply.status()).as("%s: %s", example, reply.text()).isEqualTo(folder.equals("valid") ? 200 : 400);
                if (folder.equals("invalid")) {
                    assertRefused(reply);
                }
            }
        }
    }

    private static List<Path> examples(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            var found = files.sorted().toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static void assertRefused(Reply reply) {
        assertThat(reply.json().path("error").asString()).isNotBlank().doesNotContain("!");
        assertThat(reply.json().path("id").asString()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
    }

    @Test
    void tooManyQuestionsAndHugeOnesAreRefused() throws Exception {
        var many = IntStream.range(0, 101).mapToObj(at -> "\"q" + at + "\": {\"query\": \"Oyama\"}").collect(Collectors.joining(",", "{", "}"));
        var tooMany = client.form("queries", many);
        assertThat(tooMany.status()).isEqualTo(413);
        assertThat(tooMany.json().path("error").asString()).contains("101", "100");

        var huge = client.json(DRAFT + "/match", " ".repeat(3_000_000));
        assertThat(huge.status()).isEqualTo(413);
        assertRefused(huge);
        assertRefused(client.json(DRAFT + "/match", "[".repeat(100_000)));
        assertRefused(client.form("nothing", "at all"));
        assertThat(first("{\"query\": \"" + "X".repeat(10_000) + "\"}").isMissingNode()).isTrue();
    }

    @Test
    void whoeverTypesIsOfferedRecordsTypesAndProperties() throws Exception {
        var records = client.read(OLD + "/suggest/entity", "prefix", "Ben", "type", "place").json().path("result");
        assertThat(records.valueStream().map(record -> record.path("name").asString())).contains("Benxi");
        assertThat(records.path(0).path("notable").path(0).path("id").asString()).isEqualTo("place");
        assertThat(client.read(DRAFT + "/suggest/entity", "prefix", "Бэньси").json().path("result").path(0).path("name").asString()).isEqualTo("Benxi");
        assertThat(client.read(OLD + "/suggest/type", "prefix", "").json().path("result").size()).isEqualTo(3);
        assertThat(client.speaking("ja").read(OLD + "/suggest/property", "prefix", "役職").json().path("result").path(0).path("id").asString()).isEqualTo("office");

        assertThat(client.read(OLD + "/suggest/entity").status()).isEqualTo(400);
        assertThat(client.read(OLD + "/suggest/entity", "prefix", "Ben", "limit", "many").status()).isEqualTo(400);
        assertThat(client.read(OLD + "/suggest/colour", "prefix", "Ben").status()).isEqualTo(404);
        assertThat(client.read(OLD + "/suggest/entity", "prefix", "%").json().path("result").isEmpty()).isTrue();
    }

    @Test
    void aRecordIsPreviewedOnACard() throws Exception {
        var id = first("{\"query\": \"本渓市\"}").path("id").asString();
        var preview = client.read(OLD + "/preview", "id", id);
        assertThat(preview.response().getContentType()).startsWith("text/html");
        assertThat(preview.response().getHeader("X-Frame-Options")).isNull();
        assertThat(preview.text()).contains("<h1>", "/records/" + id, "Benxi", "本溪市", "City");
        assertThat(client.read(OLD + "/flyout/entity", "id", id).json().path("html").asString()).contains("本溪市");
        assertThat(client.read(OLD + "/flyout/property", "id", "office").json().path("html").asString()).contains("Office");
        assertThat(client.read(OLD + "/preview", "id", "<script>").status()).isEqualTo(404);
    }

    @Test
    void valuesOfRecordsAreFetchedAsColumns() throws Exception {
        var id = first("{\"query\": \"本渓市\", \"type\": \"place\"}").path("id").asString();
        var question = "{\"ids\": [\"%s\", \"unknown\"], \"properties\": [{\"id\": \"names-zh\"}, {\"id\": \"level\"}, {\"id\": \"within\"}, {\"id\": \"names\", \"settings\": {\"limit\": \"1\"}}, {\"id\": \"P17\"}]}".formatted(id);

        var old = client.form("extend", question).json();
        assertThat(old.path("meta").path(0).path("name").asString()).isEqualTo("Names: Chinese");
        var row = old.path("rows").path(id);
        assertThat(row.path("names-zh").path(0).path("str").asString()).isEqualTo("本溪市");
        assertThat(row.path("level").path(0).path("str").asString()).isEqualTo("City");
        assertThat(row.path("within").path(0).path("name").asString()).isEqualTo("Liaoning");
        assertThat(row.path("names").size()).isEqualTo(1);
        assertThat(row.path("P17").isEmpty()).isTrue();

        var draft = client.json(DRAFT + "/extend", question).json();
        assertThat(draft.path("rows").path(0).path("properties").path(0).path("values").path(0).path("lang").asString()).isEqualTo("zh");
        assertThat(draft.path("rows").path(1).path("properties").path(0).path("values").isEmpty()).isTrue();
        assertThat(client.read(DRAFT + "/extend/propose", "type", "person").json().path("properties").valueStream().map(one -> one.path("id").asString()))
                .contains("office", "names-ja", "viaf", "isni").doesNotContain("level", "geonames");
        assertRefused(client.json(DRAFT + "/extend", "{\"ids\": \"all\"}"));
    }

    @Test
    void anAddressThatIsNotThereSaysSo() throws Exception {
        assertThat(client.read("/api/nothing").status()).isEqualTo(404);
        assertThat(client.read(DRAFT + "/match").status()).isEqualTo(404);
    }
}
