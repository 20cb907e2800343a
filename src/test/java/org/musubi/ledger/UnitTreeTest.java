package org.musubi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class UnitTreeTest {

    private static ObjectNode tree(String json) {
        return DraftJson.parse(json.replace('\'', '"'));
    }

    private static String unit(String value) {
        return "{'citations':[],'value':'" + value + "'}";
    }

    private static String element(String id, String value) {
        return "{'citations':[],'id':'" + id + "','value':'" + value + "'}";
    }

    private final ObjectNode draft = tree("{'date':" + unit("1985") + ",'groups':[{'id':'g1','leader':" + unit("K")
            + ",'members':[" + element("m1", "L") + "]}],'types':[" + element("t1", "VISIT") + "," + element("t2", "GIFT") + "]}");

    @Test
    void pathsNamePropertiesAndIdsNeverPositions() {
        assertThat(UnitTree.units(draft).keySet())
                .containsExactly("/date", "/groups/g1/leader", "/groups/g1/members/m1", "/types/t1", "/types/t2");
    }

    @Test
    void reorderingIsNoChange() {
        var reordered = tree("{'types':[" + element("t2", "GIFT") + "," + element("t1", "VISIT") + "]}");
        var before = tree("{'types':[" + element("t1", "VISIT") + "," + element("t2", "GIFT") + "]}");

        assertThat(UnitTree.changedPaths(before, reordered)).isEmpty();
    }

    @Test
    void changedAddedAndRemovedUnitsAreNamed() {
        var after = tree("{'date':" + unit("1986") + ",'types':[" + element("t1", "VISIT") + "," + element("t3", "LETTER") + "]}");

        assertThat(UnitTree.changedPaths(draft, after))
                .containsExactly("/date", "/types/t3", "/groups/g1/leader", "/groups/g1/members/m1", "/types/t2");
    }

    @Test
    void aDraftIsRebuiltUnitByUnitFromNothing() {
        var rebuilt = DraftJson.empty();
        UnitTree.units(draft).keySet().forEach(path -> UnitTree.copyUnit(rebuilt, path, draft));

        assertThat(rebuilt).isEqualTo(draft);
    }

    @Test
    void aNewElementStandsBehindItsNeighbour() {
        var target = tree("{'types':[" + element("t1", "VISIT") + "," + element("t9", "OTHER") + "]}");

        UnitTree.copyUnit(target, "/types/t2", draft);

        assertThat(UnitTree.units(target).keySet()).containsExactly("/types/t1", "/types/t2", "/types/t9");
    }

    @Test
    void aGroupWithoutUnitsVanishes() {
        var target = draft.deepCopy();
        var without = tree("{}");

        UnitTree.copyUnit(target, "/groups/g1/leader", without);
        UnitTree.copyUnit(target, "/groups/g1/members/m1", without);

        assertThat(target.get("groups")).isEmpty();
    }

    @Test
    void removingWhatIsNotThereChangesNothing() {
        var target = draft.deepCopy();

        UnitTree.copyUnit(target, "/groups/g7/leader", tree("{}"));
        UnitTree.copyUnit(target, "/note", tree("{}"));

        assertThat(target).isEqualTo(draft);
    }
}
