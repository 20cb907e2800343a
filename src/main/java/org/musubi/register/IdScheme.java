package org.musubi.register;

import java.util.regex.Pattern;

/** An authority file or database of others that gives identifiers to people, places and bodies. */
public enum IdScheme {
    WIKIDATA("Wikidata", "Q[1-9]\\d{0,10}", "https://www.wikidata.org/wiki/%s", "wikidata\\.org/(?:wiki|entity)/(?:Special:EntityData/)?"),
    VIAF("VIAF", "[1-9]\\d(?:\\d{0,7}|\\d{17,20})", "https://viaf.org/viaf/%s", "viaf\\.org/(?:[a-z]{2}/)?viaf/"),
    GEONAMES("GeoNames", "[1-9]\\d{0,8}", "https://www.geonames.org/%s", "geonames\\.org/"),
    NDL("NDL", "\\d{8,9}", "https://id.ndl.go.jp/auth/entity/%s", "id\\.ndl\\.go\\.jp/auth/(?:ndlna|ndlsh|entity)/"),
    ISNI("ISNI", "\\d{15}[\\dX]", "https://isni.org/isni/%s", "isni\\.org/(?:isni/)?"),
    GND("GND", "1[0123]?\\d{7}[\\dX]|[47]\\d{6}-\\d|[1-9]\\d{0,7}-[\\dX]|3\\d{7}[\\dX]", "https://d-nb.info/gnd/%s", "d-nb\\.info/gnd/");

    private static final int ISNI_MODULUS = 11;

    private final String label;
    private final Pattern form;
    private final String address;
    private final Pattern inAddress;

    IdScheme(String label, String form, String address, String inAddress) {
        this.label = label;
        this.form = Pattern.compile(form);
        this.address = address;
        this.inAddress = Pattern.compile("^(?:https?://)?(?:[a-z]+\\.)?" + inAddress + "([^/?#\\s]+)", Pattern.CASE_INSENSITIVE);
    }

    /** What it calls itself, in every language. */
    public String label() {
        return label;
    }

    boolean isValid(String value) {
        return form.matcher(value).matches() && (this != ISNI || checkDigit(value) == value.charAt(value.length() - 1));
    }

    /** Where people read what it says of an identifier. */
    String address(String value) {
        return address.formatted(value);
    }

    Pattern inAddress() {
        return inAddress;
    }

    /** ISO 7064, MOD 11-2, as ISNI and ORCID use it. */
    private static char checkDigit(String value) {
        int total = 0;
        for (char digit : value.substring(0, value.length() - 1).toCharArray()) {
            total = (total + (digit - '0')) * 2;
        }
        int rest = (12 - total % ISNI_MODULUS) % ISNI_MODULUS;
        return rest == 10 ? 'X' : (char) ('0' + rest);
    }
}
