package org.musubi.desk.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.desk.parts.UnitValues.Shape;

/**
 * A property of a kind of record as a form shows it.
 *
 * @param property  its name; within a group of the draft {@code group.name}, such as {@code delegations.leader}
 * @param many      whether it holds a list of units
 * @param offer     when a form shows an empty field for it unasked
 * @param fields    how many of them the form of a new record shows
 * @param accepts   kinds of record that a mention may mean, or the codes of a vocabulary
 * @param withRole  whether a mention has an office or role
 */
record Slot(String property, Shape shape, boolean many, Offer offer, int fields, List<String> accepts, boolean withRole) {

    /** When an empty field is shown unasked: never, in the form of a new record, or wherever the value is missing. */
    enum Offer { ON_REQUEST, AT_START, ALWAYS }

    static Slot one(String property, Shape shape, String... accepts) {
        return new Slot(property, shape, false, Offer.ON_REQUEST, 1, List.of(accepts), false);
    }

    static Slot many(String property, Shape shape, String... accepts) {
        return new Slot(property, shape, true, Offer.ON_REQUEST, 1, List.of(accepts), false);
    }

    static <E extends Enum<E>> Slot code(String property, Class<E> vocabulary) {
        return new Slot(property, Shape.CODE, false, Offer.ON_REQUEST, 1, names(vocabulary), false);
    }

    /** Several of a vocabulary, picked in one row. */
    static Slot choice(String property, List<String> codes) {
        return new Slot(property, Shape.CODE, true, Offer.ON_REQUEST, 1, codes, false);
    }

    static <E extends Enum<E>> List<String> names(Class<E> vocabulary) {
        return List.of(vocabulary.getEnumConstants()).stream().map(Enum::name).toList();
    }

    Slot offered(Offer when) {
        return new Slot(property, shape, many, when, fields, accepts, withRole);
    }

    /** What no record has only one of, such as the parties of a tie. */
    Slot inPairs() {
        return new Slot(property, shape, many, offer, 2, accepts, withRole);
    }

    Slot havingRole() {
        return new Slot(property, shape, many, offer, fields, accepts, true);
    }

    boolean isChoice() {
        return many && shape == Shape.CODE;
    }

    /** The list of groups it belongs to, null where it stands in the record itself. */
    @Nullable String group() {
        int dot = property.indexOf('.');
        return dot < 0 ? null : property.substring(0, dot);
    }

    String name() {
        return property.substring(property.indexOf('.') + 1);
    }
}
